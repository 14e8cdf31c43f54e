package dev.unrolled.viz;

/**
 * What is said of every character of a passage: on or off, or a number. One row under the characters of a strip. Immutable.
 */
public final class StripTrack {
    private final String name;
    private final String figure;
    private final boolean binary;
    private final float[] values;
    private final float maximum;

    private StripTrack(String name, String figure, boolean binary, float[] values, float maximum) {
        this.name = name;
        this.figure = figure;
        this.binary = binary;
        this.values = values;
        this.maximum = maximum;
    }

    /**
     * A track that is on where a value is not 0.
     *
     * @param name in words, for the row's right end
     * @param figure how often it is on, such as {@code 23 %}, for its left end
     * @param values one for each time step, which are copied
     */
    public static StripTrack binary(String name, String figure, float[] values) {
        return new StripTrack(name, figure, true, values.clone(), 1);
    }

    /**
     * A track of numbers, drawn as steps from 0.
     *
     * @param name in words, for the row's right end
     * @param figure what the height of the row stands for, such as {@code 0–72}, for its left end
     * @param values one for each time step, at least 0, which are copied
     * @param maximum the value that fills the height of the row; larger ones are drawn as high
     */
    public static StripTrack numeric(String name, String figure, float[] values, float maximum) {
        return new StripTrack(name, figure, false, values.clone(), maximum);
    }

    String name() {
        return name;
    }

    String figure() {
        return figure;
    }

    boolean isBinary() {
        return binary;
    }

    int length() {
        return values.length;
    }

    /** How much of the row's height is filled at a time step, in [0, 1]; 0 for what is no number. */
    double share(int timeStep) {
        double share = maximum > 0 ? values[timeStep] / maximum : 0;
        return share > 0 ? Math.min(1, share) : 0;
    }

    /** The state at a time step in words: {@code inside quotes on}, {@code position in line 31}. */
    String words(int timeStep) {
        if (timeStep < 0 || timeStep >= values.length) {
            return name;
        }
        return name + " " + (binary ? (values[timeStep] != 0 ? "on" : "off") : Numbers.brief(values[timeStep]));
    }
}
