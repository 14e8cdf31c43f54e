package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Choice;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Curve;
import dev.unrolled.viewmodel.FlowCurve;
import dev.unrolled.viewmodel.FlowCurves;
import dev.unrolled.viewmodel.GradientLook;
import dev.unrolled.viewmodel.SideLook;
import dev.unrolled.viz.LagChart;
import dev.unrolled.viz.LagSeries;
import dev.unrolled.viz.ReferenceLine;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;

/** The gradient of one loss by lag, a curve a network. */
final class FlowCard {
    private final LagChart chart;
    private final QuestionCard card;
    private final SideLook<GradientLook> look;
    private final ObjectProperty<Boolean> cellState = new SimpleObjectProperty<>(this, "cellState", false);
    private final CheckBox summed = new CheckBox("summed loss");
    private final CheckBox direct = new CheckBox("direct path");
    private final LayerChoice layer;

    FlowCard(AppModel app, Look appearance, LayerChoice layer) {
        look = app.gradients().flow();
        this.layer = layer;
        chart = appearance.dress(new LagChart());
        chart.setId("lag-chart");
        chart.setMinSize(0, 0);
        chart.yLabelProperty().set("norm");
        summed.setId("summed-loss");
        summed.setTooltip(
                new Tooltip("‖∂ΣL/∂h_t‖, the loss summed over the whole window: it hides vanishing, since every time"
                        + " step adds a gradient of its own"));
        direct.setId("direct-path");
        direct.setTooltip(
                new Tooltip("What comes back through the gates that keep alone: ‖∂L_T/∂c_T ⊙ ∏ f‖, or h and the update"
                        + " gate of a GRU"));
        card = new QuestionCard("How far back does the loss reach?", chart)
                .controls(
                        summed,
                        direct,
                        Choice.of(
                                "Gradient with respect to",
                                List.of(false, true),
                                cellState,
                                cell -> cell ? "∂/∂c" : "∂/∂h"));
        for (CheckBox box : List.of(summed, direct)) {
            box.selectedProperty().addListener(changed -> show());
        }
        cellState.addListener(changed -> show());
        layer.property().addListener(changed -> show());
        look.answersProperty().addListener(changed -> show());
        look.problemProperty().addListener(changed -> show());
        look.runningProperty().addListener(changed -> show());
        show();
    }

    LagChart chart() {
        return chart;
    }

    QuestionCard card() {
        return card;
    }

    private void show() {
        List<FlowCurve> curves = FlowCurves.of(look.answersProperty().get(), layer.get(), cellState.get());
        direct.setDisable(curves.stream().allMatch(curve -> curve.directPath().isEmpty()));
        chart.seriesProperty().set(curves.stream().map(this::series).toList());
        chart.referenceLinesProperty().set(curves.isEmpty() ? List.of() : List.of(new ReferenceLine("1", 1)));
        String symbol = cellState.get() ? "‖∂L_T/∂c_t‖ (h where there is no c)" : "‖∂L_T/∂h_t‖";
        card.subtitle(symbol + " against T − t for the loss at T only · " + layer.inWords()
                + "median and quartiles over 32 T of the held-out text · log axis, auto" + look.iterationInWords()
                + look.renewedInWords());
        card.say(words(curves));
    }

    private String words(List<FlowCurve> curves) {
        String problem = look.problemProperty().get();
        if (!problem.isEmpty()) {
            return problem;
        }
        String refused = String.join(
                " ",
                look.answersProperty().get().stream()
                        .map(answer -> answer.problem())
                        .filter(text -> !text.isEmpty())
                        .toList());
        if (curves.isEmpty() && refused.isEmpty()) {
            return look.runningProperty().get() ? "Following gradients back from 32 places …" : "No network yet.";
        }
        return refused;
    }

    private LagSeries series(FlowCurve curve) {
        int[] lags = lags(curve.median());
        LagSeries series = LagSeries.of(
                        curve.name(), curve.place(), lags, curve.median().y())
                .quartiles(curve.lower().y(), curve.upper().y())
                .note(curve.words())
                .zeroAt(ints(curve.zeroAt()))
                .notFiniteAt(ints(curve.notFiniteAt()));
        if (summed.isSelected() && curve.summedLoss().isPresent()) {
            series = series.with("summed loss", curve.summedLoss().get().y());
        }
        if (direct.isSelected() && curve.directPath().isPresent()) {
            series = series.with("direct path", curve.directPath().get().y());
        }
        return series;
    }

    static int[] lags(Curve curve) {
        return Arrays.stream(curve.x()).mapToInt(x -> (int) x).toArray();
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
