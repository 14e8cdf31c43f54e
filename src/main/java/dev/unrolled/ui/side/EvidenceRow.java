package dev.unrolled.ui.side;

import dev.unrolled.notes.CellNote;
import dev.unrolled.notes.Evidence;
import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** One passage of evidence; a click shows it. */
final class EvidenceRow extends HBox {
    EvidenceRow(AppModel app, Look look, CellNote note, Evidence passage) {
        getStyleClass().add("evidence-row");
        Label text = new Label(passage.text().replace('\n', '⏎').replace('\t', '→'));
        text.getStyleClass().addAll("monospaced", "small");
        String place =
                passage.isTyped() ? "typed by hand" : String.format(Locale.ROOT, "character %,d", passage.offset());
        Label where = new Label(String.format(Locale.ROOT, "%s · iteration %,d", place, passage.iteration()));
        where.getStyleClass().addAll("secondary", "small");
        VBox words = new VBox(text, where);
        words.setMouseTransparent(true);
        Button go = new Button();
        go.getStyleClass().setAll("evidence-passage");
        go.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        go.setGraphic(words);
        words.setMinWidth(0);
        go.setMinWidth(0);
        go.setPrefWidth(1);
        go.setMaxWidth(Double.MAX_VALUE);
        go.setTooltip(new Tooltip("Show this passage with cell " + note.label() + ":\n" + passage.text()));
        go.setAccessibleText("Show the passage " + passage.text() + ", " + place);
        go.setOnAction(event -> {
            app.viewProperty().set("read");
            app.notebook().show(note, passage);
        });
        HBox.setHgrow(go, Priority.ALWAYS);
        Button remove = removal(look, "Remove this passage");
        remove.setOnAction(event -> app.notebook().removeEvidence(note, passage));
        getChildren().addAll(go, remove);
    }

    /** A small button that takes something out; an undo brings it back. */
    static Button removal(Look look, String what) {
        Button remove = new Button("", look.icon(MaterialDesignC.CLOSE, 0.9));
        remove.getStyleClass().addAll("flat", "removal");
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setTooltip(new Tooltip(what + "; Edit › Undo brings it back"));
        remove.setAccessibleText(what);
        return remove;
    }
}
