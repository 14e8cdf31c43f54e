package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viz.VizTheme;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.concurrent.Task;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Copies and exports what the window shows. */
final class Pictures {
    private final AppModel app;
    private final ExecutorService writing = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "picture");
        thread.setDaemon(true);
        return thread;
    });

    Pictures(AppModel app) {
        this.app = app;
    }

    private WritableImage draw(Node node) {
        boolean dark = app.appearance().darkProperty().get();
        Window window = node.getScene().getWindow();
        return new PictureSheet(dark ? VizTheme.DARK : VizTheme.LIGHT, window.getOutputScaleX())
                .draw(node, caption(), app.appearance().textSizeProperty().get());
    }

    /** Such as {@code java · LSTM 1×128 · iteration 1,200 · cell 0:17}. */
    private String caption() {
        boolean reading = app.viewProperty().get().equals("read");
        long iteration = reading
                ? app.read().iterationProperty().get()
                : app.training().snapshot().progress().iteration();
        String cell = " · cell " + app.selection().layerProperty().get() + ":"
                + app.selection().unitProperty().get();
        return String.format(
                Locale.ROOT,
                "%s · %s · iteration %,d%s",
                app.project().textProperty().get().label(),
                app.project().settingsProperty().get().label(),
                iteration,
                reading ? cell : "");
    }

    /** Puts a picture of a node on the clipboard. */
    void copy(Node node) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(draw(node));
        Clipboard.getSystemClipboard().setContent(content);
        app.tell("Copied", "The picture of this view is on the clipboard.");
    }

    /** Puts a text on the clipboard. */
    void copy(String text, String what) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        app.tell("Copied", what + " is on the clipboard.");
    }

    /** Asks for a file and writes a picture of a node there, as PNG. */
    void export(Node node, Window window) {
        WritableImage image = draw(node);
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export a picture of this view");
        chooser.setInitialFileName(app.viewProperty().get() + ".png");
        File file = chooser.showSaveDialog(window);
        if (file != null) {
            write(SwingFXUtils.fromFXImage(image, null), file.toPath());
        }
    }

    private void write(BufferedImage image, Path target) {
        Task<Void> task = new Task<>() {
            @Override
            protected Void call() throws IOException {
                Path folder = target.toAbsolutePath().getParent();
                Path temporary = Files.createTempFile(folder, ".picture", ".png");
                try {
                    if (!ImageIO.write(image, "png", temporary.toFile())) {
                        throw new IOException("this Java cannot write PNG files");
                    }
                    Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
                } finally {
                    Files.deleteIfExists(temporary);
                }
                return null;
            }
        };
        task.setOnSucceeded(event -> app.tell("Exported", "The picture is in " + target + "."));
        task.setOnFailed(event -> app.warn(
                "Not exported",
                target + " cannot be written (" + task.getException().getMessage() + "); choose another place."));
        writing.execute(task);
    }
}
