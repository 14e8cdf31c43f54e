package dev.unrolled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unrolled.analysis.atlas.Memory;
import dev.unrolled.analysis.atlas.MemoryReader;
import dev.unrolled.analysis.gradients.BlockSpectrum;
import dev.unrolled.analysis.gradients.JacobianQuestion;
import dev.unrolled.analysis.gradients.JacobianReader;
import dev.unrolled.analysis.gradients.LagQuestion;
import dev.unrolled.analysis.gradients.LagReader;
import dev.unrolled.analysis.gradients.LayerLags;
import dev.unrolled.analysis.gradients.LyapunovReport;
import dev.unrolled.analysis.gradients.ProductSigmas;
import dev.unrolled.analysis.gradients.ReachMap;
import dev.unrolled.analysis.gradients.ReachQuestion;
import dev.unrolled.analysis.gradients.ReachReader;
import dev.unrolled.analysis.gradients.RecurrentSpectrum;
import dev.unrolled.app.offscreen.SmallSession;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.session.Session;
import dev.unrolled.session.SessionFile;
import dev.unrolled.training.TrainingHistory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradientsCommandTest {
    @TempDir
    private static Path folder;

    private static Path file;

    @BeforeAll
    static void train() {
        file = folder.resolve("s.unrolled");
        SessionFile.write(SmallSession.trained(700), file);
    }

    private static CommandLineRun gradients(String... options) {
        String[] all = new String[options.length + 2];
        all[0] = "gradients";
        all[1] = file.toString();
        System.arraycopy(options, 0, all, 2, options.length);
        return CommandLineRun.of(all);
    }

    @Test
    void printsTheNumbersOfTheReaders() {
        CommandLineRun run = gradients("--json", "--lags", "40", "--places", "5", "--jacobians");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.json()).hasSize(2);
        JsonNode printed = run.json().get(0);
        Session saved = SessionFile.read(file);
        LayerLags lags = new LagReader(saved.network(), saved.heldOut(), new LagQuestion(40, 5))
                .read(done -> {}, () -> false)
                .orElseThrow()
                .layers()
                .get(0);
        assertThat(printed.get("layer").asInt()).isZero();
        assertThat(printed.get("lags")).hasSize(41);
        for (int lag = 0; lag <= 40; lag++) {
            assertThat(printed.get("medianNorm").get(lag).asDouble())
                    .isEqualTo(lags.hiddenState().median(lag));
            assertThat(printed.get("quartiles").get(0).get(lag).asDouble())
                    .isEqualTo(lags.hiddenState().lowerQuartile(lag));
            assertThat(printed.get("quartiles").get(1).get(lag).asDouble())
                    .isEqualTo(lags.hiddenState().upperQuartile(lag));
            assertThat(printed.get("cellMedianNorm").get(lag).asDouble())
                    .isEqualTo(lags.cellState().orElseThrow().median(lag));
            assertThat(printed.get("summedMedianNorm").get(lag).asDouble())
                    .isEqualTo(lags.summedLoss().median(lag));
            assertThat(printed.get("directPathMedianNorm").get(lag).asDouble())
                    .isEqualTo(lags.directPath().orElseThrow().median(lag));
            assertThat(printed.get("zeros").get(lag).asInt()).isZero();
        }
        assertThat(printed.get("inWords").asText()).isEqualTo(lags.hiddenState().inWords());
        assertThat(printed.get("decayPerCharacter").asDouble())
                .isEqualTo(lags.hiddenState().decay().orElseThrow().ratio());
        assertSpectra(printed, saved);
    }

    @Test
    void printsTheReachOfAPassageAsTheWindowDrawsIt() {
        CommandLineRun run = gradients("--json", "--lags", "5", "--places", "2", "--reach", "30");
        JsonNode printed = run.json().get(2);
        Session saved = SessionFile.read(file);
        int length = Math.min(ReachQuestion.SHOWN, saved.heldOut().length() - 30);
        ReachMap map = new ReachReader(saved.network(), saved.heldOut(), new ReachQuestion(30, length, length))
                .read(done -> {}, () -> false)
                .orElseThrow();
        assertThat(printed.get("characters").asInt()).isEqualTo(length);
        assertThat(printed.get("reach").get(7)).hasSize(8);
        assertThat(printed.get("reach").get(7).get(3).asDouble()).isEqualTo(map.norm(37, 33));
        CommandLineRun outside = gradients("--json", "--reach", "99999999");
        assertThat(outside.exit()).isEqualTo(1);
        assertThat(outside.err()).contains("--reach 99999999 lies outside the text");
    }

    @Test
    void tellsWhatClippingDidInTheLastSteps() {
        JsonNode printed =
                gradients("--json", "--lags", "5", "--places", "2").json().get(1);
        TrainingHistory.View history = SessionFile.read(file).history();
        int last = history.length() - 1;
        assertThat(history.length()).isPositive();
        assertThat(printed.get("iterations").get(last).asLong()).isEqualTo(history.iteration(last));
        assertThat(printed.get("gradientNorm").get(last).floatValue()).isEqualTo(history.gradientNorm(last));
        assertThat(printed.get("clippedGradientNorm").get(last).floatValue())
                .isEqualTo(history.clippedGradientNorm(last));
        assertThat(printed.get("clipThreshold").get(last).floatValue()).isEqualTo(history.threshold(last));
        assertThat(printed.get("clipped").get(last).asBoolean()).isEqualTo(history.clipped(last));
        assertThat(printed.get("clippedShare").asDouble()).isEqualTo(history.clippedShare());
    }

    private static void assertSpectra(JsonNode printed, Session saved) {
        JacobianQuestion usual = JacobianQuestion.DEFAULT;
        ProductSigmas sigmas = new JacobianReader(
                        saved.network(), saved.heldOut(), new JacobianQuestion(40, usual.places(), usual.sigmas()))
                .read(done -> {}, () -> false)
                .orElseThrow()
                .layers()
                .get(0);
        JsonNode jacobian = printed.get("jacobianSigma");
        assertThat(jacobian.get("lags")).hasSize(sigmas.lags().size());
        assertThat(jacobian.get("log10").get(3).get(7).asDouble()).isEqualTo(sigmas.log10(7, 3));
        List<BlockSpectrum> blocks = RecurrentSpectrum.of(saved.network());
        assertThat(blocks).hasSize(4).allSatisfy(block -> {
            assertThat(printed.get("recurrentSigma").get(block.gate()).asDouble())
                    .isEqualTo(block.sigma());
            assertThat(printed.get("spectralRadius").get(block.gate()).asDouble())
                    .isEqualTo(block.spectralRadius().orElseThrow());
        });
        List<Memory> memories = new MemoryReader(saved.network(), saved.heldOut(), MemoryReader.CHARACTERS)
                .read(done -> {}, () -> false)
                .orElseThrow()
                .get(0);
        assertThat(printed.get("timeConstants").get(9).asDouble())
                .isEqualTo(memories.get(9).timeConstant());
    }

    @Test
    void threadsDoNotChangeTheNumbers() {
        assertThat(gradients("--json", "--lags", "20", "--threads", "1").out())
                .contains("medianNorm")
                .isEqualTo(gradients("--json", "--lags", "20", "--threads", "4").out());
    }

    @Test
    void saysInLinesHowFarBackTheGradientReaches() {
        CommandLineRun run = gradients("--jacobians", "--lyapunov", "2");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("layer 0: the gradient halves every")
                .contains("‖∂L_T/∂h_t‖")
                .contains("‖∂L_T/∂c_t‖")
                .contains("by the direct path")
                .contains("log₁₀ σ₄")
                .contains("recurrent weights of f: σ₁")
                .contains("memory τ")
                .contains("Lyapunov exponents over 2,000 characters");
    }

    @Test
    void lyapunovExponentsStandInAnObjectOfTheirOwn() {
        List<JsonNode> printed = gradients("--json", "--lyapunov", "3").json();
        assertThat(printed).hasSize(3);
        assertThat(printed.get(2).get("layer").asText()).isEqualTo("all");
        assertThat(printed.get(2).get("lyapunov")).hasSize(3);
        assertThat(printed.get(2).get("characters").asInt()).isEqualTo(2_000);
        assertThat(printed.get(2).get("inWords").asText())
                .isEqualTo(new LyapunovReport(
                                List.of(printed.get(2).get("lyapunov").get(0).asDouble()), 2_000)
                        .inWords());
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThat(gradients("--lags", "0").exit()).isEqualTo(2);
        assertThat(gradients("--lags", "1001").err()).contains("--lags must be 1 to 1000, not 1001");
        assertThat(gradients("--places", "0").exit()).isEqualTo(2);
        assertThat(gradients("--lyapunov", "0").exit()).isEqualTo(2);
        assertThat(gradients("--threads", "0").exit()).isEqualTo(2);
    }

    @Test
    void saysInASentenceWhatItCannotDo() {
        CommandLineRun run = gradients("--lags", "1000", "--places", "256", "--text", "sample:nothing");
        assertThat(run.exit()).isNotZero();
        Path bothWays = folder.resolve("b.unrolled");
        SessionFile.write(SmallSession.trained(300, ReadingDirection.BOTH_WAYS), bothWays);
        CommandLineRun refused = CommandLineRun.of("gradients", bothWays.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err())
                .contains("this one reads both ways")
                .doesNotContain("Exception")
                .doesNotContain("..");
    }

    @Test
    void aTextThatIsTooShortIsRefused() {
        SessionFile.write(SmallSession.trained(40), folder.resolve("short.unrolled"));
        CommandLineRun run =
                CommandLineRun.of("gradients", folder.resolve("short.unrolled").toString(), "--lags", "500");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("Following gradients needs at least 533 characters of text");
    }
}
