package dev.unrolled.viewmodel;

import dev.unrolled.optim.Clipping;
import dev.unrolled.training.LossReduction;
import dev.unrolled.training.Preset;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.TrainingHistory;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * How the training goes: the state of the Train view. Renewed at the pace of charts, and only while
 * {@link #visibleProperty} is set.
 */
public final class TrainViewModel {
    /** The temperature that text is first drawn with. */
    public static final double FIRST_TEMPERATURE = 0.7;

    private final PacedSnapshots snapshots;
    private final ObjectProperty<HistoryRange> range = new SimpleObjectProperty<>(this, "range", HistoryRange.ALL);
    private final BooleanProperty logarithmicLoss = new SimpleBooleanProperty(this, "logarithmicLoss", false);
    private final DoubleProperty temperature = new SimpleDoubleProperty(this, "temperature", FIRST_TEMPERATURE);
    private final ObjectBinding<HistoryCurves> curves;
    private final ObjectBinding<List<Figure>> figures;
    private final DoubleConsumer renewSample;
    private final StopWish stopWish;

    /** Watches a training. */
    public TrainViewModel(TrainingModel training) {
        this(training.snapshotProperty(), training::renewSample, training::stopAt);
    }

    /**
     * Watches a training.
     *
     * @param source the moments of it
     * @param renewSample asks the network to write at a temperature
     * @param stopAt takes over when training shall stop by itself
     */
    public TrainViewModel(
            ObservableValue<TrainingSnapshot> source, DoubleConsumer renewSample, Consumer<StopCondition> stopAt) {
        this(new PacedSnapshots(source, System::nanoTime), renewSample, new StopWish(stopAt));
        source.addListener((observed, before, now) -> {
            if (now != null) {
                stopWish.follow(now.progress());
            }
        });
    }

    TrainViewModel(PacedSnapshots snapshots, DoubleConsumer renewSample, StopWish stopWish) {
        this.snapshots = snapshots;
        this.renewSample = renewSample;
        this.stopWish = stopWish;
        curves = Bindings.createObjectBinding(
                () -> new HistoryCurves(snapshot().history(), range.get()), snapshotProperty(), range);
        figures = Bindings.createObjectBinding(() -> figures(snapshot()), snapshotProperty());
        temperature.addListener((observed, before, now) -> renewSample());
    }

    /** Whether the view is on the screen; nothing is renewed while it is not. */
    public BooleanProperty visibleProperty() {
        return snapshots.visibleProperty();
    }

    /** The moment that is shown. */
    public ReadOnlyObjectProperty<TrainingSnapshot> snapshotProperty() {
        return snapshots.latestProperty();
    }

    private TrainingSnapshot snapshot() {
        return snapshots.latestProperty().get();
    }

    /** How much of the history is shown. */
    public ObjectProperty<HistoryRange> rangeProperty() {
        return range;
    }

    /** Whether the loss has a logarithmic axis. */
    public BooleanProperty logarithmicLossProperty() {
        return logarithmicLoss;
    }

    /** What generated text is drawn with, above 0; changing it asks for a new text. */
    public DoubleProperty temperatureProperty() {
        return temperature;
    }

    /** The curves of the shown range. */
    public ObservableValue<HistoryCurves> curvesProperty() {
        return curves;
    }

    /** The numbers of this moment. */
    public ObservableValue<List<Figure>> figuresProperty() {
        return figures;
    }

    /** When training shall stop by itself. */
    public StopWish stopWish() {
        return stopWish;
    }

    /** The number of different characters; 0 while nothing is loaded. */
    public int vocabularySize() {
        return snapshot()
                .project()
                .map(shown -> shown.heldOut().vocabulary().size())
                .orElse(0);
    }

    /** Whether the network reads both ways, so that its losses compare with those of such networks only. */
    public boolean knowsBothSides() {
        return TrainingNumbersText.knowsBothSides(snapshot());
    }

    /** The share of clipped steps, in words. */
    public String clippingInWords() {
        return TrainingWords.clipping(snapshot().history());
    }

    /** What is drawn of the gradient's norm, and the formula of the clipping there is now. */
    public String clippingFormula() {
        TrainingSnapshot shown = snapshot();
        return TrainingWords.clippingFormula(
                shown.history(),
                shown.project()
                        .map(project ->
                                project.configuration().hyperparameters().clipping())
                        .orElse(Clipping.NONE));
    }

    /** What the gradient across the last chunk's time steps says. */
    public String gradientInWords() {
        return GradientWords.acrossTime(snapshot().gradientNorms());
    }

    /** What is drawn of the gradient across the last chunk's time steps. */
    public String gradientFormula() {
        TrainingSnapshot shown = snapshot();
        return GradientWords.formula(
                shown.gradientNorms(),
                shown.project().map(project -> project.configuration().loss()).orElse(LossReduction.MEAN));
    }

    /** The loss as min-char-rnn prints it, where its preset trains, whatever the dials; no points otherwise. */
    public Curve smoothedLoss() {
        return isMinCharRnn(snapshot()) ? curves.get().smoothedLoss(vocabularySize()) : Curve.EMPTY;
    }

    private static boolean isMinCharRnn(TrainingSnapshot shown) {
        TrainingConfiguration preset = Preset.MIN_CHAR_RNN.configuration();
        return shown.project()
                .map(project -> project.configuration()
                        .withSeed(preset.seed())
                        .withHyperparameters(preset.hyperparameters())
                        .equals(preset))
                .orElse(false);
    }

    /** Lets the network write a new text. */
    public void renewSample() {
        renewSample.accept(temperature.get());
    }

    private static List<Figure> figures(TrainingSnapshot shown) {
        TrainingSnapshot.Progress progress = shown.progress();
        TrainingHistory.View history = shown.history();
        double speed = progress.charactersPerSecond();
        return List.of(
                new Figure("iteration", TrainingWords.format("%,d", progress.iteration())),
                new Figure("epoch", TrainingWords.format("%.2f", progress.epoch())),
                new Figure(
                        "training loss, mean of " + HistoryCurves.MEAN_STEPS + " steps",
                        TrainingWords.natsAndBits(HistoryCurves.lastMeanLoss(history))),
                new Figure("validation loss", TrainingWords.natsAndBits(history.lastValidationLoss())),
                new Figure("characters/s", speed == 0 ? "–" : TrainingWords.format("%.1f k", speed / 1000)),
                new Figure("epoch ends in", TrainingWords.duration(progress.secondsToEpochEnd())));
    }
}
