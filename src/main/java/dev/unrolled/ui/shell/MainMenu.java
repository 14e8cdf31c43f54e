package dev.unrolled.ui.shell;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.ui.View;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Appearance;
import dev.unrolled.viewmodel.ProjectModel;
import dev.unrolled.viewmodel.Recipe;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;

/** The menus. */
final class MainMenu extends MenuBar {
    private final AppModel app;
    private final Shell shell;
    private final Pictures pictures;

    MainMenu(AppModel app, Shell shell, TextItems items, List<View> views) {
        this.app = app;
        this.shell = shell;
        pictures = new Pictures(app);
        setUseSystemMenuBar(true);
        getMenus().addAll(file(items), edit(), view(views), train(), help());
    }

    private Menu file(TextItems items) {
        Menu samples = new Menu("Samples");
        samples.getItems().addAll(items.samples());
        Menu menu = new Menu("File");
        menu.getItems().add(samples);
        menu.getItems().addAll(items.files(true));
        MenuItem save = Menus.item("save", "Save Session…", "Shortcut+S", this::save);
        save.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> app.training().project().isEmpty(), app.training().snapshotProperty()));
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        save,
                        Menus.item(
                                "export-picture",
                                "Export Picture of View…",
                                "Shortcut+E",
                                () -> pictures.export(shell.shownView(), shell.window())),
                        new SeparatorMenuItem(),
                        Menus.item("quit", "Quit", "Shortcut+Q", shell::close));
        return menu;
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the network, its curves and the held-out text");
        chooser.setInitialFileName(
                app.training().project().map(project -> project.name()).orElse("session") + ".unrolled");
        File file = chooser.showSaveDialog(shell.window());
        if (file != null) {
            app.project().save(file.toPath());
        }
    }

    private Menu edit() {
        ProjectModel project = app.project();
        MenuItem network = Menus.item("go-back", "Go Back to Network", project::goBack);
        network.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> project.previousProperty().get().isEmpty(), project.previousProperty()));
        network.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> project.previousProperty()
                                .get()
                                .map(before -> "Go Back to Network on " + before.name())
                                .orElse("Go Back to Network"),
                        project.previousProperty()));
        Menu menu = new Menu("Edit");
        menu.getItems()
                .addAll(
                        change(
                                "undo",
                                "Undo",
                                "Shortcut+Z",
                                app.notebook()::undo,
                                app.notebook().undoableProperty()),
                        change(
                                "redo",
                                "Redo",
                                "Shortcut+Shift+Z",
                                app.notebook()::redo,
                                app.notebook().redoableProperty()),
                        new SeparatorMenuItem(),
                        Menus.item(
                                "copy-picture",
                                "Copy Picture of View",
                                "Shortcut+Shift+C",
                                () -> pictures.copy(shell.shownView())),
                        Menus.item("copy-data", "Copy Data of Cell", "Shortcut+Shift+D", this::copyData),
                        Menus.item("copy-passage", "Copy Passage", "Shortcut+Shift+P", this::copyPassage),
                        new SeparatorMenuItem(),
                        Menus.item("back", "Cell Before", "Alt+Left", () -> app.selection()
                                .back()),
                        Menus.item("forward", "Cell After", "Alt+Right", () -> app.selection()
                                .forward()),
                        new SeparatorMenuItem(),
                        network);
        return menu;
    }

    /** An item that says what it would change. */
    private static MenuItem change(String id, String verb, String keys, Runnable action, ReadOnlyStringProperty what) {
        MenuItem item = Menus.item(id, verb, keys, action);
        item.textProperty().bind(Bindings.createStringBinding(() -> (verb + " " + what.get()).strip(), what));
        item.disableProperty().bind(what.isEmpty());
        return item;
    }

    private void copyData() {
        SequenceTrace trace = app.read().traceProperty().get();
        int layer = app.selection().layerProperty().get();
        int unit = app.selection().unitProperty().get();
        if (!trace.isEmpty()) {
            String what = "A table of cell " + layer + ":" + unit + " on this passage";
            pictures.copy(PassageWords.table(trace, layer, unit), what);
        }
    }

    private void copyPassage() {
        pictures.copy(PassageWords.text(app.read().traceProperty().get()), "The passage");
    }

    private Menu view(List<View> views) {
        Appearance look = app.appearance();
        Menu menu = new Menu("View");
        for (int index = 0; index < views.size(); index++) {
            View view = views.get(index);
            menu.getItems().add(Menus.item(null, view.title() + "  (" + (index + 1) + ")", () -> app.viewProperty()
                    .set(view.id())));
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        Menus.check("dark", "Dark", look.darkProperty()),
                        Menus.check(
                                "purple-orange", "Purple – Orange in place of Red – Blue", look.purpleOrangeProperty()),
                        new SeparatorMenuItem(),
                        Menus.item("larger", "Larger Text", "Shortcut+Plus", () -> look.enlargeText(1)),
                        Menus.item("smaller", "Smaller Text", "Shortcut+Minus", () -> look.enlargeText(-1)),
                        Menus.item("usual", "Usual Text Size", "Shortcut+0", () -> look.textSizeProperty()
                                .set(Appearance.DEFAULT_TEXT)),
                        new SeparatorMenuItem(),
                        Menus.check(
                                "freeze-menu", "Freeze Read View", app.read().frozenProperty()),
                        Menus.item("find", "Find in Held-out Text", "Shortcut+F", shell::focusSearch));
        return menu;
    }

    private Menu train() {
        Menu menu = new Menu("Train");
        menu.getItems()
                .addAll(
                        Menus.item("menu-train", "Train or Pause  (Space)", () -> app.training()
                                .trainOrPause()),
                        Menus.item("menu-step", "One Step  (.)", () -> app.training()
                                .singleStep()),
                        Menus.item(
                                "menu-restart",
                                "Restart from Random Weights",
                                "Shortcut+R",
                                () -> Restart.ask(app, shell)),
                        new SeparatorMenuItem(),
                        Menus.item("menu-network", "Network…", "Shortcut+N", () -> shell.bar()
                                .openNetwork(Optional.empty())),
                        presets(),
                        Menus.item("menu-dials", "Live Settings…", "Shortcut+D", () -> shell.bar()
                                .openDials()),
                        new SeparatorMenuItem(),
                        Menus.item("menu-look", "Look for Cells Again", "Shortcut+L", () -> app.cells()
                                .renew()));
        return menu;
    }

    private Menu presets() {
        Menu menu = new Menu("Presets");
        for (Recipe preset : Recipe.presets()) {
            String title = preset.label() + "  (" + preset.network() + ")…";
            menu.getItems().add(Menus.item("menu-" + preset.id(), title, () -> shell.bar()
                    .openNetwork(Optional.of(preset))));
        }
        return menu;
    }

    private Menu help() {
        Menu menu = new Menu("Help");
        menu.getItems()
                .addAll(
                        Menus.item("keys", "Keys", "F1", () -> Dialogs.keys(shell, getMenus())),
                        Menus.item("about", "About Unrolled", () -> Dialogs.about(app, shell)));
        return menu;
    }
}
