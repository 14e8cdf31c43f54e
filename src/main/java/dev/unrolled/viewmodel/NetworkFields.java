package dev.unrolled.viewmodel;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.training.LossReduction;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.TrainingConfiguration.Architecture;
import java.util.List;
import java.util.Optional;

/** The fields of everything that only a restart can change, and what they need of each other. */
public final class NetworkFields {
    private final SettingField reading = SettingFields.reading();
    private final SettingField embeddingSize = SettingFields.embeddingSize();
    private final SettingField cell = SettingFields.cell();
    private final SettingField layers = SettingFields.layers();
    private final SettingField hiddenSize = SettingFields.hiddenSize();
    private final SettingField initialisation = SettingFields.initialisation();
    private final SettingField forgetBias = SettingFields.forgetBias();
    private final SettingField longestMemory = SettingFields.longestMemory();
    private final SettingField recurrentScale = SettingFields.recurrentScale();
    private final SettingField optimizer = SettingFields.optimizer();
    private final SettingField batchSize = SettingFields.batchSize();
    private final SettingField sequenceLength = SettingFields.sequenceLength();
    private final SettingField loss = SettingFields.loss();
    private final SettingField seed = SettingFields.seed();
    private final SettingField threads = SettingFields.threads();
    private final List<SettingField> all = List.of(
            cell,
            layers,
            hiddenSize,
            sequenceLength,
            optimizer,
            reading,
            embeddingSize,
            initialisation,
            forgetBias,
            longestMemory,
            recurrentScale,
            batchSize,
            loss,
            seed,
            threads);

    private TrainingConfiguration base;

    NetworkFields(TrainingConfiguration configuration) {
        cell.textProperty().addListener(changed -> adapt());
        initialisation.textProperty().addListener(changed -> adapt());
        show(configuration);
    }

    void show(TrainingConfiguration configuration) {
        base = configuration;
        Architecture architecture = base.architecture();
        InitialWeights weights = architecture.initialWeights();
        show(cell, architecture.cell().id());
        show(layers, architecture.layers());
        show(hiddenSize, architecture.hiddenSize());
        show(embeddingSize, architecture.embeddingSize());
        show(reading, architecture.reading().id());
        show(initialisation, weights.scheme().id());
        show(forgetBias, SettingField.plain(weights.forgetBias()));
        show(longestMemory, weights.longestMemory());
        show(recurrentScale, SettingField.plain(weights.recurrentScale()));
        show(optimizer, base.optimizer().id());
        show(batchSize, base.batchSize());
        show(sequenceLength, base.sequenceLength());
        show(loss, base.loss().id());
        show(seed, base.seed());
        show(threads, base.threads());
    }

    private static void show(SettingField field, long value) {
        show(field, Long.toString(value));
    }

    private static void show(SettingField field, String text) {
        field.textProperty().set(text);
    }

    /** Asks only for what the chosen cell and its initialisation need. */
    private void adapt() {
        Optional<CellKind> kind = CellKind.byId(cell.textProperty().get());
        boolean chrono =
                Initialisation.CHRONO.id().equals(initialisation.textProperty().get());
        forgetBias
                .neededProperty()
                .set(!chrono && kind.isPresent() && kind.get().hasForgetGate());
        longestMemory.neededProperty().set(chrono);
        initialisation.object(Initialisation.byId(initialisation.textProperty().get())
                .flatMap(scheme -> kind.map(one -> whyNot(one, scheme)))
                .orElse(""));
    }

    private static String whyNot(CellKind kind, Initialisation scheme) {
        try {
            new Architecture(kind, 1, 1, InitialWeights.DEFAULT.withScheme(scheme));
            return "";
        } catch (IllegalArgumentException e) {
            return Sentences.about(e);
        }
    }

    /** What stands in the fields, with the dials of what they were filled with; only where nothing is wrong. */
    TrainingConfiguration configuration() {
        return new TrainingConfiguration(
                new Architecture(
                        CellKind.byId(cell.textProperty().get()).orElseThrow(),
                        size(layers),
                        size(hiddenSize),
                        size(embeddingSize),
                        initialWeights(),
                        ReadingDirection.byId(reading.textProperty().get()).orElseThrow()),
                size(batchSize),
                size(sequenceLength),
                LossReduction.byId(loss.textProperty().get()).orElseThrow(),
                OptimizerKind.byId(optimizer.textProperty().get()).orElseThrow(),
                seed.whole(),
                size(threads),
                base.hyperparameters());
    }

    /** Where no number is typed into a field that is not asked for, the value before stays. */
    private InitialWeights initialWeights() {
        InitialWeights before = base.architecture().initialWeights();
        return new InitialWeights(
                Initialisation.byId(initialisation.textProperty().get()).orElseThrow(),
                forgetBias.isReadable() ? forgetBias.number() : before.forgetBias(),
                longestMemory.isReadable() ? size(longestMemory) : before.longestMemory(),
                recurrentScale.number());
    }

    private static int size(SettingField field) {
        return (int) field.whole();
    }

    boolean areValid() {
        return all.stream().allMatch(SettingField::isValid);
    }

    /** Every field, those that are changed most first. */
    public List<SettingField> all() {
        return all;
    }

    public SettingField reading() {
        return reading;
    }

    public SettingField embeddingSize() {
        return embeddingSize;
    }

    public SettingField cell() {
        return cell;
    }

    public SettingField layers() {
        return layers;
    }

    public SettingField hiddenSize() {
        return hiddenSize;
    }

    public SettingField initialisation() {
        return initialisation;
    }

    public SettingField forgetBias() {
        return forgetBias;
    }

    public SettingField longestMemory() {
        return longestMemory;
    }

    public SettingField recurrentScale() {
        return recurrentScale;
    }

    public SettingField optimizer() {
        return optimizer;
    }

    public SettingField batchSize() {
        return batchSize;
    }

    public SettingField sequenceLength() {
        return sequenceLength;
    }

    public SettingField loss() {
        return loss;
    }

    public SettingField seed() {
        return seed;
    }

    public SettingField threads() {
        return threads;
    }
}
