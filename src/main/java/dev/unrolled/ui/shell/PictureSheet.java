package dev.unrolled.ui.shell;

import dev.unrolled.viz.VizTheme;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;

/**
 * A view as a picture of its own: opaque, on the paper's colour, with the same margin on all sides and a line under it
 * that says what it shows. It has the resolution of the screen, for which the view was drawn: enlarged, it would blur.
 */
final class PictureSheet {
    private static final double MARGIN = 24;
    private static final double CAPTION_GAP = 12;
    /** Colours that differ no more than so in each channel, of 255, are the paper. */
    private static final int PAPER_TOLERANCE = 2;

    private final VizTheme theme;
    private final double scale;

    /** @param scale device pixels for each pixel of the layout */
    PictureSheet(VizTheme theme, double scale) {
        this.theme = theme;
        this.scale = scale;
    }

    WritableImage draw(Node node, String caption, double textSize) {
        Text words = new Text(caption);
        words.setFont(Font.font(textSize));
        words.setFill(theme.secondaryInk());
        Pixels view = snapshot(node).trimmed(argb(theme.paper()));
        Pixels line = snapshot(words).trimmed(argb(theme.paper()));
        int margin = (int) Math.round(MARGIN * scale);
        int gap = (int) Math.round(CAPTION_GAP * scale);
        int width = Math.max(view.width, line.width) + 2 * margin;
        int height = view.height + gap + line.height + 2 * margin;
        WritableImage sheet = new WritableImage(width, height);
        int[] paper = new int[width * height];
        Arrays.fill(paper, argb(theme.paper()));
        sheet.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), paper, 0, width);
        view.copyTo(sheet, margin, margin);
        line.copyTo(sheet, margin, margin + view.height + gap);
        return sheet;
    }

    private Pixels snapshot(Node node) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(theme.paper());
        parameters.setTransform(Transform.scale(scale, scale));
        Image image = node.snapshot(parameters, null);
        return new Pixels(image, 0, 0, (int) image.getWidth(), (int) image.getHeight());
    }

    private static int argb(Color color) {
        int red = (int) Math.round(255 * color.getRed());
        int green = (int) Math.round(255 * color.getGreen());
        int blue = (int) Math.round(255 * color.getBlue());
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }

    /** A part of an image. */
    private record Pixels(Image image, int left, int top, int width, int height) {
        /** Without the empty paper around it; unchanged where there is nothing else. */
        Pixels trimmed(int paper) {
            int[] argb = new int[width * height];
            image.getPixelReader()
                    .getPixels(left, top, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
            int minX = width;
            int minY = height;
            int maxX = -1;
            int maxY = -1;
            for (int at = 0; at < argb.length; at++) {
                if (differs(argb[at], paper)) {
                    minX = Math.min(minX, at % width);
                    maxX = Math.max(maxX, at % width);
                    minY = Math.min(minY, at / width);
                    maxY = at / width;
                }
            }
            return maxX < 0 ? this : new Pixels(image, left + minX, top + minY, maxX - minX + 1, maxY - minY + 1);
        }

        private static boolean differs(int first, int second) {
            for (int shift = 0; shift < 24; shift += 8) {
                if (Math.abs((first >> shift & 255) - (second >> shift & 255)) > PAPER_TOLERANCE) {
                    return true;
                }
            }
            return false;
        }

        void copyTo(WritableImage target, int x, int y) {
            target.getPixelWriter().setPixels(x, y, width, height, image.getPixelReader(), left, top);
        }
    }
}
