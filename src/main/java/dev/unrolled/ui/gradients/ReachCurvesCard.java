package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.ReachCurve;
import dev.unrolled.viewmodel.ReachLook;
import dev.unrolled.viewmodel.ReachModel;
import dev.unrolled.viz.LagChart;
import dev.unrolled.viz.LagSeries;
import java.util.Optional;

/** How much the prediction under the cursor depends on the characters before it, a curve a network. */
final class ReachCurvesCard {
    private final ReachModel model;
    private final LagChart chart;
    private final QuestionCard card;

    ReachCurvesCard(AppModel app, Look look) {
        model = app.reach();
        chart = look.dress(new LagChart());
        chart.setId("reach-curves");
        chart.setMinSize(0, 0);
        chart.yLabelProperty().set("norm");
        chart.floorProperty().set(Math.pow(10, ReachCard.LEAST));
        card = new QuestionCard("How far back does this prediction depend on the text?", chart);
        model.curvesProperty().addListener(changed -> show());
        show();
    }

    QuestionCard card() {
        return card;
    }

    private void show() {
        chart.seriesProperty()
                .set(model.curvesProperty().get().stream()
                        .map(ReachCurvesCard::series)
                        .toList());
        card.subtitle("‖∂ log p(x_{T+1})/∂x_t‖ against T − t" + where() + " · log axis, as the tints");
        card.say(model.curvesProperty().get().isEmpty() ? "Point at a character of the passage." : "");
    }

    private String where() {
        int place = model.placeProperty().get();
        Optional<ReachLook> look = model.shown();
        return look.filter(shown -> place >= 0 && place < shown.length())
                .map(shown -> ", T = character " + shown.character(place))
                .orElse("");
    }

    private static LagSeries series(ReachCurve curve) {
        return LagSeries.of(
                curve.name(),
                curve.place(),
                FlowCard.lags(curve.byLag()),
                curve.byLag().y());
    }
}
