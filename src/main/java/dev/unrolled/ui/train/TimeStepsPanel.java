package dev.unrolled.ui.train;

import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.TrainViewModel;
import dev.unrolled.viz.GradientNormChart;

/** The gradient that reaches each time step of the last chunk. */
final class TimeStepsPanel {
    private final GradientNormChart chart = new GradientNormChart();
    private final QuestionCard card;

    TimeStepsPanel(TrainViewModel model) {
        chart.setId("time-step-chart");
        card = new QuestionCard("How much gradient reaches each time step?", chart);
        model.snapshotProperty().addListener((source, before, now) -> show(model));
        show(model);
    }

    GradientNormChart chart() {
        return chart;
    }

    QuestionCard card() {
        return card;
    }

    private void show(TrainViewModel model) {
        chart.normsProperty().set(model.snapshotProperty().get().gradientNorms());
        card.subtitle(model.gradientFormula());
        card.say(model.gradientInWords());
    }
}
