package dev.unrolled.viewmodel;

import dev.unrolled.analysis.gradients.ReachMap;
import dev.unrolled.nn.Network;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.SequenceTrace;
import java.util.Arrays;

/**
 * Which earlier characters each prediction of a passage reaches, in one network.
 *
 * @param text the passage's text; positions of the map are in it
 * @param passage what the network does on the passage; its offset is that in the text
 * @param map the norms
 * @param copy the network itself, to ask it more
 */
public record ReachLook(EncodedText text, SequenceTrace passage, ReachMap map, Network copy) {
    /** The number of characters of the passage. */
    public int length() {
        return passage.length();
    }

    /** ‖∂ log p(x_{T+1})/∂x_t‖ for time steps of the passage; NaN where it was not followed so far. */
    public double norm(int place, int timeStep) {
        return map.norm(map.first() + place, map.first() + timeStep);
    }

    /** ‖∂L_T/∂h_t‖ of the top layer, likewise. */
    public double stateNorm(int place, int timeStep) {
        return map.stateNorm(map.layerCount() - 1, map.first() + place, map.first() + timeStep);
    }

    /** The character of the text that a time step of the passage is. */
    public int character(int timeStep) {
        return map.first() + timeStep;
    }

    /** Whether a character of the text stands in the passage. */
    public boolean contains(long character) {
        return character >= map.first() && character <= map.last();
    }

    /** Whether two tell of the same passage. */
    boolean isOfSamePassage(ReachLook other) {
        return map.first() == other.map.first()
                && map.last() == other.map.last()
                && Arrays.equals(codePoints(), other.codePoints());
    }

    /** Whether the network knows a character, so that it can be asked about. */
    public boolean knows(int codePoint) {
        return text.vocabulary().indexOf(codePoint) >= 0;
    }

    /** The characters of the passage. */
    public int[] codePoints() {
        int[] all = new int[length()];
        Arrays.setAll(all, passage::codePoint);
        return all;
    }

    /** All norms, [T][t]: {@link #norm}. */
    public double[][] norms() {
        double[][] all = new double[length()][length()];
        for (int place = 0; place < all.length; place++) {
            int at = place;
            Arrays.setAll(all[place], step -> norm(at, step));
        }
        return all;
    }
}
