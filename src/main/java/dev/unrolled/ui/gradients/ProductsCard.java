package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Curve;
import dev.unrolled.viewmodel.JacobianLook;
import dev.unrolled.viewmodel.ProductCurve;
import dev.unrolled.viewmodel.ProductCurves;
import dev.unrolled.viewmodel.SideAnswer;
import dev.unrolled.viewmodel.SideLook;
import dev.unrolled.viz.LagChart;
import dev.unrolled.viz.LagSeries;
import dev.unrolled.viz.ReferenceLine;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;

/** The greatest singular values of the products of Jacobians by lag. */
final class ProductsCard {
    private final SideLook<JacobianLook> look;
    private final LagChart chart;
    private final QuestionCard card;
    private final CheckBox direct = new CheckBox("direct path");
    private final CheckBox more = new CheckBox("σ₂, σ₃, σ₄ too");

    ProductsCard(AppModel app, Look appearance) {
        look = app.gradients().jacobians();
        chart = appearance.dress(new LagChart());
        chart.setId("product-chart");
        chart.setMinSize(0, 0);
        chart.yLabelProperty().set("σ of J_T … J_{t+1}");
        more.setId("more-sigmas");
        more.setTooltip(new Tooltip("The next three singular values too: are all directions lost, or do some hold?"));
        more.selectedProperty().addListener(changed -> show());
        direct.setId("direct-product");
        direct.setSelected(true);
        direct.setTooltip(
                new Tooltip("What comes through the gates that keep alone: the greatest ∏ f over the cells, or ∏ of"
                        + " the update gate of a GRU"));
        direct.selectedProperty().addListener(changed -> show());
        card = new QuestionCard("What does the product of Jacobians do to a change?", chart).controls(direct, more);
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
        List<ProductCurve> curves = ProductCurves.of(look.answersProperty().get());
        direct.setDisable(curves.stream().allMatch(curve -> curve.directPath().isEmpty()));
        List<LagSeries> all = new ArrayList<>();
        for (ProductCurve curve : curves) {
            all.add(series(curve));
            curve.closedForm()
                    .ifPresent(form ->
                            all.add(LagSeries.closedForm("closed form ‖W_h^lag‖", FlowCard.lags(form), form.y())));
        }
        chart.seriesProperty().set(all);
        chart.referenceLinesProperty().set(curves.isEmpty() ? List.of() : List.of(new ReferenceLine("1", 1)));
        card.subtitle(
                "σ₁ of ∂s_T/∂s_t, the whole recurrent state s (h, and c where there is one), against T − t · log axis,"
                        + " auto"
                        + look.renewedInWords());
        card.say(words(curves));
    }

    private LagSeries series(ProductCurve curve) {
        Curve greatest = curve.sigmas().get(0);
        LagSeries series = LagSeries.of(curve.name(), curve.place(), FlowCard.lags(greatest), greatest.y())
                .note(curve.words());
        if (direct.isSelected() && curve.directPath().isPresent()) {
            series = series.with("direct path", curve.directPath().get().y());
        }
        for (int rank = 1; rank < curve.sigmas().size() && more.isSelected(); rank++) {
            series = series.with(
                    "σ" + (char) ('₁' + rank), curve.sigmas().get(rank).y());
        }
        return series;
    }

    private String words(List<ProductCurve> curves) {
        List<String> problems = new ArrayList<>(
                look.answersProperty().get().stream().map(SideAnswer::problem).toList());
        problems.add(look.problemProperty().get());
        problems.removeIf(String::isEmpty);
        if (!problems.isEmpty()) {
            return String.join(" ", problems);
        }
        if (curves.isEmpty()) {
            return look.runningProperty().get() ? "Multiplying a hundred Jacobians …" : "No network yet.";
        }
        return "A small change of the state grows where σ₁ lies above 1, and is forgotten where it falls; no direction"
                + " is stretched more.";
    }
}
