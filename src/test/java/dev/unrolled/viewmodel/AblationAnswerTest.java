package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.analysis.causal.AblationResult;
import dev.unrolled.analysis.causal.CellPlace;
import dev.unrolled.analysis.causal.Interval;
import dev.unrolled.analysis.causal.LossRise;
import dev.unrolled.text.Concepts;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class AblationAnswerTest {
    private static final double[] NARROW = {0, .01, .02, .03};
    private static final double[] WIDE = {-1, 0, 0, .9};

    /** @param low the lower end of the interval of the specificity, which is 1 */
    private static String sentence(double low, double... random) {
        return answer(new LossRise(1.1, .1), low, random).sentence();
    }

    private static AblationAnswer answer(LossRise rise, double low, double... random) {
        List<AblationResult.Control> controls = DoubleStream.of(random)
                .mapToObj(specificity ->
                        new AblationResult.Control(List.of(new CellPlace(0, 1)), new LossRise(specificity, 0)))
                .toList();
        return new AblationAnswer(
                100,
                new AblationResult(
                        Concepts.INSIDE_QUOTES,
                        List.of(new AblationResult.HeldCell(new CellPlace(0, 7), 0, 0, 1)),
                        new AblationResult.Basis(3_000, 40, .3, .3, new LossRise(1, 1)),
                        rise,
                        new Interval(low, 2),
                        new Interval(low, 2),
                        controls,
                        List.of()));
    }

    @Test
    void aSpecificCellIsTheOneThatNoRandomCellEquals() {
        assertThat(sentence(.5, NARROW))
                .startsWith("Without cell 0:7, the closing quotation mark is 3.0 times less probable")
                .contains("None of 4 random cells of like variance is as specific (z = ")
                .endsWith("): the network uses this cell for it.");
    }

    @Test
    void aCellAloneAtTheTopOfAWideSpreadStandsOutTooLittle() {
        assertThat(sentence(.5, WIDE))
                .contains("None of 4 random cells of like variance is as specific (z = 1.3), but it does not stand out")
                .endsWith("it is not shown that the network uses this cell for it.");
    }

    @Test
    void aSpecificityThatMayBeNoneIsCalledChance() {
        assertThat(sentence(-.5, NARROW)).contains(", but its specificity may be chance: it is not shown");
    }

    @Test
    void randomCellsThatAreAsSpecificAreCounted() {
        assertThat(sentence(.5, 0, 2, 3, 0)).contains(" 2 of 4 random cells of like variance are as specific (z = ");
        assertThat(sentence(.5, 0, 2, 0, 0)).contains(" 1 of 4 random cells of like variance is as specific (z = ");
    }

    @Test
    void aLossThatDoesNotRiseShowsNothing() {
        assertThat(answer(new LossRise(-.1, -1.1), .5, NARROW).sentence())
                .isEqualTo(
                        "Without cell 0:7 the loss does not rise there (−0.100 nats): it is not shown that the network"
                                + " uses this cell for it.");
    }
}
