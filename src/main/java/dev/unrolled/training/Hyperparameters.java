package dev.unrolled.training;

/**
 * What may change while a network trains; read once at the start of each step.
 *
 * @param learningRate the optimiser's step size, positive
 * @param clipNorm the gradient norm above which gradients are scaled down to it; 0 for no clipping
 * @param recurrentL1 λ of the penalty λ·Σ|W_hh| added to the loss; 0 for none
 */
public record Hyperparameters(double learningRate, double clipNorm, double recurrentL1) {
    public static final Hyperparameters DEFAULT = new Hyperparameters(5e-3, 5, 3e-5);

    public Hyperparameters {
        require(Double.isFinite(learningRate) && learningRate > 0, "The learning rate must be above 0", learningRate);
        require(Double.isFinite(clipNorm) && clipNorm >= 0, "The clip norm must be 0 (off) or above", clipNorm);
        require(Double.isFinite(recurrentL1) && recurrentL1 >= 0, "The recurrent L1 must be 0 or above", recurrentL1);
    }

    private static void require(boolean holds, String otherwise, double value) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise + ", not " + value);
        }
    }

    public Hyperparameters withLearningRate(double value) {
        return new Hyperparameters(value, clipNorm, recurrentL1);
    }

    public Hyperparameters withClipNorm(double value) {
        return new Hyperparameters(learningRate, value, recurrentL1);
    }
}
