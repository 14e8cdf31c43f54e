package dev.unrolled.ui.ask;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.AskedCells;
import dev.unrolled.viewmodel.PatternModel;
import dev.unrolled.viz.ThresholdAxis;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Which cells are on throughout the marked characters, and where else are they so? */
public final class AskedPanel extends VBox {
    private static final String INVITATION =
            "Drag over characters of the page or of the strip, or press Shift with → or ←: which cells are on throughout?";
    private static final int LONGEST = 90;

    private final PatternModel model;
    private final Label marked = new Label();
    private final Label caption = new Label();
    private final Label sentence = new Label();
    private final ThresholdAxis axis;
    private final Button find = new Button("Find elsewhere");
    private final Button concept = new Button("Make it a concept");

    public AskedPanel(AppModel app, Look look) {
        model = app.pattern();
        getStyleClass().add("asked-panel");
        getStylesheets().add(AskedPanel.class.getResource("ask.css").toExternalForm());
        axis = look.dress(new ThresholdAxis());
        marked.setId("asked-marked");
        marked.setWrapText(true);
        marked.setMinHeight(USE_PREF_SIZE);
        caption.getStyleClass().addAll("secondary", "small");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        sentence.setId("asked-sentence");
        sentence.getStyleClass().add("panel-title");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        prepareAxis();
        VBox question = new VBox(new AskChoices(model), caption, axis, sentence, new CellChips(app), buttons());
        question.getStyleClass().add("asked-question");
        question.visibleProperty().bind(model.askedProperty().map(asked -> !asked.isEmpty()));
        question.managedProperty().bind(question.visibleProperty());
        getChildren().addAll(marked, question, new FoundList(app));
        model.askedProperty().addListener(changed -> show());
        show();
    }

    private void prepareAxis() {
        axis.setId("threshold");
        axis.thresholdProperty().bindBidirectional(model.thresholdProperty());
        axis.aboveProperty().bind(model.onProperty());
        Tooltip.install(
                axis,
                new Tooltip(
                        "One dot a cell. Drag θ: a cell is on at θ and above, off below. Filled: the cells that are as"
                                + " asked; hollow on the asked side: the margin does not fit."));
    }

    private Node buttons() {
        find.setId("find-elsewhere");
        find.getStyleClass().add("primary");
        find.setTooltip(
                new Tooltip("Look through the whole held-out text for other passages in which these cells are so"));
        find.setOnAction(event -> model.find());
        concept.setId("make-concept");
        concept.setTooltip(new Tooltip("Rank cells by how well they follow the marked characters"));
        concept.setOnAction(event -> model.makeConcept());
        HBox row = new HBox(find, concept);
        row.getStyleClass().add("button-row");
        row.visibleProperty().bind(model.findingProperty().not());
        row.managedProperty().bind(row.visibleProperty());
        return new VBox(row, new FindProgress(model));
    }

    private void show() {
        AskedCells asked = model.askedProperty().get();
        marked.setText(asked.isEmpty() ? INVITATION : markedWords(asked));
        marked.getStyleClass().removeAll("secondary");
        if (asked.isEmpty()) {
            marked.getStyleClass().add("secondary");
        }
        caption.setText(String.format(
                "%s %s of each cell on the stretch",
                asked.on() ? "smallest" : "largest", asked.signal().symbol()));
        sentence.setText(asked.sentence());
        find.setDisable(asked.units().isEmpty());
        concept.setDisable(!model.canMakeConcept());
        if (!asked.isEmpty()) {
            float[] weakest = asked.weakest();
            boolean[] filled = new boolean[weakest.length];
            asked.units().forEach(unit -> filled[unit] = true);
            axis.show(asked.signal(), weakest, filled);
        }
    }

    private static String markedWords(AskedCells asked) {
        String words = asked.words().replace('\n', '⏎').replace('\t', '→');
        String shortened = words.length() <= LONGEST
                ? words
                : words.substring(0, LONGEST / 2) + " … " + words.substring(words.length() - LONGEST / 2);
        String where = asked.typed() ? "your characters" : "characters";
        return String.format(
                Locale.ROOT,
                "“%s”%n%d marked, %s %,d–%,d",
                shortened,
                asked.length(),
                where,
                asked.from(),
                asked.to() - 1);
    }
}
