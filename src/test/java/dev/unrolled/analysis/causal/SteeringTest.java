package dev.unrolled.analysis.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.TextSampler;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.Concept;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SteeringTest {
    private static final EncodedText TEXT = PlantedQuotes.text(12_000);
    private static final Network NETWORK = PlantedQuotes.network();
    private static final SteeringOptions OPTIONS =
            SteeringOptions.DEFAULT.withCharacters(3_000).withSamples(60).withLength(120);

    private static Steering steering(SteeringOptions options) {
        return new Steering(NETWORK, TEXT, Optional.of(Concepts.INSIDE_QUOTES), options);
    }

    private static SteeringResult hold(CellPlace cell, double alpha) {
        return steering(OPTIONS).run(cell, alpha, done -> {}, () -> false).orElseThrow();
    }

    @Test
    void heldOutsideThePlantedCellNeverClosesAQuotation() {
        SteeringResult result = hold(PlantedQuotes.PLANTED, 0);
        Effect share = result.effects().get(0);
        assertThat(share.kind()).isEqualTo(Effect.Kind.SHARE);
        assertThat(share.words()).isEqualTo("share of characters inside quotes");
        assertThat(share.free()).isBetween(0.2, 0.5);
        assertThat(share.held()).isGreaterThan(0.7);
        assertThat(share.other()).isCloseTo(share.free(), within(0.2));
        assertThat(share.heldLessFree().low()).isGreaterThan(0.2);
        assertThat(share.heldLessOther().low()).isGreaterThan(0.2);
        Effect closing = result.effects().get(1);
        assertThat(closing.kind()).isEqualTo(Effect.Kind.PREDICTION);
        assertThat(closing.words()).isEqualTo("P(next is ”) while inside quotes");
        assertThat(closing.held()).isLessThan(0.01);
        assertThat(closing.free()).isCloseTo(0.08, within(0.03));
        assertThat(closing.heldLessFree().high()).isNegative();
    }

    @Test
    void heldInsideItNeverOpensOne() {
        Effect share = hold(PlantedQuotes.PLANTED, 1).effects().get(0);
        assertThat(share.held()).isLessThan(0.2);
        assertThat(share.heldLessFree().high()).isNegative();
    }

    @Test
    void holdsTheCellOnTheWayBetweenItsMeans() {
        SteeredCell cell = hold(PlantedQuotes.PLANTED, 1.5).held().get(0);
        assertThat(cell.meanInside()).isCloseTo(1, within(0.01));
        assertThat(cell.meanOutside()).isCloseTo(-1, within(0.01));
        assertThat(cell.value()).isCloseTo(2, within(0.02));
        assertThat(cell.alpha()).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void holdsTheRandomCellAsFarFromItsMean() {
        SteeringResult result = hold(PlantedQuotes.PLANTED, 1.5);
        SteeredCell held = result.held().get(0);
        SteeredCell other = result.other().get(0);
        assertThat(other.cell()).isNotEqualTo(held.cell());
        assertThat((other.value() - other.mean()) / other.deviation())
                .isCloseTo((held.value() - held.mean()) / held.deviation(), within(1e-9));
    }

    @Test
    void aCellThatNobodyReadsWritesTheSameTexts() {
        SteeringResult result = hold(PlantedQuotes.UNREAD, 3);
        assertThat(result.continuations()).hasSize(10).allSatisfy(written -> {
            assertThat(written.held().text()).isEqualTo(written.free().text()).hasSize(120);
            assertThat(written.before()).hasSize(60);
        });
        Effect share = result.effects().get(0);
        assertThat(share.held()).isEqualTo(share.free());
        assertThat(share.heldLessFree()).isEqualTo(new Interval(0, 0));
    }

    @Test
    void differentSamplesAreWrittenOnDifferentNumbers() {
        SteeringResult result = hold(PlantedQuotes.UNREAD, 0);
        assertThat(result.continuations().stream().map(written -> written.free().text()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameSeedWritesTheSameOnAnyNumberOfThreads() {
        SteeringResult first = hold(PlantedQuotes.PLANTED, 0);
        assertThat(hold(PlantedQuotes.PLANTED, 0).effects()).isEqualTo(first.effects());
        SteeringResult alone = steering(OPTIONS.withThreads(1))
                .run(PlantedQuotes.PLANTED, 0, done -> {}, () -> false)
                .orElseThrow();
        assertThat(alone.effects()).isEqualTo(first.effects());
        SteeringResult other = steering(OPTIONS.withSeed(4))
                .run(PlantedQuotes.PLANTED, 0, done -> {}, () -> false)
                .orElseThrow();
        assertThat(other.effects()).isNotEqualTo(first.effects());
    }

    @Test
    void anotherValueOfTheSameSteeringIsThatOfANewOne() {
        Steering steering = steering(OPTIONS);
        steering.run(PlantedQuotes.PLANTED, 0, done -> {}, () -> false);
        SteeringResult second =
                steering.run(PlantedQuotes.PLANTED, 1, done -> {}, () -> false).orElseThrow();
        assertThat(second.effects()).isEqualTo(hold(PlantedQuotes.PLANTED, 1).effects());
    }

    @Test
    void meansOfNumericConceptsAreMeasured() {
        Concept concept = Concepts.byId("position-in-word");
        SteeringResult result = new Steering(NETWORK, TEXT, Optional.of(concept), OPTIONS)
                .run(PlantedQuotes.PLANTED, 1, done -> {}, () -> false)
                .orElseThrow();
        Effect mean = result.effects().get(0);
        assertThat(mean.kind()).isEqualTo(Effect.Kind.MEAN);
        assertThat(mean.words()).isEqualTo("mean position in word");
        assertThat(mean.free()).isGreaterThan(1);
    }

    @Test
    void cellsAreHeldAtValuesAndWithoutAConceptNothingIsMeasured() {
        List<Hold> holds = List.of(Hold.at(PlantedQuotes.PLANTED, -0.5), Hold.at(PlantedQuotes.UNREAD, 0.25));
        SteeringResult result = new Steering(NETWORK, TEXT, Optional.empty(), OPTIONS)
                .primedWith(TEXT.slice(100, 140))
                .run(holds, done -> {}, () -> false)
                .orElseThrow();
        assertThat(result.effects()).isEmpty();
        assertThat(result.held()).extracting(SteeredCell::value).containsExactly(-0.5, 0.25);
        assertThat(result.held().get(0).alpha()).isNaN();
        assertThat(result.other()).hasSize(2);
        assertThat(result.continuations()).allSatisfy(written -> assertThat(written.before())
                .isEqualTo(TEXT.slice(100, 140).toString()));
    }

    @Test
    void heldOnTheWayWhereTheConceptDoesNotOccurOrAlwaysHoldsIsRefused() {
        assertThatThrownBy(() -> onTheWay("regex:zzz"))
                .isInstanceOf(TextException.class)
                .hasMessageContaining("the concept does not occur, so there is no way");
        assertThatThrownBy(() -> onTheWay("regex:(?s)."))
                .isInstanceOf(TextException.class)
                .hasMessageContaining("the concept always holds, so there is no way");
    }

    private static Optional<SteeringResult> onTheWay(String concept) {
        return new Steering(NETWORK, TEXT, Optional.of(Concepts.byId(concept)), OPTIONS)
                .run(PlantedQuotes.PLANTED, 1, done -> {}, () -> false);
    }

    @Test
    void endsWhenAsked() {
        AtomicBoolean enough = new AtomicBoolean();
        assertThat(steering(OPTIONS).run(PlantedQuotes.PLANTED, 1, done -> enough.set(done > 0.4), enough::get))
                .isEmpty();
    }

    @Test
    void aNetworkThatCannotWriteIsRefused() {
        NetworkConfiguration configuration = new NetworkConfiguration(
                        CellKind.LSTM, 1, 8, TEXT.vocabulary().size(), 1)
                .withReading(ReadingDirection.BOTH_WAYS);
        Network network = Network.initialised(configuration, Precision.FLOAT, 1);
        assertThatThrownBy(() -> new Steering(network, TEXT, Optional.empty(), OPTIONS))
                .hasMessage(TextSampler.CANNOT_WRITE);
    }
}
