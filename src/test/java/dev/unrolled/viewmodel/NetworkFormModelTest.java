package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.nn.CellKind;
import dev.unrolled.training.Preset;
import dev.unrolled.training.TrainingConfiguration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkFormModelTest {
    private final NetworkFormModel form = new NetworkFormModel(NetworkSettings.DEFAULT);
    private final TrainingDials dials = new TrainingDials(NetworkSettings.DEFAULT.dials());

    private static Recipe recipe(Preset preset) {
        return Recipe.presets().stream()
                .filter(one -> one.id().equals(preset.id()))
                .findFirst()
                .orElseThrow();
    }

    private static void type(SettingField field, String text) {
        field.textProperty().set(text);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void filledWithAPresetSaysExactlyThePreset(Preset preset) {
        form.fill(recipe(preset));
        assertThat(form.wanted(dials).configuration()).isEqualTo(preset.configuration());
        assertThat(form.recipeProperty().getValue()).contains(recipe(preset));
    }

    @Test
    void untouchedItSaysWhatItWasFilledWith() {
        assertThat(form.wanted(dials)).isEqualTo(NetworkSettings.DEFAULT);
        assertThat(form.recipeProperty().getValue()).contains(Recipe.USUAL);
        assertThat(form.recipeInWordsProperty().get()).isEmpty();
    }

    @Test
    void aChangedPresetIsNamedNoMoreButKeepsItsDials() {
        form.fill(recipe(Preset.MIN_CHAR_RNN));
        type(form.fields().hiddenSize(), "64");
        assertThat(form.recipeProperty().getValue()).isEmpty();
        assertThat(form.recipeInWordsProperty().get())
                .startsWith("Keeps the other settings of min-char-rnn")
                .contains("learning rate 0.1 · each element of the gradient within ±5");
        assertThat(form.wanted(dials).dials())
                .isEqualTo(Preset.MIN_CHAR_RNN.configuration().hyperparameters());
        assertThat(form.wanted(dials).label()).isEqualTo("RNN 1×64");
    }

    @Test
    void withoutARecipeARestartKeepsTheDialsAsTheyAre() {
        dials.dropout().set(0.25);
        type(form.fields().layers(), "2");
        assertThat(form.wanted(dials).dials().dropout()).isEqualTo(0.25);
    }

    @Test
    void everyFieldReachesTheConfiguration() {
        type(form.fields().cell(), "gru");
        type(form.fields().layers(), "2");
        type(form.fields().hiddenSize(), "7");
        type(form.fields().embeddingSize(), "5");
        type(form.fields().reading(), "both-ways");
        type(form.fields().initialisation(), "chrono");
        type(form.fields().longestMemory(), "40");
        type(form.fields().recurrentScale(), "0.7");
        type(form.fields().optimizer(), "sgd");
        type(form.fields().batchSize(), "3");
        type(form.fields().sequenceLength(), "11");
        type(form.fields().loss(), "sum");
        type(form.fields().seed(), "-9");
        type(form.fields().threads(), "1");
        assertThat(form.validProperty().get()).isTrue();
        TrainingConfiguration wanted = form.wanted(dials).configuration();
        assertThat(wanted.architecture().cell()).isEqualTo(CellKind.GRU);
        assertThat(wanted.architecture().label()).isEqualTo("GRU 2×7, both ways");
        assertThat(wanted.architecture().embeddingSize()).isEqualTo(5);
        assertThat(wanted.architecture().initialWeights().longestMemory()).isEqualTo(40);
        assertThat(wanted.architecture().initialWeights().recurrentScale()).isEqualTo(0.7);
        assertThat(wanted.optimizer().id()).isEqualTo("sgd");
        assertThat(wanted.charactersPerStep()).isEqualTo(33);
        assertThat(wanted.loss().id()).isEqualTo("sum");
        assertThat(wanted.seed()).isEqualTo(-9);
        assertThat(wanted.threads()).isEqualTo(1);
    }

    @Test
    void asksOnlyForWhatTheCellAndItsInitialisationNeed() {
        assertThat(form.fields().forgetBias().neededProperty().get()).isTrue();
        assertThat(form.fields().longestMemory().neededProperty().get()).isFalse();
        type(form.fields().initialisation(), "chrono");
        assertThat(form.fields().forgetBias().neededProperty().get()).isFalse();
        assertThat(form.fields().longestMemory().neededProperty().get()).isTrue();
        type(form.fields().initialisation(), "glorot");
        type(form.fields().cell(), "rnn");
        assertThat(form.fields().forgetBias().neededProperty().get()).isFalse();
    }

    @Test
    void refusesChronoForCellsWithoutAGate() {
        type(form.fields().initialisation(), "chrono");
        assertThat(form.validProperty().get()).isTrue();
        type(form.fields().cell(), "rnn");
        assertThat(form.validProperty().get()).isFalse();
        assertThat(form.fields().initialisation().problemProperty().get())
                .isEqualTo("The chrono initialisation needs a forget gate or an update gate; RNN has neither.");
        type(form.fields().cell(), "lstm");
        assertThat(form.validProperty().get()).isTrue();
    }

    @Test
    void refusesTheIdentityForAJordanNetwork() {
        type(form.fields().initialisation(), "identity");
        assertThat(form.validProperty().get()).isTrue();
        type(form.fields().cell(), "jordan");
        assertThat(form.validProperty().get()).isFalse();
        assertThat(form.fields().initialisation().problemProperty().get()).contains("needs square recurrent weights");
        type(form.fields().initialisation(), "torch");
        assertThat(form.validProperty().get()).isTrue();
    }

    @Test
    void aWrongNumberMakesItInvalidUntilItIsMended() {
        type(form.fields().layers(), "x");
        assertThat(form.validProperty().get()).isFalse();
        assertThat(form.recipeProperty().getValue()).isEqualTo(Optional.empty());
        type(form.fields().layers(), "1");
        assertThat(form.validProperty().get()).isTrue();
    }
}
