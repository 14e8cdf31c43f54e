package dev.unrolled.training.tasks;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The copy task (Hochreiter and Schmidhuber 1997, experiment 2c, in the form of Arjovsky, Shah and Bengio 2016): ten symbols
 * of eight kinds, T − 1 blanks, a sign, ten blanks. What is asked for is T + 10 blanks, then the ten symbols.
 *
 * @param length T, from each symbol to its copy
 */
record CopyRule(int length) implements SequenceRule {
    static final int COPIED = 10;
    static final int KINDS = 8;
    private static final int BLANK = KINDS;
    private static final int SIGN = KINDS + 1;

    @Override
    public void draw(SplittableRandom random, TaskSequence sequence) {
        Arrays.fill(sequence.characters, BLANK);
        Arrays.fill(sequence.targets, BLANK);
        int end = sequence.characters.length - COPIED;
        for (int k = 0; k < COPIED; k++) {
            int symbol = random.nextInt(KINDS);
            sequence.characters[k] = symbol;
            sequence.targets[end + k] = symbol;
        }
        sequence.characters[end - 1] = SIGN;
    }

    @Override
    public String symbols() {
        return "abcdefgh_!";
    }

    @Override
    public String written(TaskSequence sequence) {
        int end = sequence.characters.length - COPIED;
        return Symbols.written(symbols(), sequence.characters) + " → the last ten: "
                + Symbols.text(symbols(), sequence.targets, end, end + COPIED);
    }
}
