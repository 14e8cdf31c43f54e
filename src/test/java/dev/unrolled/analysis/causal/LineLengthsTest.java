package dev.unrolled.analysis.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineLengthsTest {
    private static final int NEWLINE = 9;

    @Test
    void givesTheMeanOfWholeLinesThoughMostOfThemAreCutOff() {
        LineLengths lengths = new LineLengths(NEWLINE, 4_000);
        Random random = new Random(7);
        for (int sample = 0; sample < 4_000; sample++) {
            double phase = random.nextDouble();
            for (Arm arm : Arm.values()) {
                lengths.add(arm, sample, alternately(10, arm == Arm.HELD ? 40 : 90, phase, 37));
            }
        }
        Effect effect = lengths.effect(new Bootstrap(1));
        assertThat(effect.kind()).isEqualTo(Effect.Kind.LINE_LENGTH);
        assertThat(effect.free()).isCloseTo(50, within(3.0));
        assertThat(effect.held()).isCloseTo(25, within(2.0));
        assertThat(effect.heldLessFree().high()).isNegative();
        assertThat(effect.otherLessFree()).isEqualTo(new Interval(0, 0));
    }

    @Test
    void isNotKnownWhereNoLineEnds() {
        LineLengths lengths = new LineLengths(NEWLINE, 2);
        for (int sample = 0; sample < 2; sample++) {
            lengths.add(Arm.HELD, sample, new int[] {1, 2, 3});
            lengths.add(Arm.FREE, sample, new int[] {1, NEWLINE, 3});
            lengths.add(Arm.OTHER, sample, new int[] {1, NEWLINE, NEWLINE});
        }
        Effect effect = lengths.effect(new Bootstrap(1));
        assertThat(effect.held()).isNaN();
        assertThat(effect.free()).isEqualTo(2);
        assertThat(effect.other()).isEqualTo(0.5);
        assertThat(effect.heldLessFree().low()).isNaN();
    }

    /** A piece of a text whose lines have two lengths in turn. */
    private static int[] alternately(int first, int second, double phase, int length) {
        int period = first + second + 2;
        int[] characters = new int[length];
        for (int k = 0; k < length; k++) {
            int place = ((int) (phase * period) + k) % period;
            characters[k] = place == first || place == period - 1 ? NEWLINE : 1;
        }
        return characters;
    }
}
