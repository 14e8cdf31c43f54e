package dev.unrolled.viz;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** An image whose pixels are a plain array; the memory is reused until the size changes. */
final class PixelGrid {
    private int width;
    private int height;
    private int[] pixels = new int[0];
    private PixelBuffer<IntBuffer> buffer;
    private WritableImage image;

    /** Takes a size of at least 1×1 and makes every pixel transparent. */
    void reset(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            Arrays.fill(pixels, 0);
            return;
        }
        width = newWidth;
        height = newHeight;
        pixels = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The pixels, row-major, opaque ARGB or 0. */
    int[] pixels() {
        return pixels;
    }

    /** Copies a row of pixels into the rows below it, up to one before {@code bottom}. */
    void repeatRow(int top, int bottom) {
        for (int row = top + 1; row < bottom; row++) {
            System.arraycopy(pixels, top * width, pixels, row * width, width);
        }
    }

    /** The image with the present pixels. */
    Image image() {
        buffer.updateBuffer(changed -> null);
        return image;
    }
}
