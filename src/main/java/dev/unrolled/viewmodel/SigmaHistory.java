package dev.unrolled.viewmodel;

import dev.unrolled.analysis.gradients.BlockSpectrum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** σ₁ and the spectral radius of the recurrent weights over the iterations, one point for each time they were looked at. Immutable. */
public final class SigmaHistory {
    public static final SigmaHistory EMPTY = new SigmaHistory(Map.of());

    private final Map<Long, List<Point>> points;

    /** At one iteration, the blocks of all layers. */
    private record Point(long iteration, List<BlockSpectrum> blocks) {}

    private SigmaHistory(Map<Long, List<Point>> points) {
        this.points = points;
    }

    /** With one more look; what was known of networks that are not in it is dropped, and of one that began anew. */
    SigmaHistory with(List<SideAnswer<GradientLook>> look) {
        Map<Long, List<Point>> all = new HashMap<>();
        for (SideAnswer<GradientLook> answer : look) {
            List<Point> series =
                    new ArrayList<>(points.getOrDefault(answer.network().id(), List.of()));
            answer.found().ifPresent(found -> {
                series.removeIf(point -> point.iteration() >= answer.iteration());
                series.add(new Point(answer.iteration(), found.blocks()));
            });
            all.put(answer.network().id(), List.copyOf(series));
        }
        return new SigmaHistory(Map.copyOf(all));
    }

    /** σ₁ of a block of a network's recurrent weights. */
    public Curve sigma(long network, int block) {
        return curve(network, point -> point.blocks().get(block).sigma());
    }

    /** The spectral radius of a block; NaN where it has none. */
    public Curve spectralRadius(long network, int block) {
        return curve(
                network, point -> point.blocks().get(block).spectralRadius().orElse(Double.NaN));
    }

    private Curve curve(long network, ToDoubleFunction<Point> value) {
        List<Point> series = points.getOrDefault(network, List.of());
        return new Curve(
                series.stream().mapToDouble(Point::iteration).toArray(),
                series.stream().mapToDouble(value).toArray());
    }
}
