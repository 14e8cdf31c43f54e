package dev.unrolled.ui.hunt;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.PanelHeader;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.HuntChoices;
import dev.unrolled.viewmodel.HuntModel;
import dev.unrolled.viewmodel.HuntRepeat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How to hunt, the button that begins it, and what came of it in words. */
final class HuntBar extends VBox {
    private final HuntModel hunt;
    private final Label summary = new Label();
    private final Label basis = new Label();

    HuntBar(AppModel app, Look look) {
        hunt = app.hunt();
        getStyleClass().add("hunt-bar");
        PanelHeader header = new PanelHeader("Which cells mean something, and how sure is it?", look, begin());
        summary.setId("hunt-summary");
        summary.getStyleClass().add("card-words");
        basis.setId("hunt-basis");
        basis.getStyleClass().addAll("secondary", "small");
        for (Label words : List.of(summary, basis)) {
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            words.managedProperty().bind(words.textProperty().isNotEmpty());
        }
        getChildren().addAll(header, options(), summary, basis);
        hunt.findingsProperty().addListener(changed -> say());
        hunt.problemProperty().addListener(changed -> say());
        hunt.huntingProperty().addListener(changed -> say());
        hunt.progressProperty().addListener(changed -> say());
        hunt.choices().charactersProperty().addListener(changed -> say());
        app.cells().findingsProperty().addListener(changed -> say());
        app.training().snapshotProperty().addListener(changed -> say());
        say();
    }

    private HBox begin() {
        Button begin = new Button("Hunt");
        begin.setId("hunt");
        begin.getStyleClass().add("primary");
        begin.setMinWidth(USE_PREF_SIZE);
        begin.setTooltip(new Tooltip("Look for cells in a copy of the network as it is now; training need not wait"));
        begin.setOnAction(event -> hunt.hunt());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(hunt.progressProperty());
        bar.setAccessibleText("How far the hunt is");
        Button cancel = new Button("Cancel");
        cancel.setId("hunt-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setTooltip(new Tooltip("Give this hunt up; what was found before stays"));
        cancel.setOnAction(event -> hunt.cancel());
        begin.visibleProperty().bind(hunt.huntingProperty().not());
        bar.visibleProperty().bind(hunt.huntingProperty());
        cancel.visibleProperty().bind(hunt.huntingProperty());
        HBox all = new HBox(bar, cancel, begin);
        all.getChildren().forEach(child -> child.managedProperty().bind(child.visibleProperty()));
        all.getStyleClass().add("hunt-begin");
        all.setMinWidth(USE_PREF_SIZE);
        return all;
    }

    private FlowPane options() {
        HuntChoices choices = hunt.choices();
        FlowPane options = new FlowPane(
                choice(
                        "hunt-characters",
                        "At most so many characters of the held-out text are counted, half to choose cells, half to"
                                + " score them",
                        HuntChoices.CHARACTERS,
                        choices.charactersProperty(),
                        count -> String.format(Locale.ROOT, "%,d characters", count)),
                choice(
                        "hunt-repeat",
                        "How often to hunt by itself while training runs",
                        List.of(HuntRepeat.values()),
                        choices.repeatProperty(),
                        HuntRepeat::label),
                option(
                        "hunt-all-signals",
                        "gates and raw states too",
                        "Rank every signal of every cell, not only the value shown by default",
                        choices.allSignalsProperty()),
                option(
                        "hunt-without-delimiters",
                        "without delimiters",
                        "Leave out the characters at which a concept begins or ends, and those beside them: does the"
                                + " cell hold, or only fire at the edges?",
                        choices.withoutDelimitersProperty()));
        options.getStyleClass().add("hunt-options");
        return options;
    }

    private static <T> ComboBox<T> choice(
            String id, String tooltip, List<T> values, Property<T> property, Function<T, String> label) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setTooltip(new Tooltip(tooltip));
        box.setAccessibleText(tooltip);
        box.setConverter(Converters.of(label));
        box.valueProperty().bindBidirectional(property);
        return box;
    }

    private static CheckBox option(String id, String words, String tooltip, BooleanProperty property) {
        CheckBox box = new CheckBox(words);
        box.setId(id);
        box.setTooltip(new Tooltip(tooltip));
        box.selectedProperty().bindBidirectional(property);
        return box;
    }

    private void say() {
        String problem = hunt.problemProperty().get();
        boolean hunting = hunt.huntingProperty().get();
        boolean first = hunt.findingsProperty().get().isEmpty();
        summary.setText(!problem.isEmpty() ? problem : hunting && first ? hunt.going() : hunt.summary());
        basis.setText(hunt.basis() + (hunting && !first ? " Hunting again …" : ""));
    }
}
