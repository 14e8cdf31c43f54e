package dev.unrolled.viewmodel;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.LossReduction;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.TrainingConfiguration.Architecture;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;

/**
 * The form of everything that only a restart can change. It can be filled with a recipe, which then also decides the dials
 * that a restart begins with.
 */
public final class NetworkFormModel {
    private final SettingField reading = SettingFields.reading();
    private final SettingField embeddingSize = SettingFields.embeddingSize();
    private final SettingField cell = SettingFields.cell();
    private final SettingField layers = SettingFields.layers();
    private final SettingField hiddenSize = SettingFields.hiddenSize();
    private final SettingField initialisation = SettingFields.initialisation();
    private final SettingField forgetBias = SettingFields.forgetBias();
    private final SettingField longestMemory = SettingFields.longestMemory();
    private final SettingField optimizer = SettingFields.optimizer();
    private final SettingField batchSize = SettingFields.batchSize();
    private final SettingField sequenceLength = SettingFields.sequenceLength();
    private final SettingField loss = SettingFields.loss();
    private final SettingField seed = SettingFields.seed();
    private final SettingField threads = SettingFields.threads();
    private final List<SettingField> fields = List.of(
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
            batchSize,
            loss,
            seed,
            threads);
    private final BooleanBinding valid;
    private final ObjectProperty<Optional<Recipe>> filledWith =
            new SimpleObjectProperty<>(this, "filledWith", Optional.empty());
    private final ObservableValue<Optional<Recipe>> recipe;
    private final ObservableStringValue recipeInWords;
    private TrainingConfiguration base;

    /** Filled with settings. */
    public NetworkFormModel(NetworkSettings settings) {
        base = settings.configuration();
        cell.textProperty().addListener(changed -> adapt());
        initialisation.textProperty().addListener(changed -> adapt());
        show(settings);
        valid = Bindings.createBooleanBinding(
                () -> fields.stream().allMatch(SettingField::isValid),
                fields.stream().map(SettingField::problemProperty).toArray(Observable[]::new));
        Observable[] whole = Stream.concat(
                        Stream.of(filledWith), fields.stream().map(SettingField::textProperty))
                .toArray(Observable[]::new);
        recipe = Bindings.createObjectBinding(this::recipeNow, whole);
        recipeInWords = Bindings.createStringBinding(this::wordsNow, whole);
    }

    /** Fills every field, and lets the recipe's dials be those that a restart begins with. */
    public void fill(Recipe wanted) {
        show(wanted.settings());
        filledWith.set(Optional.of(wanted));
    }

    private void show(NetworkSettings settings) {
        base = settings.configuration();
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
        initialisation.object(chrono && kind.isPresent() ? whyNotChrono(kind.get()) : "");
    }

    private static String whyNotChrono(CellKind kind) {
        try {
            new Architecture(kind, 1, 1, InitialWeights.DEFAULT.withScheme(Initialisation.CHRONO));
            return "";
        } catch (IllegalArgumentException e) {
            return Sentences.about(e);
        }
    }

    /** What stands in the form, with the dials of the recipe it was filled with, or the present ones; only if it is valid. */
    NetworkSettings wanted(TrainingDials present) {
        return new NetworkSettings(configuration()).with(dials().orElseGet(present::values));
    }

    private Optional<Hyperparameters> dials() {
        return filledWith.get().map(filled -> filled.settings().dials());
    }

    /** With the dials as they were when the form was filled. */
    private TrainingConfiguration configuration() {
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
                longestMemory.isReadable() ? size(longestMemory) : before.longestMemory());
    }

    private static int size(SettingField field) {
        return (int) field.whole();
    }

    private Optional<Recipe> recipeNow() {
        if (!fields.stream().allMatch(SettingField::isValid)) {
            return Optional.empty();
        }
        NetworkSettings now = new NetworkSettings(configuration());
        return Recipe.all().stream().filter(one -> one.settings().equals(now)).findFirst();
    }

    private String wordsNow() {
        if (filledWith.get().isEmpty()) {
            return "";
        }
        Recipe filled = filledWith.get().get();
        return recipeNow().isPresent()
                ? filled.summary()
                : "Changed from " + filled.label() + "; begins with its dials:\n"
                        + SettingsWords.dials(filled.settings().dials());
    }

    /** Every field, those that are changed most first. */
    public List<SettingField> fields() {
        return fields;
    }

    /** Whether nothing is wrong with any field. */
    public BooleanBinding validProperty() {
        return valid;
    }

    /** The recipe that the form, with the dials, says exactly the same as. */
    public ObservableValue<Optional<Recipe>> recipeProperty() {
        return recipe;
    }

    /** What a restart begins with if the form was filled with a recipe, dials included; empty otherwise. */
    public ObservableStringValue recipeInWordsProperty() {
        return recipeInWords;
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
