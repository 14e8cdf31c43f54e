package dev.unrolled.nn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** From which sides a network reads a text. */
public enum ReadingDirection {
    /** Each character after the ones before it: the network knows the past, and can write. */
    LEFT_TO_RIGHT,
    /**
     * From both sides (Schuster and Paliwal 1997): one stack of layers reads left to right, another of the same kind and
     * size right to left, and the next character is predicted from what stands before it and what stands after it. Neither
     * stack sees the other: a layer that read both would see the character that the network is asked for.
     */
    BOTH_WAYS;

    /** The name on the command line and in files, such as {@code both-ways}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The direction of that {@link #id}, if there is one. */
    public static Optional<ReadingDirection> byId(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /** What must be said beside the losses of a network, a sentence; empty where nothing must. */
    public String lossRemark() {
        return this == BOTH_WAYS
                ? "It knows both sides of each character: compare its losses only with those of networks that read both ways."
                : "";
    }

    /** How a network's name on the screen ends. */
    String suffix() {
        return this == BOTH_WAYS ? ", both ways" : "";
    }

    /** The number of stacks of layers. */
    int stacks() {
        return this == BOTH_WAYS ? 2 : 1;
    }
}
