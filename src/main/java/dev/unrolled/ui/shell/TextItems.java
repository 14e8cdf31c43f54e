package dev.unrolled.ui.shell;

import dev.unrolled.text.SampleText;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.TextChoice;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The ways to choose a text, as items for menus. */
final class TextItems {
    private final AppModel app;
    private final java.util.function.Supplier<Window> window;
    private File lastFolder;

    /** @param window what file choosers belong to */
    TextItems(AppModel app, java.util.function.Supplier<Window> window) {
        this.app = app;
        this.window = window;
    }

    /** The built-in texts, each with what it is and what cells to expect. */
    List<MenuItem> samples() {
        List<MenuItem> items = new ArrayList<>();
        for (SampleText sample : SampleText.values()) {
            Label name = new Label(sample.id());
            name.getStyleClass().add("panel-title");
            Label what = new Label(sample.description());
            Label expect = new Label("Expect: " + sample.expectation());
            expect.getStyleClass().addAll("secondary", "small");
            CustomMenuItem item = new CustomMenuItem(new VBox(name, what, expect));
            item.setId("sample-" + sample.id());
            item.setOnAction(event -> app.project().open(new TextChoice.Sample(sample)));
            items.add(item);
        }
        return items;
    }

    /** Files, a folder, the clipboard and what was opened lately. */
    List<MenuItem> files(boolean withKeys) {
        MenuItem file = withKeys
                ? Menus.item("open-file", "Open Text or Session…", "Shortcut+O", this::chooseFiles)
                : Menus.item("open-file-here", "Open Text or Session…", this::chooseFiles);
        MenuItem folder = withKeys
                ? Menus.item("open-folder", "Open Folder…", "Shortcut+Shift+O", this::chooseFolder)
                : Menus.item("open-folder-here", "Open Folder…", this::chooseFolder);
        MenuItem paste = withKeys
                ? Menus.item("paste", "Paste Text as Training Text", "Shortcut+Shift+V", this::paste)
                : Menus.item("paste-here", "Paste Text as Training Text", this::paste);
        return List.of(file, folder, paste, new SeparatorMenuItem(), recent());
    }

    private Menu recent() {
        Menu menu = new Menu("Recent");
        Runnable fill = () -> {
            menu.getItems().clear();
            for (TextChoice choice : app.project().recent()) {
                menu.getItems().add(Menus.item(null, longName(choice), () -> app.project()
                        .open(choice)));
            }
            menu.setDisable(menu.getItems().isEmpty());
        };
        app.project().recent().addListener((ListChangeListener<TextChoice>) changed -> fill.run());
        fill.run();
        return menu;
    }

    private static String longName(TextChoice choice) {
        if (choice instanceof TextChoice.Files files && files.paths().size() == 1) {
            return files.paths().get(0).toString();
        }
        return choice instanceof TextChoice.Session session ? session.path().toString() : choice.label();
    }

    private void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open texts or a session");
        chooser.getExtensionFilters().addAll(FileKinds.all());
        folder().ifPresent(chooser::setInitialDirectory);
        List<File> files = chooser.showOpenMultipleDialog(window.get());
        if (files != null) {
            lastFolder = files.get(0).getParentFile();
            open(files.stream().map(File::toPath).toList());
        }
    }

    /** The folder chosen from last, at a fresh start the one of the file opened last. */
    private Optional<File> folder() {
        Optional<File> recent = app.project().recent().stream()
                .flatMap(choice -> paths(choice).stream())
                .findFirst()
                .map(path -> path.toAbsolutePath().toFile().getParentFile());
        return Optional.ofNullable(lastFolder).or(() -> recent).filter(File::isDirectory);
    }

    private static List<Path> paths(TextChoice choice) {
        if (choice instanceof TextChoice.Session session) {
            return List.of(session.path());
        }
        return choice instanceof TextChoice.Files files ? files.paths() : List.of();
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open all texts in a folder");
        folder().ifPresent(chooser::setInitialDirectory);
        File folder = chooser.showDialog(window.get());
        if (folder != null) {
            lastFolder = folder;
            open(List.of(folder.toPath()));
        }
    }

    /** Opens files as the user chose or dropped them. */
    void open(List<Path> paths) {
        app.project().open(TextChoice.ofFiles(paths));
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        app.project().open(new TextChoice.Pasted(text == null ? "" : text));
    }
}
