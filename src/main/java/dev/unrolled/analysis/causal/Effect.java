package dev.unrolled.analysis.causal;

/**
 * What holding cells changed in the texts that were written.
 *
 * @param kind what was measured
 * @param words the same for a reader, such as "share of characters inside quotes"
 * @param held over the texts written with the cells held
 * @param free over those written with nothing held
 * @param other over those written with random cells held
 * @param heldLessFree where held − free lies, by bootstrap over the texts
 * @param heldLessOther where held − other lies
 * @param otherLessFree where other − free lies
 */
public record Effect(
        Kind kind,
        String words,
        double held,
        double free,
        double other,
        Interval heldLessFree,
        Interval heldLessOther,
        Interval otherLessFree) {
    /** What can be measured. */
    public enum Kind {
        /** The share of the characters in a binary concept. */
        SHARE("share"),
        /** The mean of a numeric concept. */
        MEAN("mean"),
        /** The probability that the next character is one of those that the concept predicts. */
        PREDICTION("prediction"),
        /** Characters written for each newline; NaN where no line was ended. */
        LINE_LENGTH("line-length");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Whether it is a part of a whole, in [0, 1]; else it is a number of the text's. */
        public boolean isShare() {
            return this == SHARE || this == PREDICTION;
        }

        /** The name in files. */
        public String id() {
            return id;
        }
    }
}
