package dev.unrolled.ui.hunt;

import dev.unrolled.text.Concept;
import dev.unrolled.viewmodel.OwnConcepts;
import java.util.Arrays;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A field for the user's own concept, what is wrong with it, and those that were entered. */
final class OwnConceptBar extends VBox {
    private final OwnConcepts own;
    private final FlowPane row = new FlowPane();
    private final int fixed;

    OwnConceptBar(OwnConcepts own) {
        this.own = own;
        getStyleClass().add("own-concept-bar");
        Label words = new Label("Also look for");
        ComboBox<OwnConcepts.Kind> kind = new ComboBox<>();
        kind.setId("own-kind");
        kind.getItems().setAll(Arrays.asList(OwnConcepts.Kind.values()));
        kind.setConverter(Converters.of(OwnConcepts.Kind::label));
        kind.setTooltip(new Tooltip(
                "What your own concept is made of; characters marked in the text are taken over as they are"));
        kind.setAccessibleText("What your own concept is made of");
        kind.valueProperty().bindBidirectional(own.kindProperty());
        TextField field = new TextField();
        field.setId("own-concept");
        field.getStyleClass().add("monospaced");
        field.textProperty().bindBidirectional(own.typedProperty());
        field.promptTextProperty().bind(own.kindProperty().map(OwnConcepts.Kind::prompt));
        field.accessibleTextProperty().bind(field.promptTextProperty());
        field.setOnAction(event -> own.add());
        Button add = new Button("Add");
        add.setId("own-add");
        add.setTooltip(new Tooltip("Look for it too, in the next hunt and in the list of cells worth a look"));
        add.setOnAction(event -> own.add());
        Label problem = new Label();
        problem.setId("own-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(own.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        row.getStyleClass().add("hunt-options");
        row.getChildren().addAll(words, kind, field, add);
        fixed = row.getChildren().size();
        getChildren().addAll(row, problem);
        own.entered().addListener((ListChangeListener<Concept>) change -> showEntered());
        showEntered();
    }

    private void showEntered() {
        row.getChildren().remove(fixed, row.getChildren().size());
        own.entered().forEach(concept -> row.getChildren().add(chip(concept)));
    }

    private Button chip(Concept concept) {
        Button chip = new Button(concept.label() + "  ×");
        chip.getStyleClass().addAll("chip", "monospaced", "small");
        chip.setTooltip(new Tooltip(concept.description() + "\nClick to take it out."));
        chip.setAccessibleText("Take out " + concept.label());
        chip.setOnAction(event -> own.remove(concept));
        return chip;
    }
}
