package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Curve;
import dev.unrolled.viewmodel.GradientsModel;
import dev.unrolled.viewmodel.RecurrentEigenvalues;
import dev.unrolled.viewmodel.SideNetwork;
import dev.unrolled.viz.ChartSeries;
import dev.unrolled.viz.HistoryChart;
import dev.unrolled.viz.NetworkPalette;
import dev.unrolled.viz.ReferenceLine;
import dev.unrolled.viz.VizTheme;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/** σ₁ and the spectral radius of the recurrent weights over the iterations. */
final class SigmaCard {
    private final AppModel app;
    private final GradientsModel model;
    private final BlockChoice block;
    private final LayerChoice layer;
    private final HistoryChart chart;
    private final QuestionCard card;

    SigmaCard(AppModel app, Look look, LayerChoice layer, BlockChoice block) {
        this.app = app;
        this.layer = layer;
        this.block = block;
        model = app.gradients();
        chart = look.dress(new HistoryChart());
        chart.setId("sigma-chart");
        chart.setMinSize(0, 0);
        card = new QuestionCard("Where do the recurrent weights go?", chart);
        model.sigmasProperty().addListener(changed -> show());
        block.valueProperty().addListener(changed -> show());
        layer.property().addListener(changed -> show());
        chart.themeProperty().addListener(changed -> show());
        show();
    }

    QuestionCard card() {
        return card;
    }

    private void show() {
        VizTheme theme = chart.getTheme();
        List<ChartSeries> series = new ArrayList<>();
        List<SideNetwork> networks = app.sideBySide().networksProperty().get();
        for (SideNetwork network : networks) {
            Color color = NetworkPalette.color(network.place(), theme);
            String prefix = networks.size() > 1 ? network.name() + ", " : "";
            double[] dashes = NetworkPalette.dashes(network.place());
            add(series, prefix + "σ₁", color, model.sigma(network.id(), layer.get(), block.symbol()), 2.4, dashes);
            add(
                    series,
                    prefix + "ρ",
                    color,
                    model.spectralRadius(network.id(), layer.get(), block.symbol()),
                    1,
                    dashes);
        }
        chart.seriesProperty().set(series);
        chart.referenceLinesProperty().set(series.isEmpty() ? List.of() : List.of(new ReferenceLine("1 = 1/γ", 1)));
        card.subtitle("σ₁ (thick) and spectral radius ρ (thin) of " + block.inWords() + " · " + layer.inWords()
                + "one point each time the weights were looked at");
        card.say(RecurrentEigenvalues.of(model.flow().answersProperty().get(), layer.get(), block.symbol()).stream()
                .filter(one -> app.sideBySide()
                        .chosen()
                        .map(chosen -> chosen.place() == one.place())
                        .orElse(false))
                .map(one -> one.name() + ": " + one.verdict())
                .findFirst()
                .orElse(""));
    }

    private static void add(
            List<ChartSeries> all, String name, Color color, Curve curve, double width, double... dashes) {
        if (curve.size() > 0) {
            all.add(ChartSeries.of(name, color, curve.x(), curve.y())
                    .lineWidth(width)
                    .dashed(dashes));
        }
    }
}
