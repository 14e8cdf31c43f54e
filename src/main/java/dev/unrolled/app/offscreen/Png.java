package dev.unrolled.app.offscreen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures as PNG. */
final class Png {
    private Png() {}

    /** The bytes of a PNG file. */
    static byte[] encode(WritableImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", bytes)) {
                throw new IllegalStateException("This Java cannot write PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
