package dev.unrolled.ui;

import dev.unrolled.viewmodel.Appearance;
import dev.unrolled.viz.DivergingPalette;
import dev.unrolled.viz.VizControl;
import dev.unrolled.viz.VizTheme;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Gives the appearance that the user chose to scenes and to drawing controls. */
public final class Look {
    private static final String STYLESHEET =
            Look.class.getResource("unrolled.css").toExternalForm();
    private static final String MESSAGES =
            Look.class.getResource("messages.css").toExternalForm();
    private static final String DARK = "dark";

    private final Appearance appearance;
    private final ObjectBinding<VizTheme> theme;
    private final ObjectBinding<DivergingPalette> palette;

    public Look(Appearance appearance) {
        this.appearance = appearance;
        theme = Bindings.createObjectBinding(
                () -> appearance.darkProperty().get() ? VizTheme.DARK : VizTheme.LIGHT, appearance.darkProperty());
        palette = Bindings.createObjectBinding(
                () -> appearance.purpleOrangeProperty().get()
                        ? DivergingPalette.PURPLE_ORANGE
                        : DivergingPalette.RED_BLUE,
                appearance.purpleOrangeProperty());
    }

    /** The neutral colours of drawing controls. */
    public ObservableValue<VizTheme> theme() {
        return theme;
    }

    /** The colours of signed values. */
    public ObservableValue<DivergingPalette> palette() {
        return palette;
    }

    /** The size of body text in pixels. */
    public DoubleProperty textSize() {
        return appearance.textSizeProperty();
    }

    /** Gives a drawing control the colours and the text size, now and later. */
    public <T extends VizControl> T dress(T control) {
        control.themeProperty().bind(theme);
        control.fontSizeProperty().bind(textSize());
        return control;
    }

    /** A symbol that grows with the text, {@code share} times its size. */
    public FontIcon icon(Ikon symbol, double share) {
        FontIcon icon = new FontIcon(symbol);
        icon.iconSizeProperty().bind(textSize().multiply(share));
        return icon;
    }

    /** Gives the root of a scene or of a pop-up the stylesheet, the theme and the text size, now and later. */
    public void dress(Parent root) {
        root.getStylesheets().add(STYLESHEET);
        root.styleProperty()
                .bind(Bindings.createStringBinding(
                        () -> String.format(
                                Locale.ROOT,
                                "-fx-font-size: %.0fpx;",
                                textSize().get()),
                        textSize()));
        root.getStyleClass().add("unrolled");
        setDark(root, appearance.darkProperty().get());
        appearance.darkProperty().addListener((source, before, dark) -> setDark(root, dark));
    }

    /** Gives a scene the rules for messages, which ControlsFX takes over from the scene they belong to. */
    public void dress(Scene scene) {
        if (!scene.getStylesheets().contains(MESSAGES)) {
            scene.getStylesheets().add(MESSAGES);
        }
    }

    private static void setDark(Parent root, boolean dark) {
        root.getStyleClass().remove(DARK);
        if (dark) {
            root.getStyleClass().add(DARK);
        }
    }
}
