package dev.unrolled.optim;

import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Tensor;

/**
 * The optimisers that divide the gradient by the root of its mean or summed square, w ← w − η g / √…:
 *
 * <ul>
 *   <li>Adagrad (Duchi, Hazan and Singer 2011) as min-char-rnn has it: v ← v + g², divided by √(v + 1e-8);
 *   <li>RMSprop (Tieleman and Hinton 2012) as PyTorch has it: v ← α v + (1 − α) g², divided by √v + 1e-8.
 * </ul>
 */
public final class AdaptiveScale implements Optimizer {
    static final double EPSILON = 1e-8;

    private final double decay;
    private final Parameters squares;
    /** η and α; kept, so that a step makes no objects. */
    private final double[] settings = new double[2];

    private AdaptiveScale(Parameters shapes, double decay) {
        this.decay = decay;
        squares = shapes.zerosLike();
    }

    /** Adagrad. */
    public static AdaptiveScale adagrad(Parameters shapes) {
        return new AdaptiveScale(shapes, 1);
    }

    /**
     * RMSprop.
     *
     * @param decay α, how slowly old gradients are forgotten, in (0, 1)
     */
    public static AdaptiveScale rmsProp(Parameters shapes, double decay) {
        return new AdaptiveScale(shapes, decay);
    }

    @Override
    public void step(Parameters parameters, Parameters gradients, double learningRate) {
        settings[0] = learningRate;
        settings[1] = decay;
        for (int k = 0; k < parameters.all().size(); k++) {
            Tensor weights = parameters.all().get(k).values();
            Tensor gradient = gradients.all().get(k).values();
            Tensor square = squares.all().get(k).values();
            if (decay == 1) {
                OptimizerKernels.adagrad(weights, gradient, square, learningRate);
            } else {
                OptimizerKernels.rmsProp(weights, gradient, square, settings);
            }
        }
    }
}
