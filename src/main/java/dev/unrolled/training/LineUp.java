package dev.unrolled.training;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.training.TrainingConfiguration.Architecture;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Networks that show something about gradients when they learn side by side from one text and seed. */
public enum LineUp {
    /** Three kinds of cell of one size, with the usual settings. */
    KINDS("RNN, GRU, LSTM", "Three kinds of cell, equally large: which of them lets the gradient through?"),
    /** Four kinds of cell of one size: as many as there can be side by side. */
    FOUR("four kinds", "RNN, ReLU RNN, GRU and LSTM, equally large: as many networks as fit side by side."),
    /** One vanilla RNN: 64 units, weights as usual. */
    VANISHING("RNN vanishing", "A vanilla RNN with W_h of σ₁ 0.9: what happened twenty characters ago is forgotten."),
    /** One vanilla RNN whose recurrent matrix stretches. */
    EXPLODING(
            "RNN exploding",
            "A vanilla RNN with orthogonal W_h of σ₁ 1.5: at first its gradient grows with every character."),
    /** One LSTM whose forget gates begin open. */
    HOLDING("LSTM holding", "An LSTM with forget bias 3: its cells let the gradient through for many characters."),
    /** Three scales of the recurrent matrix. */
    SCALES(
            "three scales of W_h",
            "The same vanilla RNN with orthogonal W_h of σ₁ 0.5, 1 and 1.5: below, at and above the edge."),
    /** The same ReLU RNN, clipped a little, and not at all. */
    CLIPPING("with and without clipping", "The same RNN, once with gradients clipped and once as they come."),
    /** A clipped ReLU RNN beside one that explodes. */
    BLOW_UP(
            "watch it blow up",
            "A ReLU RNN with W_h of σ₁ 1.5 and SGD: clipped it stays finite, unclipped it does not.");

    private static final int HIDDEN = 64;
    private static final double STRETCH = 1.5;

    private final String label;
    private final String purpose;

    LineUp(String label, String purpose) {
        this.label = label;
        this.purpose = purpose;
    }

    /**
     * One of the networks.
     *
     * @param name what it is called on the screen
     */
    public record Entry(String name, TrainingConfiguration configuration) {}

    /** The name on the screen. */
    public String label() {
        return label;
    }

    /** What it shows, in a sentence. */
    public String purpose() {
        return purpose;
    }

    /** The name on the command line, such as {@code blow-up}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LineUp> byId(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /** All ids, separated by commas. */
    public static String ids() {
        return Arrays.stream(values()).map(LineUp::id).collect(Collectors.joining(", "));
    }

    /** After how many steps it shows best what it is for. */
    public int iterations() {
        return this == EXPLODING ? 1 : 300;
    }

    /** The networks, one to four, all of the same seed. */
    public List<Entry> entries() {
        return switch (this) {
            case KINDS ->
                List.of(
                        usual("RNN", CellKind.RNN, InitialWeights.DEFAULT),
                        usual("GRU", CellKind.GRU, InitialWeights.DEFAULT),
                        usual("LSTM", CellKind.LSTM, InitialWeights.DEFAULT));
            case FOUR ->
                List.of(
                        usual("RNN", CellKind.RNN, InitialWeights.DEFAULT),
                        usual("ReLU RNN", CellKind.RNN_RELU, InitialWeights.DEFAULT),
                        usual("GRU", CellKind.GRU, InitialWeights.DEFAULT),
                        usual("LSTM", CellKind.LSTM, InitialWeights.DEFAULT));
            case VANISHING -> List.of(usual("RNN, scale 0.9", CellKind.RNN, orthogonal(0.9)));
            case EXPLODING -> List.of(usual("RNN, scale 1.5", CellKind.RNN, orthogonal(STRETCH)));
            case HOLDING ->
                List.of(usual("LSTM, forget bias 3", CellKind.LSTM, InitialWeights.DEFAULT.withForgetBias(3)));
            case SCALES ->
                List.of(
                        usual("scale 0.5", CellKind.RNN, orthogonal(0.5)),
                        usual("scale 1", CellKind.RNN, orthogonal(1)),
                        usual("scale 1.5", CellKind.RNN, orthogonal(STRETCH)));
            case CLIPPING -> List.of(unsteady("RNN, clipped", 1), unsteady("RNN, not clipped", 0));
            case BLOW_UP ->
                List.of(
                        new Entry("ReLU RNN, clipped", Preset.BLOW_UP_CLIPPED.configuration()),
                        new Entry("ReLU RNN, not clipped", Preset.BLOW_UP.configuration()));
        };
    }

    private static InitialWeights orthogonal(double sigma) {
        return InitialWeights.DEFAULT.withScheme(Initialisation.ORTHOGONAL).withRecurrentScale(sigma);
    }

    private static Entry usual(String name, CellKind cell, InitialWeights weights) {
        TrainingConfiguration usual = TrainingConfiguration.DEFAULT;
        // Without the penalty, so that nothing but the loss moves W_h.
        return new Entry(
                name,
                usual.withArchitecture(new Architecture(cell, 1, HIDDEN, weights))
                        .withHyperparameters(new Hyperparameters(2e-3, 5, 0)));
    }

    /** A rate at which a vanilla RNN that is not clipped now and then takes a leap. */
    private static Entry unsteady(String name, double clipNorm) {
        TrainingConfiguration usual = TrainingConfiguration.DEFAULT;
        return new Entry(
                name,
                usual.withArchitecture(new Architecture(CellKind.RNN, 1, HIDDEN, orthogonal(STRETCH)))
                        .withOptimizer(OptimizerKind.SGD)
                        .withHyperparameters(new Hyperparameters(0.5, clipNorm, 0)));
    }
}
