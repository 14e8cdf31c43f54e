package dev.unrolled.analysis.causal;

import dev.unrolled.text.TextException;

/**
 * What a cell is to be held at: a value, or a place on the way between its means.
 *
 * @param amount the value, or α
 * @param onTheWay whether it is α: 0 is the cell's mean outside the concept, 1 its mean inside
 */
public record Hold(CellPlace cell, double amount, boolean onTheWay) {
    /** Raw c of an LSTM, h of the others. */
    public static Hold at(CellPlace cell, double value) {
        return new Hold(cell, value, false);
    }

    /** Held at μ_out + α(μ_in − μ_out). */
    public static Hold between(CellPlace cell, double alpha) {
        return new Hold(cell, alpha, true);
    }

    /** @throws TextException if there is no way between the means, as one of them is not known */
    SteeredCell of(SteeredCell measured) {
        if (!onTheWay) {
            return measured.heldAt(amount);
        }
        if (Double.isNaN(measured.meanInside()) || Double.isNaN(measured.meanOutside())) {
            throw new TextException("In the half of the held-out text that gives the means the concept "
                    + (Double.isNaN(measured.meanInside()) ? "does not occur" : "always holds")
                    + ", so there is no way between them; take another concept or a value.");
        }
        return measured.at(amount);
    }
}
