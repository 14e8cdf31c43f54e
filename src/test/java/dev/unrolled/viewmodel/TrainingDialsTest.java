package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.optim.Clipping;
import dev.unrolled.optim.LearningRateDecay;
import dev.unrolled.optim.Penalties;
import dev.unrolled.training.Hyperparameters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingDialsTest {
    private static final Hyperparameters OTHER = new Hyperparameters(
            0.1,
            new LearningRateDecay(0.97, 10),
            Clipping.byValue(3),
            new Penalties(1e-5, 2e-5, 3e-5, 4e-5, true),
            0.5);

    private final TrainingDials dials = new TrainingDials(Hyperparameters.DEFAULT);

    @Test
    void allDialsMoveTogetherInOneChange() {
        List<Hyperparameters> seen = new ArrayList<>();
        dials.valuesProperty().addListener((source, before, now) -> seen.add(now));
        dials.set(OTHER);
        assertThat(seen).containsExactly(OTHER);
        assertThat(dials.decay().get()).isEqualTo(0.97);
        assertThat(dials.decayAfter().get()).isEqualTo(10);
        assertThat(dials.clippingProperty().get()).isEqualTo(ClippingChoice.VALUE);
        assertThat(dials.clipProperty().get()).isEqualTo(3);
        assertThat(dials.inputL2().get()).isEqualTo(4e-5);
        assertThat(dials.proximalProperty().get()).isTrue();
    }

    @Test
    void eachDialChangesItsOwnValueAlone() {
        dials.set(OTHER);
        dials.inputL1().set(0);
        assertThat(dials.values()).isEqualTo(OTHER.withPenalties(new Penalties(1e-5, 2e-5, 0, 4e-5, true)));
        dials.dropout().set(0.1);
        assertThat(dials.values().dropout()).isEqualTo(0.1);
        dials.decayAfter().set(4);
        assertThat(dials.values().decay()).isEqualTo(new LearningRateDecay(0.97, 4));
    }

    @Test
    void clippingThatWasOffComesBackAsItWas() {
        dials.set(OTHER);
        dials.clipProperty().set(0);
        assertThat(dials.values().clipping()).isEqualTo(Clipping.NONE);
        assertThat(dials.clipThreshold().get()).isEqualTo(3);
        dials.clipProperty().set(2);
        assertThat(dials.values().clipping()).isEqualTo(Clipping.byValue(2));
        dials.clippingProperty().set(ClippingChoice.NONE);
        assertThat(dials.clipProperty().get()).isZero();
        dials.clippingProperty().set(ClippingChoice.NORM);
        assertThat(dials.values().clipping()).isEqualTo(Clipping.byNorm(2));
    }

    @Test
    void aNumberStaysInItsRange() {
        dials.dropout().set(2);
        assertThat(dials.values().dropout()).isEqualTo(0.99);
        dials.learningRate().set(-1);
        assertThat(dials.values().learningRate()).isPositive();
    }

    @Test
    void whatIsTypedActsOnlyWhenItIsAcceptedAndRight() {
        SettingField field = dials.learningRate().field();
        field.textProperty().set("1e-3");
        assertThat(dials.values().learningRate()).isEqualTo(5e-3);
        dials.learningRate().accept();
        assertThat(dials.values().learningRate()).isEqualTo(1e-3);
        field.textProperty().set("fast");
        dials.learningRate().accept();
        assertThat(dials.values().learningRate()).isEqualTo(1e-3);
        dials.learningRate().showValue();
        assertThat(field.textProperty().get()).isEqualTo("0.001");
    }

    @Test
    void theLearningRateIsSaidWithWhatDecayMadeOfIt() {
        assertThat(SettingsWords.learningRate(Hyperparameters.DEFAULT, 3.5)).isEqualTo("5.0e-3");
        Hyperparameters decaying = Hyperparameters.DEFAULT.withDecay(new LearningRateDecay(0.9, 1));
        assertThat(SettingsWords.learningRate(decaying, 0.9)).isEqualTo("5.0e-3");
        assertThat(SettingsWords.learningRate(decaying, 4.2)).isEqualTo("5.0e-3, now 3.3e-3");
    }
}
