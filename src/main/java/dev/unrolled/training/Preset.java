package dev.unrolled.training;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.optim.Clipping;
import dev.unrolled.optim.LearningRateDecay;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.optim.Penalties;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Well-known recipes, and one measured here: a network and how it is trained. */
public enum Preset {
    /**
     * What made cells that mean something soonest and most surely ({@code docs/recipe.md}): an LSTM whose forget gates begin
     * with memories of up to 200 characters (chrono, Tallec and Ollivier 2018), small batches, a high rate, a light L1 on the
     * recurrent weights.
     */
    HUNT(
            "hunt",
            "Makes cells that mean something come sooner and more surely; the loss is higher by a few hundredths of a"
                    + " nat on prose, up to .15 on code."),
    /**
     * Karpathy's min-char-rnn (2015): a vanilla RNN of 100 units, one stream, 25 characters, Adagrad 0.1, each element of
     * the gradient within ±5, weights N(0, 0.01), the loss summed over time.
     */
    MIN_CHAR_RNN("min-char-rnn", "Karpathy's hundred lines of 2015: the simplest network that learns to write."),
    /**
     * Karpathy's char-rnn (2015): an LSTM of 2×128, 50 streams, 50 characters, RMSprop 2e-3 (α = 0.95) times 0.97 an epoch
     * from the tenth on, each element of the gradient within ±5, weights U(±0.08), forget bias 1, the loss summed over time.
     */
    CHAR_RNN("char-rnn", "Karpathy's two-layer LSTM of 2015: writes better, takes longer."),
    /** The usual settings with a learning rate that falls by a tenth an epoch: cells within a minute, and it settles. */
    LIVE_DEMO("live demo", "The usual settings with a learning rate that falls: quick at first, then it settles."),
    /**
     * A vanilla RNN whose gradient vanishes from the first step on by theory (σ₁ = 0.9 and |tanh'| ≤ 1, so at least by 0.9 a
     * character; Pascanu, Mikolov and Bengio 2013), with the usual training. It soon makes W_h much larger, and the gradient
     * vanishes all the same.
     */
    VANISH(
            "watch it vanish",
            "A vanilla RNN with orthogonal W_h and σ₁ = 0.9: its gradients fade by a tenth a character or faster."),
    /**
     * A ReLU network whose states and gradients grow through time (σ₁ = 1.5), plain descent, nothing clipped: explodes within some dozens of steps.
     * With tanh it would stay finite.
     */
    BLOW_UP(
            "watch it blow up",
            "A ReLU network with orthogonal W_h and σ₁ = 1.5, plain descent, no clipping: explodes within some dozens"
                    + " of steps."),
    /** {@link #BLOW_UP} with its gradient clipped by norm, and nothing else changed: it learns, slowly (finite for 2,500 steps on each of six texts tried). */
    BLOW_UP_CLIPPED(
            "blow up, clipped", "The same network with its gradient clipped to norm 0.2: stays finite, and learns.");

    private final String label;
    private final String purpose;

    Preset(String label, String purpose) {
        this.label = label;
        this.purpose = purpose;
    }

    /** What it is for and what it costs, in a sentence. */
    public String purpose() {
        return purpose;
    }

    /** The name on the screen. */
    public String label() {
        return label;
    }

    /** The name on the command line, such as {@code min-char-rnn}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Preset> byId(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /** All ids, separated by commas. */
    public static String ids() {
        return Arrays.stream(values()).map(Preset::id).collect(Collectors.joining(", "));
    }

    /** What the recipe says. */
    public TrainingConfiguration configuration() {
        return switch (this) {
            case HUNT -> hunt();
            case MIN_CHAR_RNN -> minCharRnn();
            case CHAR_RNN -> charRnn();
            case LIVE_DEMO -> {
                TrainingConfiguration usual = TrainingConfiguration.DEFAULT;
                yield usual.withHyperparameters(usual.hyperparameters().withDecay(new LearningRateDecay(0.9, 1)));
            }
            case VANISH -> TrainingConfiguration.DEFAULT.withArchitecture(orthogonal(CellKind.RNN, 0.9));
            case BLOW_UP -> growing(Clipping.NONE);
            case BLOW_UP_CLIPPED -> growing(Clipping.byNorm(0.2));
        };
    }

    private static TrainingConfiguration.Architecture orthogonal(CellKind cell, double sigma) {
        InitialWeights weights =
                InitialWeights.DEFAULT.withScheme(Initialisation.ORTHOGONAL).withRecurrentScale(sigma);
        return new TrainingConfiguration.Architecture(cell, 1, 128, weights);
    }

    private static TrainingConfiguration growing(Clipping clipping) {
        return new TrainingConfiguration(
                orthogonal(CellKind.RNN_RELU, 1.5),
                32,
                16,
                OptimizerKind.SGD,
                // With seed 1 the state grows on one of six texts faster than clipped steps can tame it.
                3,
                2,
                new Hyperparameters(0.3, LearningRateDecay.NONE, clipping, Penalties.NONE, 0));
    }

    private static TrainingConfiguration hunt() {
        InitialWeights weights = new InitialWeights(Initialisation.CHRONO, 1, 200);
        return new TrainingConfiguration(
                new TrainingConfiguration.Architecture(CellKind.LSTM, 1, 128, weights),
                16,
                96,
                OptimizerKind.ADAM,
                1,
                2,
                new Hyperparameters(1e-2, 5, 1e-5));
    }

    private static TrainingConfiguration minCharRnn() {
        InitialWeights weights = InitialWeights.DEFAULT.withScheme(Initialisation.NORMAL);
        return new TrainingConfiguration(
                new TrainingConfiguration.Architecture(CellKind.RNN, 1, 100, weights),
                1,
                25,
                LossReduction.SUM,
                OptimizerKind.ADAGRAD,
                1,
                1,
                new Hyperparameters(0.1, LearningRateDecay.NONE, Clipping.byValue(5), Penalties.NONE, 0));
    }

    private static TrainingConfiguration charRnn() {
        InitialWeights weights = InitialWeights.DEFAULT.withScheme(Initialisation.UNIFORM);
        return new TrainingConfiguration(
                new TrainingConfiguration.Architecture(CellKind.LSTM, 2, 128, weights),
                50,
                50,
                LossReduction.SUM,
                OptimizerKind.RMSPROP,
                1,
                2,
                new Hyperparameters(2e-3, new LearningRateDecay(0.97, 10), Clipping.byValue(5), Penalties.NONE, 0));
    }
}
