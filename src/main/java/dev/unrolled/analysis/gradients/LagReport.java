package dev.unrolled.analysis.gradients;

import java.util.List;

/**
 * How far back the gradient reaches.
 *
 * @param question what was asked
 * @param warmUp how many characters were read from the zero state before each window; a linear network reads none
 * @param layers in the order of their numbers
 */
public record LagReport(LagQuestion question, int warmUp, List<LayerLags> layers) {
    public LagReport {
        layers = List.copyOf(layers);
    }
}
