package dev.unrolled.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A slider with its name and its value, which acts as it is moved. */
final class Dial extends HBox {
    private static final PseudoClass BARE = PseudoClass.getPseudoClass("bare");
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

    private final Label title = new Label();
    private final Names names;
    private final DialSlider slider;

    /**
     * What a dial is called.
     *
     * @param name in full
     * @param symbol where there is little room
     * @param tooltip what it is, its range and when it acts
     */
    record Names(String name, String symbol, String tooltip) {}

    /**
     * @param words what is written beside the slider
     * @param sources what the words depend on
     */
    Dial(Names names, DialSlider slider, Supplier<String> words, List<Observable> sources) {
        this.names = names;
        this.slider = slider;
        getStyleClass().add("dial");
        title.setText(names.name());
        title.getStyleClass().add("secondary");
        title.setMinWidth(USE_PREF_SIZE);
        title.setTooltip(new Tooltip(names.tooltip()));
        Label figure = new Label(words.get());
        figure.getStyleClass().addAll("monospaced", "dial-figure");
        sources.forEach(source -> source.addListener(changed -> figure.setText(words.get())));
        slider.setId("dial-" + names.name().replace(' ', '-'));
        slider.setTooltip(new Tooltip(names.tooltip()));
        slider.setAccessibleText(names.name() + ": " + names.tooltip());
        getChildren().addAll(title, slider, figure);
    }

    /** Writes the symbol in place of the name, where there is little room. */
    void setBrief(boolean brief) {
        title.setText(brief ? names.symbol() : names.name());
    }

    /** Makes the slider shorter, where there is little room. */
    void setShort(boolean wanted) {
        slider.pseudoClassStateChanged(SHORT, wanted);
    }

    /** Leaves out the slider, where there is next to no room. */
    void setBare(boolean bare) {
        slider.setVisible(!bare);
        slider.setManaged(!bare);
        pseudoClassStateChanged(BARE, bare);
    }

    /** Leaves it out altogether, where there is no room at all. */
    void setHidden(boolean hidden) {
        setVisible(!hidden);
        setManaged(!hidden);
    }
}
