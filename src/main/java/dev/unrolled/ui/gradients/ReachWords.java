package dev.unrolled.ui.gradients;

import dev.unrolled.viewmodel.ReachModel;

/** What there is to say where there is nothing to draw. */
final class ReachWords {
    private ReachWords() {}

    static String of(ReachModel model) {
        if (!model.problemProperty().get().isEmpty()) {
            return model.problemProperty().get();
        }
        if (model.answerProperty().get().isPresent()) {
            return "";
        }
        return model.runningProperty().get()
                ? "Following every prediction of the passage back …"
                : "The passage around the cursor of Read is followed back once there is one.";
    }
}
