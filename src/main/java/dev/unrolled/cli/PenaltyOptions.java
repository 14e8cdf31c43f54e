package dev.unrolled.cli;

import dev.unrolled.optim.Penalties;
import picocli.CommandLine.Option;

/** The options that say what large weights cost beside the loss. */
final class PenaltyOptions {
    @Option(
            names = "--recurrent-l1",
            paramLabel = "L",
            description = "λ of the penalty λ·Σ|W_hh|; brings cells that mean something sooner (default 3e-5).")
    private Double recurrentL1;

    @Option(names = "--recurrent-l2", paramLabel = "L", description = "λ of the penalty λ·ΣW_hh² (default 0).")
    private Double recurrentL2;

    @Option(names = "--input-l1", paramLabel = "L", description = "λ of the penalty λ·Σ|W_ih| (default 0).")
    private Double inputL1;

    @Option(names = "--input-l2", paramLabel = "L", description = "λ of the penalty λ·ΣW_ih² (default 0).")
    private Double inputL2;

    @Option(
            names = "--proximal-l1",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description =
                    "Shrink weights by ηλ after each step instead of adding L1 to the loss, so that some become 0.")
    private Boolean proximal;

    /** @throws IllegalArgumentException with a sentence if a value is out of its range or of no effect */
    Penalties over(Penalties base) {
        Penalties changed = new Penalties(
                or(recurrentL1, base.recurrentL1()),
                or(recurrentL2, base.recurrentL2()),
                or(inputL1, base.inputL1()),
                or(inputL2, base.inputL2()),
                or(proximal, base.proximal()));
        if (Boolean.TRUE.equals(proximal) && changed.recurrentL1() == 0 && changed.inputL1() == 0) {
            throw new IllegalArgumentException("--proximal-l1 does nothing where both L1 are 0; give --recurrent-l1 or"
                    + " --input-l1 above 0, or leave it out");
        }
        return changed;
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
