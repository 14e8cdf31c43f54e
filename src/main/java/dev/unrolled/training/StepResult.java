package dev.unrolled.training;

import dev.unrolled.optim.Clipping;
import java.util.Optional;

/**
 * What one training step did.
 *
 * @param iteration the number of steps made, from 1
 * @param epoch how often the training text has been read through, with its fraction
 * @param characters the number of characters learned from so far
 * @param loss the mean cross entropy over the step's characters before its update, without penalties, in nats per
 *     character
 * @param gradientNorm the norm of the gradient of loss and penalties over all parameters, before clipping
 * @param update what was made of the gradient
 * @param hyperparameters what the step was made with
 * @param explosion why training cannot go on, if so: the weights are then the last good ones
 */
public record StepResult(
        long iteration,
        double epoch,
        long characters,
        double loss,
        double gradientNorm,
        Update update,
        Hyperparameters hyperparameters,
        Optional<Explosion> explosion) {

    /**
     * What was made of a gradient.
     *
     * @param learningRate the optimiser's step size, after decay; 0 where nothing was learned, NaN where it is not known
     * @param clipping what clipping did
     */
    public record Update(double learningRate, Clipping.Outcome clipping) {
        /** Nothing was learned. */
        static Update none(double gradientNorm) {
            return new Update(0, new Clipping.Outcome(0, gradientNorm));
        }

        /**
         * One of which only this much was kept.
         *
         * @param clippedNorm the gradient's norm after clipping; NaN where it is not known
         */
        public static Update kept(boolean clipped, double clippedNorm) {
            return new Update(Double.NaN, new Clipping.Outcome(clipped ? -1 : 0, clippedNorm));
        }
    }

    /** A step of which only this much was kept: how many elements were clipped, and to what norm, is not known. */
    public StepResult(
            long iteration,
            double epoch,
            long characters,
            double loss,
            double gradientNorm,
            boolean clipped,
            Hyperparameters hyperparameters,
            Optional<Explosion> explosion) {
        this(
                iteration,
                epoch,
                characters,
                loss,
                gradientNorm,
                Update.kept(clipped, Double.NaN),
                hyperparameters,
                explosion);
    }

    /** Why training cannot go on, in a sentence without its full stop, if so. */
    public Optional<String> failure() {
        return explosion.map(Explosion::sentence);
    }

    /** Whether clipping changed the gradient. */
    public boolean clipped() {
        return update.clipping().clipped();
    }

    /** The loss in bits per character. */
    public double bits() {
        return loss / Math.log(2);
    }
}
