package dev.unrolled.analysis.cells;

import java.util.Arrays;

/** The standardised scores of all cells for all concepts, and how large the largest of them is by chance. */
final class ShiftResult {
    private final float[] largest;
    /** At [concept][cell]; null for a concept that does not vary. */
    private final float[][] observed;

    /**
     * @param largest for each rotation the largest standardised score in absolute value, ascending
     * @param observed the standardised scores without rotation, [concept][cell]
     */
    ShiftResult(float[] largest, float[][] observed) {
        this.largest = largest;
        this.observed = observed;
    }

    /** How many rotations were tried. */
    int shifts() {
        return largest.length;
    }

    /** How many standard deviations, over the rotations, a cell's score lies above their mean; NaN if not defined. */
    double standardScore(int concept, int cell) {
        return observed[concept] == null ? Double.NaN : observed[concept][cell];
    }

    /** The family-wise p of a cell for a concept: see {@link #p(double)}. */
    double p(int concept, int cell) {
        return p(standardScore(concept, cell));
    }

    /**
     * (1 + the number of rotations with a score as large anywhere) / (1 + the number of rotations); NaN for NaN.
     *
     * @param standardScore of either sign
     */
    double p(double standardScore) {
        if (Double.isNaN(standardScore)) {
            return Double.NaN;
        }
        int at = Arrays.binarySearch(largest, (float) Math.abs(standardScore));
        int below = at < 0 ? -at - 1 : at;
        while (below > 0 && largest[below - 1] == (float) Math.abs(standardScore)) {
            below--;
        }
        return (1.0 + largest.length - below) / (1.0 + largest.length);
    }

    /** The largest score without rotation in absolute value: its p is uniform where nothing is to be found. */
    double largestObserved() {
        double found = 0;
        for (float[] scores : observed) {
            for (int cell = 0; scores != null && cell < scores.length; cell++) {
                found = Math.max(found, Float.isNaN(scores[cell]) ? 0 : Math.abs(scores[cell]));
            }
        }
        return found;
    }

    /** Collects the largest scores of all rotations. */
    static final class Largest {
        private final ShiftPlan plan;
        private final float[] maxima;

        Largest(ShiftPlan plan) {
            this.plan = plan;
            maxima = new float[plan.positions()];
        }

        /**
         * Standardises the scores of one cell and concept at all rotations.
         *
         * @param mine one cell's largest scores so far
         * @return the standardised score without rotation; NaN where the scores do not vary
         */
        float note(float[] scores, float[] mine) {
            double sum = 0;
            double squares = 0;
            int taken = 0;
            for (int blocks = 0; blocks < scores.length; blocks++) {
                if (plan.isTaken(blocks)) {
                    sum += scores[blocks];
                    squares += (double) scores[blocks] * scores[blocks];
                    taken++;
                }
            }
            double mean = sum / taken;
            double variance = squares / taken - mean * mean;
            if (taken < 2 || !(variance > 1e-12 * squares / taken)) {
                return Float.NaN;
            }
            float scale = (float) (1 / Math.sqrt(variance));
            for (int blocks = 0; blocks < scores.length; blocks++) {
                if (plan.isTaken(blocks)) {
                    mine[blocks] = Math.max(mine[blocks], Math.abs((float) (scores[blocks] - mean)) * scale);
                }
            }
            return (float) (scores[0] - mean) * scale;
        }

        synchronized void merge(float[] mine) {
            for (int blocks = 0; blocks < maxima.length; blocks++) {
                maxima[blocks] = Math.max(maxima[blocks], mine[blocks]);
            }
        }

        float[] sorted() {
            float[] taken = new float[plan.shifts()];
            int count = 0;
            for (int blocks = 0; blocks < maxima.length; blocks++) {
                if (plan.isTaken(blocks)) {
                    taken[count++] = maxima[blocks];
                }
            }
            Arrays.sort(taken);
            return taken;
        }
    }
}
