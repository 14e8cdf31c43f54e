package dev.unrolled.app.offscreen;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.GradientPage;
import dev.unrolled.viewmodel.SideLook;

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
                    case TIME ->
                        app.reach().answerProperty().get().isPresent()
                                || !app.reach().problem().isEmpty();
                    case REACH -> isAnswered(app.reach().look());
                    default -> true;
                };
        return flow && jacobians && reach;
    }

    private boolean isAnswered(SideLook<?> look) {
        int networks = app.sideBySide().networksProperty().get().size();
        return !look.problemProperty().get().isEmpty()
                || (networks > 0
                        && look.answersProperty().get().size() == networks
                        && !look.runningProperty().get());
    }
}
