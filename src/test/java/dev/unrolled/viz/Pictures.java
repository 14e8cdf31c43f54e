package dev.unrolled.viz;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Draws a control off screen and keeps the picture under {@code target/pictures} to be looked at. */
final class Pictures {
    /** The margin around the control. */
    static final int MARGIN = 16;

    private Pictures() {}

    /** Builds the control on the JavaFX thread, draws it at a size and saves it under a name. */
    static WritableImage draw(Supplier<? extends Region> control, double width, double height, String name) {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> snapshot(control.get(), width, height));
        File file = new File("target/pictures/" + name + ".png");
        file.getParentFile().mkdirs();
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return image;
    }

    private static WritableImage snapshot(Region control, double width, double height) {
        control.setMinSize(width, height);
        control.setMaxSize(width, height);
        StackPane root = new StackPane(control);
        root.setBackground(new Background(new BackgroundFill(theme(control).paper(), null, null)));
        Scene scene = new Scene(root, width + 2 * MARGIN, height + 2 * MARGIN);
        root.applyCss();
        root.layout();
        // A second pass: the first may have changed what others depend on, as the shared axis.
        root.layout();
        return scene.snapshot(null);
    }

    private static VizTheme theme(Region control) {
        if (control instanceof VizControl viz) {
            return viz.getTheme();
        }
        return control instanceof TimeStrip strip ? strip.themeProperty().get() : VizTheme.LIGHT;
    }

    /** The colour of a point given in the control's coordinates. */
    static Color at(WritableImage image, double x, double y) {
        return image.getPixelReader().getColor((int) x + MARGIN, (int) y + MARGIN);
    }

    /** Whether a rectangle of the control holds a pixel near a colour. */
    static boolean contains(WritableImage image, int[] rectangle, Color color) {
        for (int y = rectangle[1]; y < rectangle[1] + rectangle[3]; y++) {
            for (int x = rectangle[0]; x < rectangle[0] + rectangle[2]; x++) {
                if (distance(at(image, x, y), color) < 0.05) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The largest difference of a component, in [0, 1]. */
    static double distance(Color first, Color second) {
        return Math.max(
                Math.abs(first.getRed() - second.getRed()),
                Math.max(Math.abs(first.getGreen() - second.getGreen()), Math.abs(first.getBlue() - second.getBlue())));
    }
}
