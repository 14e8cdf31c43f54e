package dev.unrolled.training.tasks;

import java.util.SplittableRandom;

/**
 * The temporal order problem (Hochreiter and Schmidhuber 1997, experiment 6a): E, then distractors a, b, c, d, then B; two
 * of the distractors are replaced by X or Y, one in the second tenth, one in the sixth. After B the order is asked for: XX,
 * XY, YX or YY, for which 1, 2, 3 and 4 stand.
 *
 * @param length T
 */
record OrderRule(int length) implements SequenceRule {
    static final int CLASSES = 4;
    private static final int DISTRACTORS = 4;
    private static final int X = 4;
    private static final int BEGIN = 6;
    private static final int END = 7;
    private static final int FIRST_CLASS = 8;

    @Override
    public void draw(SplittableRandom random, TaskSequence sequence) {
        sequence.clear();
        for (int step = 0; step < length; step++) {
            sequence.characters[step] = random.nextInt(DISTRACTORS);
        }
        sequence.characters[0] = BEGIN;
        sequence.characters[length - 1] = END;
        int first = random.nextInt(2);
        int second = random.nextInt(2);
        sequence.characters[length / 10 + random.nextInt(length / 10)] = X + first;
        sequence.characters[length / 2 + random.nextInt(length / 10)] = X + second;
        sequence.targets[length - 1] = FIRST_CLASS + 2 * first + second;
    }

    @Override
    public String symbols() {
        return "abcdXYEB1234";
    }

    @Override
    public String written(TaskSequence sequence) {
        int answer = sequence.targets[length - 1] - FIRST_CLASS;
        return Symbols.written(symbols(), sequence.characters) + " → " + (answer < 2 ? "X" : "Y") + " then "
                + (answer % 2 == 0 ? "X" : "Y");
    }
}
