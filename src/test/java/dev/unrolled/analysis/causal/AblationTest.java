package dev.unrolled.analysis.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Clamps;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.EncodedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AblationTest {
    private static final EncodedText TEXT = PlantedQuotes.text(16_000);
    private static final Network NETWORK = PlantedQuotes.network();
    private static final AblationOptions OPTIONS = AblationOptions.DEFAULT.withCharacters(5_000);

    /** On one thread: another would wait for this class to be initialised. */
    private static final AblationResult WITHOUT_PLANTED = ablate(OPTIONS.withThreads(1), PlantedQuotes.PLANTED);

    private static AblationResult ablate(AblationOptions options, CellPlace... cells) {
        return new Ablation(NETWORK, TEXT, Concepts.INSIDE_QUOTES, options)
                .run(List.of(cells), done -> {}, () -> false)
                .orElseThrow();
    }

    @Test
    void withoutThePlantedCellClosingQuotesAreHarderToPredictThanAnythingElse() {
        AblationResult result = WITHOUT_PLANTED;
        assertThat(result.rise().on()).isGreaterThan(1);
        assertThat(result.rise().specificity()).isGreaterThan(1);
        assertThat(result.z()).isGreaterThan(5);
        assertThat(result.controls()).hasSize(30);
        assertThat(result.controlsAsSpecific()).isZero();
        assertThat(result.specificityInterval().low()).isGreaterThan(0.5);
        assertThat(result.specificityInterval().low()).isLessThan(result.rise().specificity());
        assertThat(result.specificityInterval().high())
                .isGreaterThan(result.rise().specificity());
        assertThat(result.onInterval().excludes(0)).isTrue();
        assertThat(result.places()).isNotEmpty().allSatisfy(place -> {
            assertThat(place.rise()).isPositive();
            assertThat(TEXT.codePointAt(place.position())).isIn((int) '”', (int) '“');
        });
    }

    @Test
    void statesWhatItWasMeasuredOn() {
        AblationResult.Basis basis = WITHOUT_PLANTED.basis();
        assertThat(basis.characters()).isBetween(4_000, 5_000);
        assertThat(basis.rateOnA()).isBetween(0.2, 0.5);
        assertThat(basis.rateOnB()).isBetween(0.2, 0.5);
        assertThat(basis.predictions()).isBetween(70, 200);
        assertThat(basis.loss().on()).isBetween(2.0, 3.2);
    }

    @Test
    void tellsWithoutReadingHowOftenTheConceptPredicts() {
        Ablation ablation = new Ablation(NETWORK, TEXT, Concepts.INSIDE_QUOTES, OPTIONS);
        AblationResult.Basis basis = WITHOUT_PLANTED.basis();
        assertThat(ablation.predictions()).isEqualTo(basis.predictions());
        assertThat(ablation.characters()).isCloseTo(basis.characters(), within(1));
        assertThat(new Ablation(NETWORK, TEXT, Concepts.byId("inside-url"), OPTIONS).predictions())
                .isZero();
    }

    @Test
    void aCellThatNobodyReadsChangesNothing() {
        AblationResult result = ablate(OPTIONS, PlantedQuotes.UNREAD);
        assertThat(result.cells().get(0).deviation()).isGreaterThan(1e-3);
        assertThat(result.rise().on()).isCloseTo(0, within(1e-6));
        assertThat(result.rise().off()).isCloseTo(0, within(1e-6));
        assertThat(result.specificityInterval().low()).isLessThanOrEqualTo(1e-6);
        assertThat(result.specificityInterval().high()).isGreaterThanOrEqualTo(-1e-6);
    }

    @Test
    void holdingAConstantCellAtItsMeanChangesNothing() {
        AblationResult result = ablate(OPTIONS, PlantedQuotes.CONSTANT);
        assertThat(result.cells().get(0).value()).isZero();
        assertThat(result.rise().on()).isCloseTo(0, within(1e-6));
        assertThat(result.places()).allSatisfy(place -> assertThat(place.rise()).isLessThan(1e-5));
    }

    @Test
    void aRandomCellIsNotSpecific() {
        AblationResult result = ablate(OPTIONS, new CellPlace(0, 30));
        assertThat(Math.abs(result.z())).isLessThan(4);
        assertThat(Math.abs(result.rise().specificity())).isLessThan(0.1);
    }

    @Test
    void theSameSeedGivesTheSameNumbersOnAnyNumberOfThreads() {
        AblationResult result = WITHOUT_PLANTED;
        assertThat(ablate(OPTIONS, PlantedQuotes.PLANTED)).isEqualTo(result);

        AblationResult other = ablate(OPTIONS.withSeed(9), PlantedQuotes.PLANTED);
        assertThat(other.rise()).isEqualTo(result.rise());
        assertThat(other.specificityInterval()).isNotEqualTo(result.specificityInterval());
        assertThat(other.controls()).isNotEqualTo(result.controls());
    }

    @Test
    void holdsCellsAtZeroIfAsked() {
        AblationResult result = ablate(OPTIONS.toZero(true), PlantedQuotes.PLANTED);
        assertThat(result.cells().get(0).value()).isZero();
        assertThat(result.cells().get(0).mean()).isNotZero();
        assertThat(result.rise()).isNotEqualTo(WITHOUT_PLANTED.rise());
    }

    @Test
    void ablatesSeveralCellsAtOnceAndComparesThemWithAsMany() {
        AblationResult result = ablate(OPTIONS, PlantedQuotes.PLANTED, PlantedQuotes.UNREAD);
        assertThat(result.rise().on()).isCloseTo(WITHOUT_PLANTED.rise().on(), within(0.01));
        assertThat(result.controls()).hasSizeGreaterThan(20).allSatisfy(control -> assertThat(control.cells())
                .hasSize(2)
                .doesNotHaveDuplicates()
                .doesNotContain(PlantedQuotes.PLANTED, PlantedQuotes.UNREAD));
    }

    @Test
    void agreesWithReadingThePassageItself() {
        AblationResult result = ablate(OPTIONS.withCharacters(1_000_000), PlantedQuotes.PLANTED);
        AblationResult.Place place = result.places().get(0);
        Clamps held =
                new Clamps(List.of(new Clamps.Clamp(0, 7, result.cells().get(0).value())));
        float[] rises = PassageRise.of(NETWORK, TEXT, held, place.position() - 100, 200);
        assertThat((double) rises[100]).isCloseTo(place.rise(), within(1e-4));
        assertThat(PassageRise.of(NETWORK, TEXT, held, 0, 3)[0]).isNaN();
        assertThat(PassageRise.of(NETWORK, TEXT, Clamps.NONE, 500, 300)).containsOnly(0f);
        assertThat(PassageRise.of(NETWORK, TEXT, held, TEXT.length() - 50, 50)).doesNotContain(Float.NaN);
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryCellKind(CellKind kind) {
        AblationResult result = ofKind(kind, ReadingDirection.LEFT_TO_RIGHT, new CellPlace(1, 3));
        assertThat(result.rise().off()).isNotNaN();
        assertThat(result.controls())
                .anySatisfy(control -> assertThat(control.rise().off()).isNotZero());
        assertThat(result.controls()).hasSize(7);
    }

    @Test
    void takesANetworkThatReadsBothWays() {
        AblationResult result = ofKind(CellKind.GRU, ReadingDirection.BOTH_WAYS, new CellPlace(3, 3));
        assertThat(result.rise().off()).isNotNaN().isNotZero();
        assertThat(result.controls())
                .allSatisfy(
                        control -> assertThat(control.cells().get(0).layer()).isEqualTo(3));
    }

    private static AblationResult ofKind(CellKind kind, ReadingDirection reading, CellPlace cell) {
        NetworkConfiguration configuration =
                new NetworkConfiguration(kind, 2, 8, TEXT.vocabulary().size(), 1).withReading(reading);
        Network network = Network.initialised(configuration, Precision.FLOAT, 2);
        return new Ablation(network, TEXT, Concepts.INSIDE_QUOTES, OPTIONS.withCharacters(1_000))
                .run(List.of(cell), done -> {}, () -> false)
                .orElseThrow();
    }

    @Test
    void tellsHowFarItIsAndEndsWhenAsked() {
        List<Double> told = Collections.synchronizedList(new ArrayList<>());
        new Ablation(NETWORK, TEXT, Concepts.INSIDE_QUOTES, OPTIONS)
                .run(List.of(PlantedQuotes.PLANTED), told::add, () -> false);
        assertThat(told).hasSizeGreaterThan(20).allSatisfy(done -> assertThat(done)
                .isBetween(0.0, 1.0));
        assertThat(Collections.max(told)).isCloseTo(1, within(1e-9));
        AtomicBoolean enough = new AtomicBoolean();
        assertThat(new Ablation(NETWORK, TEXT, Concepts.INSIDE_QUOTES, OPTIONS)
                        .run(List.of(PlantedQuotes.PLANTED), done -> enough.set(done > 0.3), enough::get))
                .isEmpty();
    }

    @Test
    void aTextTooShortIsRefused() {
        assertThatThrownBy(() -> new Ablation(NETWORK, PlantedQuotes.text(300), Concepts.INSIDE_QUOTES, OPTIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 400");
    }
}
