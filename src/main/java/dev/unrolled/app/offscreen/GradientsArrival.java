package dev.unrolled.app.offscreen;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.GradientPage;
import dev.unrolled.viewmodel.SideLook;
import dev.unrolled.viewmodel.SideNetwork;

/** What the shown page of the gradient view asks of every network has been answered. */
record GradientsArrival(AppModel app) implements ViewArrival {
    @Override
    public boolean isThere(Shot shot) {
        GradientPage page = app.gradients().pageProperty().get();
        boolean flow = page == GradientPage.TASKS || isAnswered(app.gradients().flow());
        boolean jacobians =
                page != GradientPage.JACOBIANS || isAnswered(app.gradients().jacobians());
        boolean reach =
                switch (page) {
                    case TIME -> isChosenAnswered();
                    case REACH -> isAnswered(app.reach().look()) && isChosenAnswered();
                    default -> true;
                };
        return flow && jacobians && reach;
    }

    /** For the weights as they are: while they were trained older ones were asked too. */
    private boolean isChosenAnswered() {
        long iteration = app.sideBySide().chosen().map(SideNetwork::iteration).orElse(0L);
        return !app.reach().problem().isEmpty()
                || app.reach()
                        .answerProperty()
                        .get()
                        .filter(answer -> answer.iteration() == iteration)
                        .isPresent();
    }

    private boolean isAnswered(SideLook<?> look) {
        int networks = app.sideBySide().networksProperty().get().size();
        return !look.problemProperty().get().isEmpty()
                || (networks > 0
                        && look.answersProperty().get().size() == networks
                        && !look.runningProperty().get());
    }
}
