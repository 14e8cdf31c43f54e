package dev.unrolled.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.session.SessionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands that train, and those that look into what a training saved. */
class SessionCommandsTest {
    private static final String[] CELL_FIELDS = {
        "layer",
        "unit",
        "signal",
        "polarity",
        "score",
        "auc",
        "iou",
        "lift",
        "f1",
        "threshold",
        "stratifiedAuc",
        "pearson",
        "etaSquared",
        "mutualInformation",
        "bestWindow",
        "worstWindow"
    };

    @TempDir
    private static Path folder;

    private static Path text;
    private static Path session;
    private static CommandLineRun training;

    @BeforeAll
    static void train() throws IOException {
        String prose = "He sat down.\n\n\"I know (or think) so,\" she said.\nThey went on.\n\n";
        text = Files.writeString(folder.resolve("prose.txt"), prose.repeat(400));
        session = folder.resolve("s.unrolled");
        training = train("--iterations", "25", "--validate-every", "10", "--json", "--out", session.toString());
    }

    private static CommandLineRun train(String... more) {
        List<String> line = new ArrayList<>(
                List.of("train", text.toString(), "--hidden", "12", "--batch", "8", "--sequence", "16"));
        line.addAll(List.of(more));
        return CommandLineRun.of(line.toArray(String[]::new));
    }

