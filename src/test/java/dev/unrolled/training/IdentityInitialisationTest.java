package dev.unrolled.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.optim.Penalties;
import org.junit.jupiter.api.Test;

/** The ReLU network that begins with the identity (IRNN) remembers without bounds, and needs a recipe of its own. */
class IdentityInitialisationTest {
    /** As the user's guide has it, but for the size. */
    private static final Hyperparameters RECIPE =
            new Hyperparameters(1e-3, 1, 0).withPenalties(new Penalties(1, 0, 0, 0, true));

    private static Trainer trainer() {
        InitialWeights identity = InitialWeights.DEFAULT.withScheme(Initialisation.IDENTITY);
        return new Trainer(
                Texts.hello(),
                Texts.small(1, 2)
                        .withArchitecture(new TrainingConfiguration.Architecture(CellKind.RNN_RELU, 1, 64, identity)));
    }

    @Test
    void learnsByTheRecipe() {
        try (Trainer trainer = trainer()) {
            double loss = Double.NaN;
            for (int step = 0; step < 800; step++) {
                StepResult result = trainer.step(RECIPE);
                assertThat(result.failure()).isEmpty();
                loss = result.loss();
            }
            // Without memory the letter after an l cannot be told: two of five letters would cost ln 2 each.
            assertThat(loss).isLessThan(0.1);
        }
    }
}
