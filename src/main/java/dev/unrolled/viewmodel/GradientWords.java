package dev.unrolled.viewmodel;

import dev.unrolled.trace.GradientNorms;
import dev.unrolled.training.LossReduction;
import java.util.stream.IntStream;

/** What the gradient across the last chunk's time steps is, and what it says, in sentences. */
final class GradientWords {
    /** Layers whose largest norms are further apart than this are told apart in words. */
    private static final double NOTABLE = 10;

    private GradientWords() {}

    /** What is drawn: the states there are, and which loss is differentiated. */
    static String formula(GradientNorms norms, LossReduction loss) {
        String states = norms.hasCellState() ? "‖∂L/∂h_t‖ and ‖∂L/∂c_t‖" : "‖∂L/∂h_t‖";
        String whole = loss == LossReduction.MEAN
                ? "L the mean over its characters"
                : "L the sum over its time steps, mean over streams";
        return states + " in the last chunk, " + whole + " · norm over cells and streams · log axis";
    }

    /**
     * Where the gradient is largest and smallest in the layer where it differs most from time step to time step, and how
     * far the layers are apart; zeros and values that are no numbers are said.
     */
    static String acrossTime(GradientNorms norms) {
        if (norms.isEmpty()) {
            return "No chunk yet.";
        }
        Extremes[] layers = IntStream.range(0, norms.layerCount())
                .mapToObj(layer -> new Extremes(norms, layer))
                .toArray(Extremes[]::new);
        int striking = 0;
        for (int layer = 1; layer < layers.length; layer++) {
            striking = layers[layer].fall() >= layers[striking].fall() ? layer : striking;
        }
        String layer = layers.length == 1 ? "" : " in " + norms.layerName(striking);
        return TrainingWords.format("‖∂L/∂h_t‖%s: %s", layer, layers[striking].sentence()) + apart(norms, layers);
    }

    private static String apart(GradientNorms norms, Extremes[] layers) {
        int most = 0;
        int least = 0;
        for (int layer = 1; layer < layers.length; layer++) {
            most = layers[layer].highest > layers[most].highest ? layer : most;
            least = layers[layer].highest < layers[least].highest ? layer : least;
        }
        double largest = layers[most].highest;
        double smallest = layers[least].highest;
        return smallest >= 0 && largest > NOTABLE * smallest
                ? TrainingWords.format(
                        " At most %.2g in %s, %.2g in %s.",
                        largest, norms.layerName(most), smallest, norms.layerName(least))
                : "";
    }

    private static final class Extremes {
        private int lowestAt = -1;
        private int highestAt = -1;
        private float lowest = Float.POSITIVE_INFINITY;
        private float highest = Float.NEGATIVE_INFINITY;
        private int zeros;
        private int notFinite;

        Extremes(GradientNorms norms, int layer) {
            for (int t = 0; t < norms.length(); t++) {
                add(t, norms.hiddenState(layer, t));
            }
        }

        private void add(int timeStep, float value) {
            if (!Float.isFinite(value)) {
                notFinite++;
                return;
            }
            zeros += value == 0 ? 1 : 0;
            if (value < lowest) {
                lowest = value;
                lowestAt = timeStep;
            }
            if (value > highest) {
                highest = value;
                highestAt = timeStep;
            }
        }

        /** How many times the largest exceeds the smallest; endless with zeros and with values that are not finite. */
        double fall() {
            return notFinite > 0 || lowest == 0 ? Double.POSITIVE_INFINITY : (double) highest / lowest;
        }

        String sentence() {
            String counted = at("Exactly zero", zeros) + at("No finite number", notFinite);
            if (lowestAt < 0) {
                return "nowhere a finite number." + counted;
            }
            return TrainingWords.format(
                    "largest %.2g at t = %d, smallest %.2g at t = %d.%s",
                    highest, highestAt, lowest, lowestAt, counted);
        }

        private static String at(String what, int timeSteps) {
            return timeSteps == 0
                    ? ""
                    : TrainingWords.format(" %s at %d time step%s.", what, timeSteps, timeSteps == 1 ? "" : "s");
        }
    }
}
