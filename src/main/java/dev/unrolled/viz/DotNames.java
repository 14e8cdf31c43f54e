package dev.unrolled.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The names beside dots: that of the chosen one always, others where they hide no other name. */
final class DotNames {
    private static final double LONGEST = 11;
    private static final double HEIGHT = 1.25;

    private final List<Dot> dots;
    private final double[][] points;
    private final double fontSize;
    private final double gap;
    private final List<Bounds> taken = new ArrayList<>();

    /**
     * @param points where the dots are drawn, x and y of each
     * @param gap from the middle of a dot to its name
     */
    DotNames(List<Dot> dots, double[][] points, double fontSize, double gap) {
        this.dots = dots;
        this.points = points;
        this.fontSize = fontSize;
        this.gap = gap;
    }

    void draw(GraphicsContext graphics, VizTheme theme, OptionalInt chosen, Bounds within) {
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFill(theme.ink());
        graphics.setStroke(theme.paper());
        graphics.setLineWidth(4);
        // The chosen one first, so that its name has the best place.
        chosen.ifPresent(dot -> write(
                graphics,
                dots.get(dot).words().split(" ", 2)[0]
                        + (dots.get(dot).name().isEmpty()
                                ? ""
                                : " " + dots.get(dot).name()),
                Typeface.boldLabel(fontSize * 0.95),
                new Spot(dot, 1.3 * gap, within)));
        for (int dot = 0; dot < points.length; dot++) {
            if (!dots.get(dot).name().isEmpty() && dot != chosen.orElse(-1)) {
                write(graphics, dots.get(dot).name(), Typeface.label(fontSize * 0.85), new Spot(dot, gap, within));
            }
        }
    }

    private record Spot(int dot, double gap, Bounds within) {}

    private void write(GraphicsContext graphics, String name, Font font, Spot spot) {
        String brief = Typeface.shortened(name, font, LONGEST * fontSize);
        double[] point = points[spot.dot()];
        place(point, Typeface.width(brief, font), spot.gap(), spot.within()).ifPresent(box -> {
            graphics.setFont(font);
            graphics.strokeText(brief, box.getMinX(), box.getCenterY());
            graphics.fillText(brief, box.getMinX(), box.getCenterY());
        });
    }

    /** Where a name of a width goes: at the right, the left, above or below; nowhere where it would hide another one. */
    Optional<Bounds> place(double[] point, double width, double distance, Bounds within) {
        double height = HEIGHT * fontSize;
        double middle = point[1] - height / 2;
        double apart = Math.max(distance, 0.6 * height);
        Optional<Bounds> found = Stream.of(
                        new double[] {point[0] + distance, middle},
                        new double[] {point[0] - distance - width, middle},
                        new double[] {point[0] - width / 2, point[1] - apart - height},
                        new double[] {point[0] - width / 2, point[1] + apart})
                .map(corner -> (Bounds) new BoundingBox(corner[0], corner[1], width, height))
                .filter(box -> within.contains(box) && taken.stream().noneMatch(box::intersects))
                .findFirst();
        found.ifPresent(taken::add);
        return found;
    }
}
