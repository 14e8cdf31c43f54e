package dev.unrolled.analysis.gradients;

/**
 * Which Lyapunov exponents are wanted.
 *
 * @param exponents how many, the greatest first, at least 1; as many as the network carries numbers if there are fewer
 * @param characters over how many characters of the text they are taken, at least {@value #FEWEST_CHARACTERS}
 */
public record LyapunovQuestion(int exponents, int characters) {
    public static final int FEWEST_CHARACTERS = 100;

    /** The first eight over 2,000 characters. */
    public static final LyapunovQuestion DEFAULT = new LyapunovQuestion(8, 2_000);

    public LyapunovQuestion {
        if (exponents < 1) {
            throw new IllegalArgumentException("At least one exponent must be asked for, not " + exponents);
        }
        if (characters < FEWEST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "Lyapunov exponents need at least " + FEWEST_CHARACTERS + " characters of text, not " + characters);
        }
    }

    /** How many characters are read before they count, to turn the vectors. */
    int turning() {
        return characters / 10;
    }

    /** The shortest text in which it can be asked. */
    public int shortestText() {
        return Windows.shortestText(characters + turning() - 1, 1);
    }
}
