package dev.unrolled.training.tasks;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The adding problem (Hochreiter and Schmidhuber 1997, experiment 4): at each of T time steps a value from U[−1, 1] and a
 * marker, which is 1 at two time steps and 0 at the others: once among the first tenth, once more in the first half. After
 * the last, 0.5 + (x₁ + x₂)/4 of the marked values is asked for. So both values must be held for T/2 steps at least. Unlike
 * there all sequences have the same length, and their ends bear no marks.
 *
 * @param length T
 */
record AddingRule(int length) implements SequenceRule {
    /** A value and a marker. */
    static final int INPUTS = 2;

    private static final int SHOWN = 4;

    @Override
    public void draw(SplittableRandom random, TaskSequence sequence) {
        sequence.clear();
        for (int step = 0; step < length; step++) {
            sequence.numbers[step * INPUTS] = random.nextDouble(-1, 1);
        }
        int first = random.nextInt(length / 10);
        int second = random.nextInt(length / 2 - 1);
        if (second >= first) {
            second++;
        }
        sequence.answer = 0.5 + (mark(sequence, first) + mark(sequence, second)) / 4;
    }

    private static double mark(TaskSequence sequence, int step) {
        sequence.numbers[step * INPUTS + 1] = 1;
        return sequence.numbers[step * INPUTS];
    }

    @Override
    public String symbols() {
        return "";
    }

    @Override
    public String written(TaskSequence sequence) {
        StringBuilder words = new StringBuilder();
        boolean left = false;
        for (int step = 0; step < length; step++) {
            boolean marked = sequence.numbers[step * INPUTS + 1] == 1;
            if (marked || step < SHOWN || step >= length - 2) {
                String form = marked ? "[%+.2f] " : "%+.2f ";
                words.append(String.format(Locale.ROOT, form, sequence.numbers[step * INPUTS]));
                left = false;
            } else if (!left) {
                words.append("… ");
                left = true;
            }
        }
        return words.append(String.format(Locale.ROOT, "→ %.3f", sequence.answer))
                .toString();
    }
}
