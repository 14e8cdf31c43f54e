import dev.unrolled.analysis.cells.CellRanking;
import dev.unrolled.analysis.cells.CellScore;
import dev.unrolled.analysis.cells.ConceptResult;
import dev.unrolled.analysis.cells.RankingOptions;
import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.optim.Penalties;
import dev.unrolled.text.Concept;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextSource;
import dev.unrolled.text.TextSplit;
import dev.unrolled.text.Vocabulary;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.Preset;
import dev.unrolled.training.Trainer;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.Validation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One row of recipe.csv for each seed and 4, 8, 12 million characters of one text, on one thread:
 *
 * <pre>java -cp target/classes:'target/lib/*' docs/measurements/RecipeStudy.java TEXT RECIPE FIRST-SEED LAST-SEED CONCEPT…</pre>
 *
 * A recipe is hunt, usual, or hunt with one thing changed, such as hunt-without-l1. Cells are chosen on part A of the held-out text and scored on part B, as by {@code cells --characters 200000}; a score is
 * the AUC turned to be above one half on part A, or Spearman's |ρ|.
 */
public final class RecipeStudy {
    public static void main(String[] given) {
        String content = TextSource.open(given[0]).text();
        TextSplit text = TextSplit.of(EncodedText.encode(content, Vocabulary.of(content)));
        List<Concept> concepts =
                Arrays.stream(given).skip(4).map(Concepts::byId).toList();
        for (long seed = Long.parseLong(given[2]); seed <= Long.parseLong(given[3]); seed++) {
            run(text, given[1], seed, concepts);
        }
        System.exit(0);
    }

    private static TrainingConfiguration recipe(String name, long seed) {
        TrainingConfiguration hunt = Preset.HUNT.configuration();
        TrainingConfiguration recipe =
                switch (name) {
                    case "hunt" -> hunt;
                    case "hunt-without-l1" -> with(hunt, Penalties.NONE);
                    case "hunt-l1-3e-5" -> with(hunt, Penalties.NONE.withRecurrentL1(3e-5));
                    case "hunt-proximal" -> with(hunt, new Penalties(0.01, 0, 0, 0, true));
                    case "hunt-sequence-64" -> with(hunt, hunt.architecture(), 64);
                    case "hunt-sequence-128" -> with(hunt, hunt.architecture(), 128);
                    case "hunt-forget-bias-1" -> with(hunt, cells(128, InitialWeights.DEFAULT), 96);
                    case "hunt-64-cells" -> with(hunt, cells(64, hunt.architecture().initialWeights()), 96);
                    case "hunt-256-cells" -> with(hunt, cells(256, hunt.architecture().initialWeights()), 96);
                    case "usual" -> TrainingConfiguration.DEFAULT;
                    default -> throw new IllegalArgumentException("There is no recipe " + name);
                };
        return new TrainingConfiguration(
                recipe.architecture(),
                recipe.batchSize(),
                recipe.sequenceLength(),
                recipe.optimizer(),
                seed,
                1,
                recipe.hyperparameters());
    }

    private static TrainingConfiguration with(TrainingConfiguration recipe, Penalties penalties) {
        return recipe.withHyperparameters(recipe.hyperparameters().withPenalties(penalties));
    }

    private static TrainingConfiguration with(
            TrainingConfiguration recipe, TrainingConfiguration.Architecture architecture, int sequenceLength) {
        return new TrainingConfiguration(
                architecture,
                recipe.batchSize(),
                sequenceLength,
                recipe.optimizer(),
                recipe.seed(),
                recipe.threads(),
                recipe.hyperparameters());
    }

    private static TrainingConfiguration.Architecture cells(int hiddenSize, InitialWeights weights) {
        return new TrainingConfiguration.Architecture(CellKind.LSTM, 1, hiddenSize, weights);
    }

    private static void run(TextSplit text, String name, long seed, List<Concept> concepts) {
        TrainingConfiguration configuration = recipe(name, seed);
        Hyperparameters hyperparameters = configuration.hyperparameters();
        try (Trainer trainer = new Trainer(text.training(), configuration)) {
            Validation validation = new Validation(trainer.network(), text.heldOut());
            for (long millions = 4; millions <= 12; millions += 4) {
                while (trainer.characters() < millions * 1_000_000) {
                    trainer.step(hyperparameters);
                }
                StringBuilder row = new StringBuilder(String.format(
                        Locale.ROOT, "%s,%d,%d,%.4f", name, seed, millions, validation.loss(200_000, () -> false)));
                RankingOptions options =
                        RankingOptions.DEFAULT.withCharacters(200_000).withBest(1);
                new CellRanking(trainer.network(), text.heldOut(), concepts, options)
                        .rank(done -> {}, () -> false)
                        .orElseThrow()
                        .concepts()
                        .forEach(result -> row.append(score(result)));
                System.out.println(row);
            }
        }
    }

    private static String score(ConceptResult result) {
        CellScore best = result.best().get(0);
        double score = result.kind() == ConceptResult.Kind.BINARY ? best.orientedAuc() : Math.abs(best.score());
        return String.format(Locale.ROOT, ",%.4f", score);
    }
}
