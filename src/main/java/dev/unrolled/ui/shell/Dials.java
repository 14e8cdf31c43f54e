package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.ClippingChoice;
import dev.unrolled.viewmodel.SettingField;
import dev.unrolled.viewmodel.TrainingDials;
import dev.unrolled.viewmodel.TrainingModel;
import java.util.List;
import java.util.Locale;

/** The dials of the top bar, which act while training runs. */
final class Dials {
    static final Scale RATE = Scale.logarithmic(-5, -1);
    static final Scale CLIP = Scale.logarithmicToNone(-1, 2);
    static final Scale STRENGTH = Scale.logarithmicFromZero(-7, -1);
    private static final int SHORT = 6;

    private Dials() {}

    /** The learning rate on a logarithmic slider; what decay has made of it stands beside it. */
    static Dial learningRate(TrainingModel training) {
        return new Dial(
                new Dial.Names(
                        "learning rate",
                        "η",
                        "The optimiser's step size, logarithmic from 1e-5 to 1e-1; acts at the next step"),
                new DialSlider(training.dials().learningRate().valueProperty(), RATE),
                training::learningRateInWords,
                List.of(
                        training.dials().learningRate().valueProperty(),
                        training.dials().decay().valueProperty(),
                        training.dials().decayAfter().valueProperty(),
                        training.snapshotProperty()));
    }

    /** The clip threshold on a logarithmic slider whose right end is "off". */
    static Dial clip(TrainingModel training) {
        TrainingDials dials = training.dials();
        return new Dial(
                new Dial.Names(
                        "clip",
                        "clip",
                        "By norm: ‖g‖ above which the gradient is scaled down to it. By value: ±θ that each element is"
                                + " held within. From 0.1 to 100, at the right end off; acts at the next step"),
                new DialSlider(dials.clipProperty(), CLIP),
                () -> clip(dials),
                List.of(dials.clipProperty(), dials.clippingProperty()));
    }

    private static String clip(TrainingDials dials) {
        double threshold = dials.clipProperty().get();
        if (threshold <= 0) {
            return "off";
        }
        return dials.clippingProperty().get() == ClippingChoice.VALUE ? "±" + figure(threshold) : figure(threshold);
    }

    /** The strength of the penalty on recurrent weights, logarithmic, 0 at the left end. */
    static Dial recurrentL1(TrainingModel training) {
        TrainingDials dials = training.dials();
        return new Dial(
                new Dial.Names(
                        "recurrent L1",
                        "L1",
                        "λ of λ·Σ|W_hh|, logarithmic from 1e-7 to 0.1, at the left end off; acts at the next step."
                                + " Brings cells that mean something sooner"),
                new DialSlider(dials.recurrentL1().valueProperty(), STRENGTH),
                () -> dials.recurrentL1().get() == 0
                        ? "off"
                        : figure(dials.recurrentL1().get()),
                List.of(dials.recurrentL1().valueProperty()));
    }

    private static String figure(double value) {
        String exact = SettingField.plain(value);
        return exact.length() <= SHORT ? exact : String.format(Locale.ROOT, "%.2g", value);
    }
}
