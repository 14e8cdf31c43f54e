package dev.unrolled.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.nn.Parameter;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.optim.Clipping;
import dev.unrolled.optim.LearningRateDecay;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.optim.Penalties;
import dev.unrolled.training.LossReduction;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.TrainingHistory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFileTest {
    @TempDir
    private Path folder;

    @Test
    void readsBackEverythingThatWasWritten() {
        Session written = SmallSession.trained(6);
        Session read = writtenAndRead(written);
        assertThat(read.configuration()).isEqualTo(written.configuration());
        assertThat(read.progress()).isEqualTo(written.progress());
        assertThat(read.text()).isEqualTo(written.text());
        assertThat(read.vocabulary()).isEqualTo(written.vocabulary());
        assertThat(read.heldOut().toString()).isEqualTo(written.heldOut().toString());
        assertSameWeights(read, written);
    }

    private static void assertSameWeights(Session read, Session written) {
        for (Parameter parameter : written.network().parameters().all()) {
            for (int k = 0; k < parameter.values().length(); k++) {
                assertThat(read.network().parameters().get(parameter.name()).get(k))
                        .isEqualTo(parameter.values().get(k));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsBackEveryOptimizer(OptimizerKind kind) {
        TrainingConfiguration configuration = SmallSession.CONFIGURATION.withOptimizer(kind);
        assertThat(writtenAndRead(SmallSession.trained(configuration, 2)).configuration())
                .isEqualTo(configuration);
    }

    @ParameterizedTest
    @EnumSource
    void readsBackEveryKindOfCell(CellKind kind) {
        TrainingConfiguration configuration = SmallSession.CONFIGURATION.withArchitecture(
                new TrainingConfiguration.Architecture(kind, 2, 4, 3, InitialWeights.DEFAULT));
        Session written = SmallSession.trained(configuration, 2);
        Session read = writtenAndRead(written);
        assertThat(read.configuration()).isEqualTo(configuration);
        assertSameWeights(read, written);
    }

    @Test
    void readsBackANetworkThatReadsBothWays() {
        TrainingConfiguration configuration = SmallSession.CONFIGURATION.withArchitecture(
                SmallSession.CONFIGURATION.architecture().withReading(ReadingDirection.BOTH_WAYS));
        Session written = SmallSession.trained(configuration, 2);
        Session read = writtenAndRead(written);
        assertThat(read.configuration()).isEqualTo(configuration);
        assertSameWeights(read, written);
        assertThat(read.gradientNorms().layerCount()).isEqualTo(4);
        assertThat(read.gradientNorms().layerName(3)).isEqualTo("layer 3, from the right");
        assertThat(read.gradientNorms().hiddenState(2, 3))
                .isEqualTo(written.gradientNorms().hiddenState(2, 3));
    }

    @Test
    void takesASessionThatDoesNotSayHowItReadsForOneThatReadsLeftToRight() throws IOException {
        Path file = changed("manifest.json", json -> json.replaceFirst("\"reading\" : \"left-to-right\",\\s+", ""));
        assertThat(SessionFile.read(file).configuration()).isEqualTo(SmallSession.CONFIGURATION);
    }

    @ParameterizedTest
    @EnumSource
    void readsBackEveryInitialisation(Initialisation scheme) {
        TrainingConfiguration configuration = SmallSession.CONFIGURATION.withArchitecture(
                new TrainingConfiguration.Architecture(CellKind.LSTM, 1, 4, new InitialWeights(scheme, -0.5, 33)));
        assertThat(writtenAndRead(SmallSession.trained(configuration, 1)).configuration())
                .isEqualTo(configuration);
    }

    @Test
    void readsBackARecurrentScaleAndTakesASessionWithoutOneForWeightsAsDrawn() throws IOException {
        InitialWeights scaled = new InitialWeights(Initialisation.ORTHOGONAL, 1, 100, 1.5);
        TrainingConfiguration configuration = SmallSession.CONFIGURATION.withArchitecture(
                new TrainingConfiguration.Architecture(CellKind.RNN_RELU, 1, 4, scaled));
        assertThat(writtenAndRead(SmallSession.trained(configuration, 1)).configuration())
                .isEqualTo(configuration);
        Path file = changed("manifest.json", json -> json.replaceFirst(",\\s+\"recurrentScale\" : 0.0", ""));
        assertThat(SessionFile.read(file).configuration()).isEqualTo(SmallSession.CONFIGURATION);
    }

    @Test
    void takesASessionWithoutAnInitialisationForOneDrawnAsUsual() throws IOException {
        Path file = changed("manifest.json", json -> json.replaceFirst("\"initialisation\" : \"torch\",\\s+", "")
                .replaceFirst("\"embeddingSize\" : 0,\\s+", ""));
        assertThat(SessionFile.read(file).configuration()).isEqualTo(SmallSession.CONFIGURATION);
    }

    @Test
    void readsBackTheCurvesBitForBit() {
        Session written = SmallSession.trained(6);
        Session read = writtenAndRead(written);
        assertThat(read.history().length()).isEqualTo(6);
        for (int k = 0; k < 6; k++) {
            assertThat(read.history().iteration(k)).isEqualTo(written.history().iteration(k));
            assertThat(read.history().loss(k)).isEqualTo(written.history().loss(k));
            assertThat(read.history().gradientNorm(k))
                    .isEqualTo(written.history().gradientNorm(k));
            assertThat(read.history().threshold(k)).isEqualTo(0.25f);
            assertThat(read.history().clipped(k)).isEqualTo(written.history().clipped(k));
        }
        assertThat(read.history().lastValidationLoss()).isEqualTo(2.5f);
        assertThat(read.gradientNorms().length()).isEqualTo(7);
        assertThat(read.gradientNorms().cellState(1, 3))
                .isEqualTo(written.gradientNorms().cellState(1, 3));
    }

    @Test
    void readsBackALossThatIsSummedAndTakesOneThatIsNotNamedForTheMean() throws IOException {
        TrainingConfiguration configuration = SmallSession.CONFIGURATION.withLoss(LossReduction.SUM);
        assertThat(writtenAndRead(SmallSession.trained(configuration, 1)).configuration())
                .isEqualTo(configuration);
        Path file = changed("manifest.json", json -> json.replaceFirst("\"loss\" : \"mean\",\\s+", ""));
        assertThat(SessionFile.read(file).configuration()).isEqualTo(SmallSession.CONFIGURATION);
    }

    @Test
    void readsBackDecayClippingByValueDropoutAndPenalties() {
        TrainingConfiguration configuration = SmallSession.CONFIGURATION.withHyperparameters(SmallSession.CONFIGURATION
                .hyperparameters()
                .withDecay(new LearningRateDecay(0.97, 10))
                .withDropout(0.25)
                .withPenalties(new Penalties(1e-4, 2e-4, 3e-4, 4e-4, true))
                .withClipping(Clipping.byValue(0.015625)));
        Session read = writtenAndRead(SmallSession.trained(configuration, 3));
        assertThat(read.configuration()).isEqualTo(configuration);
        assertThat(read.history().clipping(2)).isEqualTo(Clipping.byValue(0.015625));
        assertThat(read.history().threshold(2)).isZero();
    }

    @Test
    void readsBackTheNormAfterClippingAndTakesASessionOfTheFirstVersionWithoutIt() throws IOException {
        Session written = SmallSession.trained(
                SmallSession.CONFIGURATION.withHyperparameters(
                        SmallSession.CONFIGURATION.hyperparameters().withClipping(Clipping.byValue(0.015625))),
                3);
        float norm = written.history().clippedGradientNorm(2);
        assertThat(norm).isLessThan(written.history().gradientNorm(2)).isPositive();
        assertThat(writtenAndRead(written).history().clippedGradientNorm(2)).isEqualTo(norm);
        changed("manifest.json", json -> json.replaceFirst("\"version\" : 2", "\"version\" : 1"));
        Path file = folder.resolve("s.unrolled");
        Map<String, byte[]> entries = unzip(Files.readAllBytes(file));
        entries.put(
                "history.csv",
                "iteration,loss,gradientNorm,threshold,clipped\n1,2,3,0.25,true\n2,2,0.2,0.25,false\n3,2,9,±1.0,true\n"
                        .getBytes(StandardCharsets.UTF_8));
        Files.write(file, zip(entries));
        TrainingHistory.View earlier = SessionFile.read(file).history();
        assertThat(earlier.clippedGradientNorm(0)).isEqualTo(0.25f);
        assertThat(earlier.clippedGradientNorm(1)).isEqualTo(0.2f);
        assertThat(earlier.clippedGradientNorm(2)).isNaN();
        assertThat(earlier.clippedSteps()).isEqualTo(2);
    }

    @Test
    void takesASessionWithoutDecayAndClipValueForOneThatHadNeither() throws IOException {
        Path file = changed("manifest.json", json -> json.replaceFirst("\"decay\" : 1.0,\\s+", "")
                .replaceFirst("\"clipValue\" : 0.0,\\s+", "")
                .replaceFirst(",\\s+\"dropout\" : 0.0", ""));
        assertThat(SessionFile.read(file).configuration()).isEqualTo(SmallSession.CONFIGURATION);
    }

    @Test
    void keepsATrainingThatHasNotBegun() {
        Session read = writtenAndRead(SmallSession.trained(0));
        assertThat(read.progress().loss()).isNaN();
        assertThat(read.history().length()).isZero();
        assertThat(read.gradientNorms().isEmpty()).isTrue();
    }

    @Test
    void leavesNothingBesideTheFile() throws IOException {
        SessionFile.write(SmallSession.trained(1), folder.resolve("s.unrolled"));
        SessionFile.write(SmallSession.trained(2), folder.resolve("s.unrolled"));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("s.unrolled"));
        }
    }

    @Test
    void saysThatItCannotSaveWhereThereIsNoFolder() {
        assertThatThrownBy(() -> SessionFile.write(SmallSession.trained(0), folder.resolve("no/s.unrolled")))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("cannot be saved");
    }

    @Test
    void refusesWhatIsNoZip() throws IOException {
        Path file = Files.writeString(folder.resolve("text.unrolled"), "just some text");
        assertRefused(file, "not a session file");
        assertRefused(folder.resolve("missing.unrolled"), "cannot be read");
        assertRefused(folder, "is a folder");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.999})
    void refusesAFileThatIsCutShort(double part) throws IOException {
        Path file = folder.resolve("s.unrolled");
        SessionFile.write(SmallSession.trained(1), file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, (int) (bytes.length * part)));
        assertRefused(file, "damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "manifest.json",
                "weights.safetensors",
                "heldout.txt",
                "history.csv",
                "validations.csv",
                "gradients.csv"
            })
    void saysWhichEntryIsMissing(String entry) throws IOException {
        Path file = folder.resolve("s.unrolled");
        SessionFile.write(SmallSession.trained(1), file);
        Map<String, byte[]> entries = unzip(Files.readAllBytes(file));
        entries.remove(entry);
        Files.write(file, zip(entries));
        assertRefused(file, "has no " + entry);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\" : 2 | \"version\" : 3 | newer Unrolled",
                "unrolled-session | other | not a session of Unrolled",
                "\"hiddenSize\" : 5 | \"hiddenSize\" : 6 | has the shape",
                "\"hiddenSize\" : 5 | \"hiddenSize\" : 5.5 | does not understand",
                "\"hiddenSize\" : 5 | \"hiddenSize\" : -5 | does not understand",
                "\"layers\" : 2 | \"layers\" : 3 | no weights called weight_ih_l2",
                "\"layers\" : 2 | \"layers\" : 99 | must be 1 to 4",
                "\"layers\" : 2 | \"floors\" : 2 | network.layers is missing",
                "\"cell\" : \"lstm\" | \"cell\" : \"future\" | does not understand",
                "\"reading\" : \"left-to-right\" | \"reading\" : \"inside out\" | does not understand",
                "\"initialisation\" : \"torch\" | \"initialisation\" : \"magic\" | does not understand",
                "\"longestMemory\" : 100 | \"longestMemory\" : 1 | at least 3 characters",
                "\"recurrentScale\" : 0.0 | \"recurrentScale\" : 11 | must be 0 (as drawn) to 10",
                "\"recurrentScale\" : 0.0 | \"recurrentScale\" : -1 | does not understand",
                "\"seed\" : 11 | \"seed\" : \"x\" | does not understand",
                "\"learningRate\" : 0.005 | \"learningRate\" : null | does not understand",
                "\"iteration\" : 1 | \"iteration\" : true | does not understand",
                "\"vocabulary\" : [ | \"vocabulary\" : [ \"ab\", | not a single character",
                "{ | [ | is not JSON",
            })
    void saysWhatIsWrongWithAManifest(String before, String after, String reason) throws IOException {
        assertRefused(changed("manifest.json", json -> json.replaceFirst(quoted(before), after)), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heldout.txt | (?s).* | '' | heldout.txt is empty",
                "history.csv | iteration,loss | a,b | its first line is not",
                "history.csv | (?m)^2, | 5, | iteration 2 is missing",
                "history.csv | (?m)^2, | x, | is not a step",
                "history.csv | (?m)^2, | 2,2, | has 7 columns",
                "validations.csv | (?m)^2, | x, | not a row of numbers",
                "gradients.csv | (?m)^0,0,.*$(?s).(.*) | $1 | rows for 2 layers",
            })
    void saysWhatIsWrongWithAnEntry(String entry, String before, String after, String reason) throws IOException {
        String replacement = after == null ? "" : after;
        assertRefused(changed(entry, text -> text.replaceFirst(before, replacement)), reason);
    }

    @Test
    void refusesWeightsThatAreNotFinite() throws IOException {
        Path file = folder.resolve("s.unrolled");
        Session session = SmallSession.trained(1);
        session.network().parameters().get("weight_hh_l0").set(3, Double.NaN);
        SessionFile.write(session, file);
        assertRefused(file, "weight_hh_l0 holds NaN at index 3");
    }

    private static String quoted(String text) {
        return java.util.regex.Pattern.quote(text);
    }

    private Session writtenAndRead(Session session) {
        Path file = folder.resolve("s.unrolled");
        SessionFile.write(session, file);
        return SessionFile.read(file);
    }

    private Path changed(String entry, UnaryOperator<String> change) throws IOException {
        Path file = folder.resolve("s.unrolled");
        SessionFile.write(SmallSession.trained(entry.equals("manifest.json") ? 1 : 2), file);
        Map<String, byte[]> entries = unzip(Files.readAllBytes(file));
        String text = change.apply(new String(entries.get(entry), StandardCharsets.UTF_8));
        entries.put(entry, text.getBytes(StandardCharsets.UTF_8));
        return Files.write(file, zip(entries));
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> SessionFile.read(file))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining(reason)
                .satisfies(exception -> assertThat(exception.getMessage()).doesNotContain("\n"));
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
