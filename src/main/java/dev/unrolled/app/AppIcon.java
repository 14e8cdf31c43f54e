package dev.unrolled.app;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;

/** The icon: rows of a heat map in red and blue, drawn at each size so that its squares stay whole pixels. */
final class AppIcon {
    /** One letter a cell: shades of blue (B, b), red (R, r) and paper. */
    private static final String[] ROWS = {"  rRRr", "BBBBbb", "bBBbrR", "  bBBB", "RRr bB", "rRRRRr"};

    private AppIcon() {}

    static List<Image> sizes() {
        return Stream.of(16, 24, 32, 48, 64, 128, 256).map(AppIcon::draw).toList();
    }

    private static Image draw(int size) {
        WritableImage image = new WritableImage(size, size);
        PixelWriter pixels = image.getPixelWriter();
        double cell = size / (double) ROWS.length;
        double corner = size * 0.18;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                char kind = ROWS[(int) (y / cell)].charAt((int) (x / cell));
                pixels.setArgb(x, y, inside(x + 0.5, y + 0.5, size, corner) ? argb(kind) : 0);
            }
        }
        return image;
    }

    private static boolean inside(double x, double y, double size, double corner) {
        double dx = Math.max(0, Math.max(corner - x, x - (size - corner)));
        double dy = Math.max(0, Math.max(corner - y, y - (size - corner)));
        return dx * dx + dy * dy <= corner * corner;
    }

    private static int argb(char kind) {
        return switch (kind) {
            case 'B' -> 0xFF2268AE;
            case 'b' -> 0xFF8DB3D9;
            case 'R' -> 0xFFBC2F3D;
            case 'r' -> 0xFFE3A0A6;
            default -> 0xFFFCFCFA;
        };
    }
}
