package dev.unrolled.training.tasks;

import java.util.SplittableRandom;

/**
 * A language of matching brackets: one of four kinds opens, T − 1 characters follow that are letters and brackets which open
 * and close again, at most {@value #DEEPEST} deep, and then the bracket that closes the first one is asked for.
 *
 * @param length T, from the opening bracket to the closing one
 */
record BracketRule(int length) implements SequenceRule {
    static final int KINDS = 4;
    private static final int DEEPEST = 3;
    private static final int LETTERS = 4;
    private static final int FIRST_LETTER = 2 * KINDS;
    private static final double OPENS = 0.2;
    private static final double CLOSES = 0.3;

    @Override
    public void draw(SplittableRandom random, TaskSequence sequence) {
        sequence.clear();
        int asked = random.nextInt(KINDS);
        sequence.characters[0] = asked;
        int[] open = new int[DEEPEST];
        int depth = 0;
        for (int step = 1; step < length; step++) {
            int left = length - step;
            double drawn = random.nextDouble();
            if (depth > 0 && (left <= depth || drawn < CLOSES)) {
                depth--;
                sequence.characters[step] = KINDS + open[depth];
            } else if (depth < DEEPEST && left > depth + 1 && drawn >= 1 - OPENS) {
                open[depth] = random.nextInt(KINDS);
                sequence.characters[step] = open[depth];
                depth++;
            } else {
                sequence.characters[step] = FIRST_LETTER + random.nextInt(LETTERS);
            }
        }
        sequence.targets[length - 1] = KINDS + asked;
    }

    @Override
    public String symbols() {
        return "([{<)]}>abcd";
    }

    @Override
    public String written(TaskSequence sequence) {
        return Symbols.written(symbols(), sequence.characters) + " → "
                + symbols().charAt(sequence.targets[length - 1]);
    }
}
