package dev.unrolled.ui.side;

import dev.unrolled.notes.CellNote;
import dev.unrolled.notes.Finding;
import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.CellFinding;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is noted of one cell. */
final class NoteCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int LINES = 2;

    private final AppModel app;
    private final Look look;
    private final Button title = new Button();
    private final Label finding = new Label();
    private final TextArea hypothesis = new TextArea();
    private final VBox evidence = new VBox();
    private CellNote note;

    NoteCard(AppModel app, Look look, CellNote note) {
        this.app = app;
        this.look = look;
        this.note = note;
        getStyleClass().add("note-card");
        setId("note-" + note.layer() + "-" + note.unit());
        title.getStyleClass().setAll("note-title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setOnAction(event -> app.selection().choose(this.note.layer(), this.note.unit()));
        HBox.setHgrow(title, Priority.ALWAYS);
        Button remove =
                EvidenceRow.removal(look, "Take cell " + note.layer() + ":" + note.unit() + " out of the notebook");
        remove.setOnAction(event -> app.notebook().unpin(this.note.layer(), this.note.unit()));
        HBox head = new HBox(title, remove);
        head.getStyleClass().add("note-head");
        finding.getStyleClass().addAll("secondary", "small");
        finding.setWrapText(true);
        finding.setMinHeight(USE_PREF_SIZE);
        prepareHypothesis();
        evidence.getStyleClass().add("evidence");
        getChildren().addAll(head, finding, hypothesis, evidence);
        show(note, true);
    }

    private void prepareHypothesis() {
        hypothesis.getStyleClass().add("hypothesis");
        hypothesis.setPromptText("What does it do?");
        hypothesis.setAccessibleText("Hypothesis on cell " + note.layer() + ":" + note.unit());
        hypothesis.setWrapText(true);
        hypothesis.setPrefRowCount(LINES);
        hypothesis.focusedProperty().addListener((source, before, focused) -> {
            if (!focused) {
                app.notebook().suppose(note.layer(), note.unit(), hypothesis.getText());
            }
        });
        // A tab leaves the field, as everywhere else; the control itself takes it for text.
        hypothesis.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
            if (event.getCode() == KeyCode.TAB && plain) {
                event.consume();
                Event.fireEvent(hypothesis, leaving(event));
            }
        });
    }

    private static KeyEvent leaving(KeyEvent tab) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, tab.isShiftDown(), true, false, false);
    }

    boolean isOf(CellNote other) {
        return note.isOf(other.layer(), other.unit());
    }

    /** Shows the cell's note as it is now. */
    void show(CellNote now) {
        show(now, false);
    }

    private void show(CellNote now, boolean first) {
        boolean sameEvidence = !first && now.evidence().equals(note.evidence());
        note = now;
        title.setText(now.label());
        title.setTooltip(new Tooltip("Choose cell " + now.label()));
        title.setAccessibleText("Choose cell " + now.label());
        finding.setText(now.finding().map(NoteCard::inWords).orElse("Pinned before anything was known of it."));
        if (!hypothesis.getText().equals(now.hypothesis())) {
            hypothesis.setText(now.hypothesis());
        }
        if (!sameEvidence) {
            List<EvidenceRow> rows = now.evidence().stream()
                    .map(passage -> new EvidenceRow(app, look, now, passage))
                    .toList();
            evidence.getChildren().setAll(rows);
        }
        mark();
    }

    private static String inWords(Finding found) {
        return String.format(
                Locale.ROOT,
                "%s · %s %s at iteration %,d",
                found.concept(),
                found.measure(),
                CellFinding.decimals(found.value(), 3),
                found.iteration());
    }

    /** Marks the card of the chosen cell. */
    void mark() {
        boolean chosen = note.isOf(
                app.selection().layerProperty().get(),
                app.selection().unitProperty().get());
        pseudoClassStateChanged(SELECTED, chosen);
    }
}