    @Test
    void printsOneObjectForEachIteration() {
        assertThat(training.exit()).isZero();
        List<JsonNode> lines = training.json();
        assertThat(lines).hasSize(25);
        assertThat(lines.get(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "iteration",
                        "epoch",
                        "characters",
                        "seconds",
                        "loss",
                        "smoothLoss",
                        "validationLoss",
                        "gradientNorm",
                        "clipped",
                        "clippedElements",
                        "clippedNorm",
                        "learningRate",
                        "charactersPerSecond");
        assertThat(lines.get(24).path("iteration").asInt()).isEqualTo(25);
        assertThat(lines.get(24).path("characters").asInt()).isEqualTo(25 * 8 * 16);
    }

    @Test
    void measuresHeldOutTextAsOftenAsAskedAndAtTheEnd() {
        List<Integer> measured = training.json().stream()
                .filter(line -> !line.path("validationLoss").isNull())
                .map(line -> line.path("iteration").asInt())
                .toList();
        assertThat(measured).containsExactly(10, 20, 25);
    }

    @Test
    void tellsOfOneCellTheNumbersOfItsPage() {
        CommandLineRun told = CommandLineRun.of("cells", session.toString(), "--cell", "0:3", "--top", "2", "--json");
        assertThat(told.exit()).isZero();
        JsonNode cell = told.json().get(0);
        assertThat(cell.path("unit").asInt()).isEqualTo(3);
        assertThat(cell.path("signals")).hasSizeGreaterThan(3);
        assertThat(cell.path("signals").get(0).path("deviation").asDouble()).isPositive();
        assertThat(cell.path("memory").path("halfLife").asDouble()).isPositive();
        assertThat(cell.path("mostActive").get(0).path("text").asText()).hasSize(60);
        assertThat(cell.path("fedBy")).hasSize(2);
        assertThat(cell.path("alike")).hasSize(2);
        String table =
                CommandLineRun.of("cells", session.toString(), "--cell", "0:3").out();
        assertThat(table).contains("Cell 0:3 on ", "memory: τ ", "most active:", "fed by:");
        assertThat(CommandLineRun.of("cells", session.toString(), "--cell", "7:3")
                        .err())
                .contains("There is no cell 7:3");
        assertThat(CommandLineRun.of("cells", session.toString(), "--cell", "3").exit())
                .isEqualTo(2);
    }

    @Test
    void sameSeedSameLosses() {
        List<String> again = train("--iterations", "25", "--json").json().stream()
                .map(line -> line.path("loss").asText())
                .toList();
        assertThat(training.json().stream().map(line -> line.path("loss").asText()))
                .containsExactlyElementsOf(again);
        assertThat(train("--iterations", "2", "--seed", "9", "--json")
                        .json()
                        .get(1)
                        .path("loss")
                        .asText())
                .isNotEqualTo(again.get(1));
    }

    @Test
    void trainsANetworkThatReadsBothWaysWhoseCellsAreRankedButWhichCannotWrite() {
        String saved = folder.resolve("both.unrolled").toString();
        CommandLineRun trained = train("--iterations", "30", "--both-ways", "--json", "--out", saved);
        assertThat(trained.exit()).isZero();
        assertThat(trained.err()).contains("LSTM 1×12, both ways").contains("It knows both sides");
        assertThat(trained.json().get(29).path("validationLoss").isNumber()).isTrue();
        CommandLineRun ranked = CommandLineRun.of("cells", saved, "--json", "--top", "24");
        assertThat(ranked.exit()).isZero();
        assertThat(ranked.json().get(0).path("best"))
                .extracting(score -> score.path("layer").asInt())
                .contains(0, 1);
        CommandLineRun written = CommandLineRun.of("sample", saved);
        assertThat(written.exit()).isEqualTo(1);
        assertThat(written.out()).isEmpty();
        assertThat(written.err()).contains("reads both ways and cannot write").hasLineCount(1);
        CommandLineRun further = CommandLineRun.of("train", text.toString(), "--from", saved, "--iterations", "2");
        assertThat(further.exit()).isZero();
    }

    @Test
    void aJordanNetworkCannotBeTrainedBothWays() {
        CommandLineRun refused = train("--cell", "jordan", "--both-ways", "--iterations", "1");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("can only read left to right");
    }

    @ParameterizedTest
    @EnumSource
    void learnsWithEveryOptimizer(OptimizerKind kind) {
        List<JsonNode> lines =
                train("--iterations", "40", "--optimizer", kind.id(), "--json").json();
        assertThat(lines.get(39).path("loss").asDouble())
                .isLessThan(lines.get(0).path("loss").asDouble() - 0.01);
    }

    @ParameterizedTest
    @EnumSource
    void learnsFromEveryInitialisation(Initialisation initialisation) {
        List<JsonNode> lines = train("--iterations", "40", "--initialisation", initialisation.id(), "--json")
                .json();
        assertThat(lines.get(39).path("loss").asDouble())
                .isLessThan(lines.get(0).path("loss").asDouble() - 0.2);
    }

    private static String text() throws IOException {
        return Files.readString(text);
    }

    @Test
    void smoothsTheLossAsMinCharRnnDoesAndGoesOnWithIt() throws IOException {
        double smooth = Math.log((double) text().codePoints().distinct().count());
        for (JsonNode line : training.json()) {
            assertThat(line.path("smoothLoss").asDouble())
                    .isCloseTo(0.999 * smooth + 0.001 * line.path("loss").asDouble(), within(1e-12));
            smooth = line.path("smoothLoss").asDouble();
        }
        JsonNode next = train("--iterations", "1", "--from", session.toString(), "--json")
                .json()
                .get(0);
        assertThat(next.path("smoothLoss").asDouble())
                .isCloseTo(0.999 * smooth + 0.001 * next.path("loss").asDouble(), within(1e-6));
    }

    @Test
    void whatLearnsWithAnEmbeddingAndDropoutCanWrite() {
        Path out = folder.resolve("embedded.unrolled");
        CommandLineRun run = train(
                "--embedding", "6", "--dropout", "0.1", "--layers", "2", "--iterations", "9", "--out", out.toString());
        assertThat(run.exit()).isZero();
        CommandLineRun sample = CommandLineRun.of("sample", out.toString(), "--length", "20");
        assertThat(sample.exit()).isZero();
        assertThat(sample.out()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void aPresetIsChangedByOtherOptions() {
        CommandLineRun run = CommandLineRun.of(
                "train", text.toString(), "--preset", "min-char-rnn", "--hidden", "9", "--iterations", "3", "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("RNN 1×9");
        assertThat(run.json().get(2).path("characters").asInt()).isEqualTo(75);
        assertThat(run.json().get(2).path("learningRate").asDouble()).isEqualTo(0.1);
    }

    @Test
    void saysWhatWasClippedAndHowTheLearningRateDecays() {
        List<JsonNode> lines = train("--iterations", "400", "--clip-value", "1e-3", "--decay", "0.5", "--json")
                .json();
        for (JsonNode line : lines) {
            assertThat(line.path("clippedElements").asInt()).isPositive();
            assertThat(line.path("clippedNorm").asDouble())
                    .isLessThan(line.path("gradientNorm").asDouble());
            double epochsBefore = Math.ceil(line.path("epoch").asDouble()) - 1;
            assertThat(line.path("learningRate").asDouble()).isEqualTo(5e-3 * Math.pow(0.5, epochsBefore));
        }
        assertThat(lines.get(399).path("epoch").asDouble()).isGreaterThan(1);
    }

    @Test
    void saysWhatItDoesBesideTheResults() {
        assertThat(training.err())
                .contains("LSTM 1×12")
                .contains("Saved to")
                .contains("inside quotes")
                .contains("iteration 25");
        CommandLineRun plain = train("--iterations", "3");
        assertThat(plain.exit()).isZero();
        assertThat(plain.out()).isEmpty();
        assertThat(train("--seconds", "0.5", "--progress").err()).contains("\r[");
    }

    @Test
    void endsAtTheFirstLimit() {
        assertThat(train("--epochs", "0.01", "--iterations", "1000", "--json").json())
                .hasSizeBetween(1, 10);
        assertThat(train("--until-loss", "50", "--validate-every", "5", "--json")
                        .json())
                .hasSize(5);
        assertThat(train("--seconds", "0.05", "--json").json()).isNotEmpty();
    }

    @Test
    void goesOnFromASession() {
        Path more = folder.resolve("more.unrolled");
        CommandLineRun run = CommandLineRun.of(
                "train",
                text.toString(),
                "--from",
                session.toString(),
                "--iterations",
                "5",
                "--json",
                "--out",
                more.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.json()).hasSize(5);
        assertThat(run.json().get(0).path("iteration").asInt()).isEqualTo(26);
        double before = training.json().get(0).path("loss").asDouble();
        assertThat(run.json().get(0).path("loss").asDouble()).isLessThan(before);
        assertThat(dev.unrolled.session.SessionFile.read(more).history().length())
                .isEqualTo(30);
    }

    @Test
    void overwritesNoFileOfAnotherKind() throws IOException {
        String before = Files.readString(text);
        CommandLineRun run = train("--iterations", "1", "--out", text.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("is no session");
        assertThat(text).hasContent(before);
        assertThat(train("--iterations", "1", "--out", "/dev/null").exit()).isEqualTo(1);
    }

    @Test
    void refusesToGoOnWithAnotherNetwork() {
        CommandLineRun run =
                CommandLineRun.of("train", text.toString(), "--from", session.toString(), "--hidden", "13");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("The session holds LSTM 1×12");
        CommandLineRun steps =
                CommandLineRun.of("train", text.toString(), "--from", session.toString(), "--batch", "9");
        assertThat(steps.exit()).isEqualTo(2);
        assertThat(steps.err()).contains("batch 8 and sequence 16");
    }

    @Test
    void failsInOneSentenceAndSavesTheLastGoodStateWhenTrainingExplodes() {
        Path out = folder.resolve("exploded.unrolled");
        CommandLineRun run = train("--learning-rate", "1e30", "--iterations", "50", "--json", "--out", out.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("the last good ones").doesNotContain("\tat ");
        assertThat(CommandLineRun.of("sample", out.toString(), "--length", "5").exit())
                .isZero();
        assertThat(SessionFile.read(out).progress().failure()).contains("the last good ones");
        assertThat(SessionFile.read(session).progress().failure()).isEmpty();
    }

    @Test
    void writesTheSameTextForTheSameSeed() {
        CommandLineRun first = CommandLineRun.of("sample", session.toString(), "--length", "80");
        assertThat(first.exit()).isZero();
        assertThat(first.out().strip().length()).isBetween(60, 81);
        assertThat(first.err()).contains("Primed with the first");
        assertThat(CommandLineRun.of("sample", session.toString(), "--length", "80")
                        .out())
                .isEqualTo(first.out());
        assertThat(CommandLineRun.of("sample", session.toString(), "--length", "80", "--seed", "2")
                        .out())
                .isNotEqualTo(first.out());
    }

    @Test
    void writesAnotherTextWithACellHeld() {
        CommandLineRun free = CommandLineRun.of("sample", session.toString(), "--length", "200");
        CommandLineRun held = CommandLineRun.of(
                "sample", session.toString(), "--length", "200", "--clamp", "0:3=4", "--clamp", "0:4=-4");
        assertThat(held.exit()).isZero();
        assertThat(held.out()).isNotEqualTo(free.out());
        CommandLineRun missing = CommandLineRun.of("sample", session.toString(), "--clamp", "0:12=1");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).contains("There is no cell 0:12").contains("0 to 11");
    }

    @Test
    void saysWhichPrimingCharactersItDoesNotKnow() {
        CommandLineRun run = CommandLineRun.of("sample", session.toString(), "--prime", "He ЖЖ", "--length", "5");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("1 kind of character");
    }

    @Test
    void ranksCellsAsJson() {
        CommandLineRun run = CommandLineRun.of(
                "cells", session.toString(), "--concept", "inside-quotes", "position-in-line", "--top", "3", "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.json()).hasSize(2);
        JsonNode quotes = run.json().get(0);
        assertThat(quotes.fieldNames())
                .toIterable()
                .contains(
                        "concept",
                        "kind",
                        "rate",
                        "found",
                        "verdict",
                        "best",
                        "inputOnlyAuc",
                        "untrainedAuc",
                        "layerProbeAuc",
                        "locality",
                        "p",
                        "shifts");
        assertThat(quotes.path("found").isBoolean()).isTrue();
        assertThat(quotes.path("verdict").asText()).isNotEmpty();
        assertThat(quotes.path("layerProbeAuc").asDouble()).isBetween(0.3, 1.0);
        assertThat(quotes.path("concept").asText()).isEqualTo("inside-quotes");
        assertThat(quotes.path("kind").asText()).isEqualTo("binary");
        assertThat(quotes.path("best")).hasSize(3);
        assertThat(quotes.path("best").get(0).fieldNames()).toIterable().containsExactly(CELL_FIELDS);
        quotes.path("best")
                .forEach(cell -> assertThat(cell.path("polarity").asText()).isIn("high", "low"));
        assertThat(quotes.path("untrainedAuc").asDouble()).isBetween(0.0, 1.0);
        assertThat(run.json().get(1).path("best").get(0).path("auc").isNull()).isTrue();
    }

    @Test
    void ranksCellsForTheUsersOwnConcepts() {
        CommandLineRun run = CommandLineRun.of(
                "cells", session.toString(), "--concept", "regex:[aeiou]+", "between:\" \"", "at:0-9", "regex:zzz");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("/[aeiou]+/", "between \" \"", "brushed characters", "it does not occur in the text")
                .contains("does not vary in the part of the text that chooses cells");
        CommandLineRun wrong = CommandLineRun.of("cells", session.toString(), "--concept", "regex:(a");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("“(a” is wrong at its end");
    }

    @Test
    void saysWhichConceptsDoNotOccur() {
        CommandLineRun run = CommandLineRun.of("cells", session.toString());
        assertThat(run.out().lines().filter(line -> line.startsWith("Not in the held-out text: ")))
                .singleElement()
                .asString()
                .contains("inside a URL")
                .endsWith(".");
        JsonNode url = CommandLineRun.of("cells", session.toString(), "--json").json().stream()
                .filter(object -> object.path("concept").asText().equals("inside-url"))
                .findFirst()
                .orElseThrow();
        assertThat(url.path("found").isBoolean()).isTrue();
        assertThat(url.path("found").asBoolean()).isFalse();
        assertThat(url.path("reason").asText()).startsWith("it does not occur in the text");
    }

    @Test
    void saysInWordsThatWhatIsAskedForDoesNotOccurOrAlwaysHolds() {
        CommandLineRun run = CommandLineRun.of("cells", session.toString(), "--concept", "regex:zzz", "regex:(?s).");
        assertThat(run.out().lines().skip(1))
                .containsExactly(
                        "  /zzz/",
                        "    none found: it does not occur in the text, so no cell is ranked.",
                        "  /(?s)./",
                        "    none found: it always holds in the text, so no cell is ranked.");
    }

    @Test
    void ranksCellsOfAnotherText() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "“Ünknown,” they say.\nYes (no).\n".repeat(100));
        CommandLineRun run = CommandLineRun.of("cells", session.toString(), "--text", other.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("position in line").contains("cell 0:");
        assertThat(run.err()).contains("kinds of characters");
    }

    @Test
    void ranksNothingWhereOnlyTheFirstHalfHasTheConcept() throws IOException {
        String half = "\"I know,\" she said so (or not).\n".repeat(60) + "She said I know or not.\n".repeat(100);
        Path other = Files.writeString(folder.resolve("half.txt"), half);
        String[] line = {"cells", session.toString(), "--text", other.toString(), "--concept", "inside-quotes"};
        assertThat(CommandLineRun.of(line).out()).contains("does not vary in the part of the text that scores cells");
        List<String> asked = new ArrayList<>(List.of(line));
        asked.add("--json");
        JsonNode quotes = CommandLineRun.of(asked.toArray(String[]::new)).json().get(0);
        assertThat(quotes.path("rate").asDouble()).isZero();
        assertThat(quotes.path("best")).isEmpty();
        assertThat(quotes.path("untrainedAuc").isNull()).isTrue();
        assertThat(quotes.path("found").asBoolean()).isFalse();
        assertThat(quotes.path("p").isNull()).isTrue();
    }

    @Test
    void ranksNothingOnATextOfOtherCharacters() throws IOException {
        Path half = Files.writeString(folder.resolve("unlike.txt"), "He sat down. ЖЖ".repeat(100));
        CommandLineRun doubtful = CommandLineRun.of("cells", session.toString(), "--text", half.toString());
        assertThat(doubtful.err()).contains("Beware: 13 % of the text");
        Path other = Files.writeString(folder.resolve("unknown.txt"), "Он сел. Она сказала.\n".repeat(100));
        CommandLineRun refused = CommandLineRun.of("cells", session.toString(), "--text", other.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("give a text more like the one it was trained on");
    }

    @Test
    void handsThePictureToTheScreen() {
        List<RenderRequest> drawn = new ArrayList<>();
        Screen screen = new TestScreen() {
            @Override
            public void render(RenderRequest request) {
                drawn.add(request);
            }
        };
        String out = folder.resolve("p.png").toString();
        CommandLineRun run = CommandLineRun.of(
                screen,
                "render",
                session.toString(),
                "--view",
                "train",
                "--cell",
                "0:3",
                "--theme",
                "dark",
                "--size",
                "800x600",
                "--at",
                "12",
                "--out",
                out);
        assertThat(run.exit()).isZero();
        assertThat(drawn).hasSize(1);
        assertThat(drawn.get(0).view()).isEqualTo(RenderRequest.View.TRAIN);
        assertThat(drawn.get(0).picture().theme()).isEqualTo(RenderRequest.Theme.DARK);
        assertThat(drawn.get(0).picture().width()).isEqualTo(800);
        assertThat(drawn.get(0).cell()).contains(new CellReference(0, 3));
        assertThat(drawn.get(0).offset()).isEqualTo(12);
        CommandLineRun outside =
                CommandLineRun.of(screen, "render", session.toString(), "--at", "99999999", "--out", out);
        assertThat(outside.exit()).isEqualTo(1);
        assertThat(outside.err()).contains("outside the held-out text");
    }
}
