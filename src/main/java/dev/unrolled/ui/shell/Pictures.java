package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.AppModel;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.concurrent.Task;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Transform;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Copies and exports what the window shows. */
final class Pictures {
    /** Pictures go into slides: twice the screen's resolution. */
    private static final double SCALE = 2;

    private final AppModel app;
    private final ExecutorService writing = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "picture");
        thread.setDaemon(true);
        return thread;
    });

    Pictures(AppModel app) {
        this.app = app;
    }

    private static WritableImage draw(Node node) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        return node.snapshot(parameters, null);
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
