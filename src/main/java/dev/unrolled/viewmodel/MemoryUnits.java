package dev.unrolled.viewmodel;

import dev.unrolled.analysis.atlas.Memory;
import java.util.List;

/** How long each unit of a layer keeps what it holds, as it is drawn. */
public final class MemoryUnits {
    private static final double ROUND = 10;

    private MemoryUnits() {}

    /**
     * The half-lives of the units of a layer by their keep gates alone, in characters; none for cells without such a gate.
     *
     * @param layer the layer; a network with fewer shows its top one
     */
    public static List<Double> halfLives(SideAnswer<GradientLook> answer, int layer) {
        List<List<Memory>> layers = answer.found().map(GradientLook::memory).orElse(List.of());
        return layers.isEmpty()
                ? List.of()
                : layers.get(Math.min(layer, layers.size() - 1)).stream()
                        .map(Memory::halfLife)
                        .toList();
    }

    /** A number of characters in few digits. */
    public static String figure(double characters) {
        if (Double.isInfinite(characters)) {
            return "∞";
        }
        return TrainingWords.format(characters < ROUND ? "%.1f" : "%,.0f", characters);
    }
}
