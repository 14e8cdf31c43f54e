package dev.unrolled.ui.cells;

import dev.unrolled.trace.Signal;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.AtlasAnswer;
import dev.unrolled.viz.Dot;
import dev.unrolled.viz.DotAxes;
import dev.unrolled.viz.DotPlot;
import dev.unrolled.viz.SignalPalette;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** Saturation plots: one dot a unit, one plot a gate and layer, as in Karpathy, Johnson and Fei-Fei (2015). */
final class SaturationCard {
    private final AppModel app;
    private final Look look;
    private final GridPane grid = new GridPane();
    private final QuestionCard card;
    private final List<LayerPlot> plots = new ArrayList<>();
    private List<Signal> drawn = List.of();
    private int drawnLayers;

    private record LayerPlot(Signal signal, int layer, DotPlot plot) {}

    SaturationCard(AppModel app, Look look) {
        this.app = app;
        this.look = look;
        grid.getStyleClass().add("saturation-plots");
        card = new QuestionCard("Which gates are stuck?", grid);
        app.atlas().answerProperty().addListener(changed -> show());
        app.notebook().notebookProperty().addListener(changed -> show());
        app.selection().layerProperty().addListener(changed -> mark());
        app.selection().unitProperty().addListener(changed -> mark());
        show();
    }

    QuestionCard card() {
        return card;
    }

    private void show() {
        Optional<AtlasAnswer> known = app.atlas().answerProperty().get();
        if (known.isEmpty()) {
            grid.getChildren().clear();
            drawn = List.of();
            card.subtitle("A dot for each cell: how often a gate is nearly shut, and how often nearly open.");
            return;
        }
        AtlasAnswer answer = known.get();
        List<Signal> signals = signals(answer);
        if (!signals.equals(drawn) || answer.layers() != drawnLayers) {
            build(answer, signals);
        }
        say(answer, signals);
        for (LayerPlot each : plots) {
            each.plot().setDots(dots(answer, each));
        }
        mark();
    }

    /** The gates, and the value that is shown where that has bounds. */
    private static List<Signal> signals(AtlasAnswer answer) {
        Signal shown = answer.signals().get(0);
        List<Signal> signals = new ArrayList<>(answer.gates());
        if (shown.range() == Signal.Range.SIGNED) {
            signals.add(shown);
        }
        return signals;
    }

    private void say(AtlasAnswer answer, List<Signal> signals) {
        boolean gated = !answer.gates().isEmpty();
        String shown = answer.signals().get(0).symbol();
        if (signals.isEmpty()) {
            card.subtitle("These cells have no gates, and their values have no bounds: nothing can be saturated.");
        } else if (!gated) {
            card.subtitle("These cells have no gates. A dot for each cell: share of characters with " + shown
                    + " < −.9 (left) and > .9 (right), 0 … 1");
        } else {
            card.subtitle("A dot a cell: share of characters at which its gate is < .1 and > .9, " + shown
                    + " < −.9 and > .9; on the diagonal it is never between");
        }
    }

    private void build(AtlasAnswer answer, List<Signal> signals) {
        drawn = signals;
        drawnLayers = answer.layers();
        plots.clear();
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        grid.getRowConstraints().clear();
        for (int layer = 0; layer < answer.layers(); layer++) {
            for (Signal signal : signals) {
                plots.add(new LayerPlot(signal, layer, plot(answer, signal, layer)));
            }
        }
        // A layer is a row; the plots of a single one are larger two by two.
        int columns = answer.layers() == 1 ? Math.min(2, signals.size()) : signals.size();
        for (int at = 0; at < plots.size(); at++) {
            grid.add(plots.get(at).plot(), at % columns, at / columns);
        }
        share(columns, columns == 0 ? 0 : (plots.size() + columns - 1) / columns);
    }

    private void share(int columns, int rows) {
        for (int column = 0; column < columns; column++) {
            ColumnConstraints width = new ColumnConstraints(0, 0, Double.MAX_VALUE);
            width.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(width);
        }
        for (int row = 0; row < rows; row++) {
            RowConstraints height = new RowConstraints(0, 0, Double.MAX_VALUE);
            height.setVgrow(Priority.ALWAYS);
            height.setPercentHeight(100.0 / rows);
            grid.getRowConstraints().add(height);
        }
    }

    private DotPlot plot(AtlasAnswer answer, Signal signal, int layer) {
        String what = answer.layers() == 1
                ? signal.symbol() + " · " + signal.label()
                : signal.symbol() + ", " + answer.layerNames().get(layer);
        boolean gate = signal.isGate();
        DotPlot plot = look.dress(new DotPlot(
                new DotAxes(what, gate ? "share < .1" : "share < −.9", "share > .9", 0, DotAxes.Frame.DIAGONAL)));
        plot.setId("saturation-" + signal.name().toLowerCase(Locale.ROOT) + "-" + layer);
        plot.colorProperty().bind(look.theme().map(theme -> SignalPalette.color(signal, theme)));
        plot.setOnChoose(unit -> app.selection().choose(layer, unit));
        DotOpens.itsPage(plot, app);
        plot.setMinSize(0, 0);
        return plot;
    }

    /** The name that the user gave the cell. */
    private String own(AtlasAnswer.Place place) {
        return app.notebook()
                .nameOf(place.layer(), place.unit())
                .map(name -> " " + name)
                .orElse("");
    }

    private List<Dot> dots(AtlasAnswer answer, LayerPlot plot) {
        String symbol = plot.signal().symbol();
        String low = plot.signal().isGate() ? " < .1 " : " < −.9 ";
        return answer.saturation(plot.signal(), plot.layer()).stream()
                .map(place -> new Dot(
                        place.x(),
                        place.y(),
                        0,
                        String.format(
                                Locale.ROOT,
                                "%s%s · %s%sat %.1f %% of characters, > .9 at %.1f %%",
                                place.name(),
                                own(place),
                                symbol,
                                low,
                                100 * place.x(),
                                100 * place.y())))
                .toList();
    }

    private void mark() {
        int layer = app.selection().layerProperty().get();
        int unit = app.selection().unitProperty().get();
        plots.forEach(each -> each.plot().chosenProperty().set(each.layer() == layer ? unit : -1));
    }
}
