package dev.unrolled.viz;

import java.io.File;
import java.io.IOException;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Alert;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Transform;
import javafx.stage.FileChooser;
import javax.imageio.ImageIO;

/** The context menu of a drawing: copy or save the picture at twice its size, copy the numbers behind it. */
final class PictureMenu {
    private static final double ZOOM = 2;

    private PictureMenu() {}

    /**
     * @param control what is drawn
     * @param data the numbers behind it, tab-separated
     */
    static ContextMenu create(VizControl control, Supplier<String> data) {
        MenuItem copyPicture = new MenuItem("Copy picture");
        copyPicture.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(picture(control));
            Clipboard.getSystemClipboard().setContent(content);
        });
        MenuItem savePicture = new MenuItem("Save picture…");
        savePicture.setOnAction(event -> save(control));
        MenuItem copyData = new MenuItem("Copy data");
        copyData.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(data.get());
            Clipboard.getSystemClipboard().setContent(content);
        });
        return new ContextMenu(copyPicture, savePicture, copyData);
    }

    static WritableImage picture(VizControl control) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(control.getTheme().paper());
        parameters.setTransform(Transform.scale(ZOOM, ZOOM));
        return control.snapshot(parameters, null);
    }

    private static void save(VizControl control) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save picture");
        chooser.setInitialFileName("unrolled.png");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG picture", "*.png"));
        File file = chooser.showSaveDialog(control.getScene().getWindow());
        if (file == null) {
            return;
        }
        try {
            write(picture(control), file);
        } catch (IOException e) {
            new Alert(Alert.AlertType.ERROR, "The picture could not be written to " + file + "; choose another folder.")
                    .show();
        }
    }

    /** Writes a PNG file. */
    static void write(WritableImage picture, File file) throws IOException {
        if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file)) {
            throw new IOException("no PNG writer");
        }
    }
}
