package dev.unrolled.viewmodel;

import dev.unrolled.optim.Penalties;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.viewmodel.SettingField.Range;

/** The dials of numbers: names, explanations, ranges wide enough for every use. */
final class DialFields {
    private static final Hyperparameters USUAL = Hyperparameters.DEFAULT;
    private static final Range STRENGTH = new Range(0, Penalties.LARGEST, 0);

    private DialFields() {}

    static NumberDial learningRate() {
        return dial(
                "learning-rate",
                "learning rate",
                "η, the optimiser's step size before any decay",
                new Range(1e-9, 1000, 0),
                USUAL.learningRate());
    }

    static NumberDial decay() {
        return dial(
                "decay",
                "decay",
                "d, what η is multiplied with at the end of every epoch, from epoch A on; 1 for never",
                new Range(1e-6, 1, 0),
                USUAL.decay().factor());
    }

    static NumberDial decayAfter() {
        Range range = new Range(1, 1_000_000, 1);
        SettingField field = SettingField.whole(
                "decay-after",
                "from epoch",
                "A, the epoch at whose end η shrinks for the first time; of effect where d is below 1",
                range);
        return new NumberDial(field, USUAL.decay().firstEpoch());
    }

    static NumberDial clipThreshold() {
        return dial(
                "clip-threshold",
                "threshold",
                "θ of the clipping: what the norm, or each element, is held to",
                new Range(1e-6, 1e6, 0),
                USUAL.clipNorm());
    }

    static NumberDial dropout() {
        return dial(
                "dropout",
                "dropout",
                "p, the share of numbers dropped between a layer and the next while training; 0 for none. Of no effect"
                        + " with one layer",
                new Range(0, 0.99, 0),
                USUAL.dropout());
    }

    static NumberDial recurrentL1() {
        return dial(
                "recurrent-l1",
                "recurrent L1",
                "λ of λ·Σ|W_hh|; 0 for none. Brings cells that mean something sooner",
                STRENGTH,
                USUAL.recurrentL1());
    }

    static NumberDial recurrentL2() {
        return dial("recurrent-l2", "recurrent L2", "λ of λ·ΣW_hh²; 0 for none", STRENGTH, 0);
    }

    static NumberDial inputL1() {
        return dial("input-l1", "input L1", "λ of λ·Σ|W_ih|, over what every layer reads; 0 for none", STRENGTH, 0);
    }

    static NumberDial inputL2() {
        return dial("input-l2", "input L2", "λ of λ·ΣW_ih², over what every layer reads; 0 for none", STRENGTH, 0);
    }

    private static NumberDial dial(String id, String name, String explanation, Range range, double initial) {
        return new NumberDial(SettingField.number(id, name, explanation, range), initial);
    }
}
