package dev.unrolled.cli;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Initialisation;
import picocli.CommandLine.Option;

/** The options that say what a network's weights begin with. */
final class InitialWeightOptions {
    @Option(
            names = "--initialisation",
            paramLabel = "NAME",
            description = "How the first weights are drawn: torch (default, U(±1/√H)), uniform (U(±0.08)), normal"
                    + " (N(0, 0.01)), glorot, orthogonal, identity or chrono.")
    private String initialisation;

    @Option(
            names = "--forget-bias",
            paramLabel = "B",
            description = "What the forget gate's bias begins with (default 1).")
    private Double forgetBias;

    @Option(
            names = "--longest-memory",
            paramLabel = "T",
            description = "With chrono: the most characters that a cell remembers over at first (default 100).")
    private Integer longestMemory;

    @Option(
            names = "--recurrent-scale",
            paramLabel = "S",
            description =
                    "Scale the first recurrent weights so that the largest singular value of every gate's block is S;"
                            + " 0 leaves them as drawn (default 0).")
    private Double recurrentScale;

    /** @throws IllegalArgumentException with a sentence if a value is out of its range, unknown or of no effect */
    InitialWeights over(InitialWeights base, CellKind kind) {
        InitialWeights weights = new InitialWeights(
                scheme(base.scheme()),
                forgetBias == null ? base.forgetBias() : forgetBias,
                longestMemory == null ? base.longestMemory() : longestMemory,
                recurrentScale == null ? base.recurrentScale() : recurrentScale);
        boolean chrono = weights.scheme() == Initialisation.CHRONO;
        require(
                forgetBias == null || kind.hasForgetGate(),
                "--forget-bias needs a cell with a forget gate, and " + kind.id() + " has none; leave it out");
        require(
                forgetBias == null || !chrono,
                "--forget-bias does nothing with chrono, which draws these biases itself; leave out one of them");
        require(
                longestMemory == null || chrono,
                "--longest-memory does nothing without --initialisation chrono; give both or neither");
        return weights;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private Initialisation scheme(Initialisation otherwise) {
        return initialisation == null
                ? otherwise
                : Initialisation.byId(NetworkOptions.lower(initialisation))
                        .orElseThrow(() -> new IllegalArgumentException("There is no initialisation “" + initialisation
                                + "”; there is " + Initialisation.ids()));
    }
}
