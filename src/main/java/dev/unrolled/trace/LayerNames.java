package dev.unrolled.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * What the layers of a network are called on the screen, in the order of their numbers. Immutable.
 *
 * @param all such as {@code layer 0}
 */
public record LayerNames(List<String> all) {
    public LayerNames {
        all = List.copyOf(all);
    }

    /**
     * The names of layers that are numbered throughout.
     *
     * @param fromLeft the number of layers that read left to right, which come first
     * @param fromRight the number of layers that read right to left
     */
    public static LayerNames of(int fromLeft, int fromRight) {
        List<String> names = new ArrayList<>();
        for (int layer = 0; layer < fromLeft + fromRight; layer++) {
            names.add("layer " + layer + (layer < fromLeft ? "" : ", from the right"));
        }
        return new LayerNames(names);
    }

    /** The name of a layer. */
    public String get(int layer) {
        return all.get(layer);
    }
}
