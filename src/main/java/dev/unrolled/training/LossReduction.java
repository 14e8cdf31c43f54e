package dev.unrolled.training;

import dev.unrolled.nn.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which sum of the characters' cross entropies is made smaller. It decides how large gradients are, and so what a learning
 * rate, a clip threshold or a penalty means; the loss that is reported is the mean, whichever it is.
 */
public enum LossReduction {
    /** The mean over time steps and streams. */
    MEAN,
    /** The sum over time steps of the mean over streams, as min-char-rnn and char-rnn have it. */
    SUM;

    /** The name on the command line and in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LossReduction> byId(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /** What the sum over all characters of a chunk is multiplied with. */
    double factor(Span span) {
        return this == MEAN ? 1.0 / span.characters() : 1.0 / span.batch();
    }
}
