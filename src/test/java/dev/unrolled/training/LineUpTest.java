package dev.unrolled.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextSource;
import dev.unrolled.text.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineUpTest {
    private static final EncodedText TEXT = text();

    private static EncodedText text() {
        String words = TextSource.open("sample:dialogue").text();
        return EncodedText.encode(words, Vocabulary.of(words));
    }

    @ParameterizedTest
    @EnumSource(LineUp.class)
    void holdsOneToFourNetworksOfOneSeedThatCanTrain(LineUp lineUp) {
        assertThat(lineUp.entries()).hasSizeBetween(1, 4);
        assertThat(lineUp.entries().stream()
                        .map(one -> one.configuration().seed())
                        .distinct())
                .hasSize(1);
        assertThat(lineUp.entries().stream().map(LineUp.Entry::name)).doesNotHaveDuplicates();
        assertThat(LineUp.byId(lineUp.id())).contains(lineUp);
        for (LineUp.Entry entry : lineUp.entries()) {
            try (Trainer trainer = new Trainer(TEXT, entry.configuration())) {
                assertThat(trainer.step(entry.configuration().hyperparameters()).failure())
                        .isEmpty();
            }
        }
    }

    @Test
    void onlyTheUnclippedNetworkBlowsUp() {
        assertThat(stepsUntilFailure(LineUp.BLOW_UP.entries().get(0))).isEqualTo(40);
        assertThat(stepsUntilFailure(LineUp.BLOW_UP.entries().get(1))).isLessThan(40);
    }

    private static int stepsUntilFailure(LineUp.Entry entry) {
        try (Trainer trainer = new Trainer(TEXT, entry.configuration())) {
            int steps = 0;
            while (steps < 40
                    && trainer.step(entry.configuration().hyperparameters())
                            .failure()
                            .isEmpty()) {
                steps++;
            }
            return steps;
        }
    }
}
