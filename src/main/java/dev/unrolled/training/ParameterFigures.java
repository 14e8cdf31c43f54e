package dev.unrolled.training;

import dev.unrolled.nn.Parameter;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * What one step did to each matrix of weights and each bias vector, in the order of {@link Parameters}.
 *
 * @param iteration of the step, from 1; for one that failed, of the step that it would have been
 * @param all one for each parameter; none where there was no step, or weights were changed by hand after it
 */
public record ParameterFigures(long iteration, List<Figure> all) {
    public static final ParameterFigures NONE = new ParameterFigures(0, List.of());

    public ParameterFigures {
        all = List.copyOf(all);
    }

    /**
     * Of one parameter. Norms are Euclidean, over all its elements.
     *
     * @param name as in {@link Parameter#name}, such as {@code weight_hh_l0}
     * @param role what it multiplies
     * @param elements the number of its elements
     * @param gradient its gradient of loss and penalties
     * @param weightNorm ‖w‖ before the step
     * @param updateNorm ‖Δw‖ of the step, what a penalty shrank included; 0 for a step that failed
     */
    public record Figure(
            String name, Parameter.Role role, int elements, Gradient gradient, double weightNorm, double updateNorm) {
        /** ‖Δw‖/‖w‖; infinite where the weights were zero and no longer are, NaN where they are still. */
        public double updateToWeight() {
            return updateNorm / weightNorm;
        }

        /** The share of its elements that clipping changed, 0 … 1. */
        public double clippedShare() {
            return (double) gradient.clippedElements / elements;
        }
    }

    /**
     * A gradient before and after clipping.
     *
     * @param norm ‖g‖ before it; NaN or infinite where an element is
     * @param clippedNorm ‖g‖ after it
     * @param clippedElements the number of elements that it changed: all or none by norm
     * @param clippedSteps the share of all steps so far in which it changed any, 0 … 1
     */
    public record Gradient(double norm, double clippedNorm, int clippedElements, double clippedSteps) {}

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The figure of the parameter of that name, if there is one. */
    public Optional<Figure> of(String name) {
        return all.stream().filter(figure -> figure.name.equals(name)).findFirst();
    }

    /** What a step has at hand for each parameter, in their order, and keeps for whoever asks. */
    static final class Tally {
        /** Σ g² before clipping. */
        final double[] squares;
        /** The number of elements that clipping changed. */
        final int[] clipped;
        /** The number of steps in which it changed any. */
        private final long[] clippedSteps;

        private long steps;

        Tally(Parameters shapes) {
            squares = new double[shapes.all().size()];
            clipped = new int[squares.length];
            clippedSteps = new long[squares.length];
        }

        /** A step was made. */
        void count() {
            steps++;
            for (int k = 0; k < clipped.length; k++) {
                clippedSteps[k] += clipped[k] > 0 ? 1 : 0;
            }
        }

        /**
         * Completes it.
         *
         * @param gradients after clipping
         * @param before the weights before the step
         * @param after the weights after it
         */
        ParameterFigures figures(long iteration, Parameters gradients, Parameters before, Parameters after) {
            List<Figure> all = new ArrayList<>();
            for (int k = 0; k < squares.length; k++) {
                Parameter parameter = after.all().get(k);
                Tensor gradient = gradients.all().get(k).values();
                Tensor weights = parameter.values();
                Tensor old = before.all().get(k).values();
                int elements = weights.length();
                double norm = Math.sqrt(squares[k]);
                double clippedNorm = clipped[k] == 0 ? norm : norm(elements, gradient::get);
                all.add(new Figure(
                        parameter.name(),
                        parameter.role(),
                        elements,
                        new Gradient(norm, clippedNorm, clipped[k], (double) clippedSteps[k] / Math.max(1, steps)),
                        norm(elements, old::get),
                        norm(elements, index -> weights.get(index) - old.get(index))));
            }
            return new ParameterFigures(iteration, all);
        }

        private static double norm(int elements, IntToDoubleFunction values) {
            double sum = 0;
            for (int k = 0; k < elements; k++) {
                double value = values.applyAsDouble(k);
                sum += value * value;
            }
            return Math.sqrt(sum);
        }
    }
}
