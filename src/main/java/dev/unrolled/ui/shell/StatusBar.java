package dev.unrolled.ui.shell;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Project;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Says in full what is under the cursor, and what is going on. */
final class StatusBar extends HBox {
    /** Room for what is read, in font sizes, so that what follows keeps its place. */
    private static final double CHARACTER = 24;

    private final AppModel app;
    private final Label character = new Label();
    private final Label cell = new Label();
    private final Label concepts = new Label();
    private final Label state = new Label();

    StatusBar(AppModel app) {
        this.app = app;
        getStyleClass().add("status-bar");
        character.setId("status-character");
        cell.setId("status-cell");
        concepts.setId("status-concepts");
        concepts.getStyleClass().add("secondary");
        concepts.setMinWidth(0);
        state.setId("status-state");
        character.getStyleClass().addAll("monospaced", "status-character");
        cell.getStyleClass().add("monospaced");
        cell.setMinWidth(0);
        state.getStyleClass().add("secondary");
        state.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(character, concepts, cell, space, state);
        app.selection().cursorProperty().addListener(changed -> sayCursor());
        app.selection().hoverTimeStepProperty().addListener(changed -> sayCursor());
        app.selection().hoverUnitProperty().addListener(changed -> sayCursor());
        app.selection().unitProperty().addListener(changed -> sayCursor());
        app.selection().layerProperty().addListener(changed -> sayCursor());
        app.selection().brushProperty().addListener(changed -> sayCursor());
        app.notebook().notebookProperty().addListener(changed -> sayCursor());
        app.read().traceProperty().addListener(changed -> sayCursor());
        app.tracks().shownProperty().addListener(changed -> sayCursor());
        app.training().stateProperty().addListener(changed -> sayState());
        app.project().loadingProperty().addListener(changed -> sayState());
        app.project().settingsProperty().addListener(changed -> sayState());
        widthProperty().addListener(changed -> sayCursor());
        state.widthProperty().addListener(changed -> sayCursor());
        character.fontProperty().addListener(changed -> sayCursor());
        sayCursor();
        sayState();
    }

    private void sayCursor() {
        SequenceTrace trace = app.read().traceProperty().get();
        character.setText(CursorWords.character(trace, app.selection()));
        String marked = CursorWords.marked(trace, app.selection());
        cell.setText(marked.isEmpty() ? CursorWords.cell(trace, app.selection(), app.notebook()) : marked);
        concepts.setText(app.tracks().stateAt(app.selection().shownTimeStep()));
        character.setMinWidth(CHARACTER * character.getFont().getSize());
        if (getWidth() > 0 && prefWidth(-1) > getWidth()) {
            character.setText(CursorWords.brief(character.getText()));
            character.setMinWidth(USE_PREF_SIZE);
            cell.setText(CursorWords.brief(cell.getText()));
        }
    }

    private void sayState() {
        String loading = app.project().loadingProperty().get();
        boolean session = app.training().project().filter(Project::isFinished).isPresent();
        String now = loading.isEmpty() ? app.training().state().label() : "reading " + loading + " …";
        String seed = "seed " + app.project().settingsProperty().get().seed();
        state.setText((session ? "session without its text, not trained further" : now) + "  ·  " + seed);
    }
}
