package dev.unrolled.viewmodel;

import dev.unrolled.training.TrainingHistory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The histories of the networks side by side at the pace of charts, and only while a view shows them. */
public final class SideCurves {
    /** How many of the last steps are drawn. */
    public static final int STEPS = TrainingHistory.RECENT;

    private final SideBySideModel model;
    private final PacedSnapshots pace;
    private final ReadOnlyObjectWrapper<List<SideNetwork>> networks =
            new ReadOnlyObjectWrapper<>(this, "networks", List.of());
    private final Map<Long, HistoryCurves> made = new HashMap<>();

    /** Watches the networks side by side. */
    public SideCurves(AppModel app) {
        model = app.sideBySide();
        pace = new PacedSnapshots(app.training().snapshotProperty(), System::nanoTime);
        pace.latestProperty().addListener(changed -> take());
        model.chosenProperty().addListener(changed -> take());
        take();
    }

    private void take() {
        made.clear();
        networks.set(model.networksProperty().get());
    }

    /** Whether a view shows them; nothing is renewed while it does not. */
    public BooleanProperty visibleProperty() {
        return pace.visibleProperty();
    }

    /** The networks at the moment that is shown. */
    public ReadOnlyObjectProperty<List<SideNetwork>> networksProperty() {
        return networks.getReadOnlyProperty();
    }

    /** The one that is looked at closely. */
    public Optional<SideNetwork> chosen() {
        long id = model.chosenProperty().get();
        return networks.get().stream().filter(one -> one.id() == id).findFirst();
    }

    /** The curves of one of them, over the last {@value #STEPS} steps. */
    public HistoryCurves of(SideNetwork network) {
        return made.computeIfAbsent(network.id(), id -> new HistoryCurves(network.history(), HistoryRange.LAST_2000));
    }

    /** How often the one that is looked at closely was clipped. */
    public String clippingInWords() {
        return chosen().map(one -> TrainingWords.clipping(one.history())).orElse("");
    }

    /** The share of the last steps that clipping changed, of each. */
    public String shareOfEachInWords() {
        return networks.get().stream()
                .filter(SideNetwork::hasBegun)
                .map(one -> TrainingWords.format(
                        "%s %.1f %%", one.name(), 100 * one.history().clippedShare(STEPS)))
                .collect(Collectors.joining(" · ", "Clipped of the last steps: ", ""));
    }

    /** What clipping did to the one that is looked at closely: its share of steps, of the last ones and of all. */
    public String sharesInWords() {
        return chosen().map(SideNetwork::history)
                .filter(history -> history.length() > 0)
                .map(history -> TrainingWords.format(
                        "%.1f %% of the last %,d steps were clipped, %.1f %% of all.",
                        100 * history.clippedShare(STEPS),
                        Math.min(STEPS, history.length()),
                        100 * history.clippedShare()))
                .orElse("No step yet.");
    }
}
