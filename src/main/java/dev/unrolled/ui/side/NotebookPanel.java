package dev.unrolled.ui.side;

import dev.unrolled.notes.CellNote;
import dev.unrolled.notes.Notebook;
import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Project;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The pinned cells, with what is noted of each. */
final class NotebookPanel extends VBox {
    private static final String EMPTY =
            "No cell is pinned yet. P pins the chosen cell, and the passage around the cursor or"
                    + " the one that is marked as evidence; so does the pin beside its name below.";

    private final AppModel app;
    private final Look look;
    private final Label state = new Label();
    private final VBox cards = new VBox();
    private final HBox exports;

    NotebookPanel(AppModel app, Look look) {
        this.app = app;
        this.look = look;
        getStyleClass().add("notebook");
        setId("notebook");
        state.setId("notebook-state");
        state.getStyleClass().addAll("secondary", "small");
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        state.managedProperty().bind(state.textProperty().isNotEmpty());
        cards.getStyleClass().add("note-cards");
        exports = new HBox(
                button("copy-notebook", "Copy", "Copy the notebook as Markdown", this::copy),
                button("save-notebook", "Save as Markdown…", "Write the notebook to a Markdown file", this::save));
        exports.getStyleClass().add("button-row");
        exports.managedProperty().bind(exports.visibleProperty());
        getChildren().addAll(state, cards, exports);
        app.notebook().notebookProperty().addListener(changed -> show());
        app.notebook().unsavedProperty().addListener(changed -> say());
        app.project().previousProperty().addListener(changed -> say());
        app.selection().unitProperty().addListener(changed -> mark());
        app.selection().layerProperty().addListener(changed -> mark());
        show();
    }

    private static Button button(String id, String text, String tooltip, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setTooltip(new Tooltip(tooltip));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Keeps the cards of cells that stay, so that what is being typed is not lost. */
    private void show() {
        Notebook now = app.notebook().notebookProperty().get();
        List<Node> shown = new ArrayList<>();
        for (CellNote note : now.cells()) {
            NoteCard card = cards.getChildren().stream()
                    .map(NoteCard.class::cast)
                    .filter(there -> there.isOf(note))
                    .findFirst()
                    .orElseGet(() -> new NoteCard(app, look, note));
            card.show(note);
            shown.add(card);
        }
        if (!shown.equals(cards.getChildren())) {
            cards.getChildren().setAll(shown);
        }
        exports.setVisible(!now.isEmpty());
        say();
    }

    private void say() {
        boolean empty = app.notebook().notebookProperty().get().isEmpty();
        int before = app.project()
                .previousProperty()
                .get()
                .map(Project::notebook)
                .map(notebook -> notebook.cells().size())
                .orElse(0);
        String kept = before == 0
                ? ""
                : " The network before had other cells: Edit › Go Back to Network brings it back, with the notes on "
                        + (before == 1 ? "one cell." : before + " cells.");
        boolean unsaved = app.notebook().unsavedProperty().get();
        state.setText(empty ? EMPTY + kept : unsaved ? "Not saved yet: File › Save Session keeps the notes." : "");
    }

    private void mark() {
        cards.getChildren().forEach(card -> ((NoteCard) card).mark());
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(app.notebook().markdown());
        Clipboard.getSystemClipboard().setContent(content);
        app.tell("Copied", "The notebook is on the clipboard, as Markdown.");
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the notebook as Markdown");
        chooser.setInitialFileName("cells.md");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            app.texts().save(app.notebook().markdown(), file.toPath(), "The notebook");
        }
    }
}
