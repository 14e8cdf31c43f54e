package dev.unrolled.ui.cells;

import dev.unrolled.viewmodel.AtlasModel;

/** What a card says while what it shows is not known. */
final class AtlasWords {
    private AtlasWords() {}

    /** Why nothing is shown: it is being read, it failed, or it was given up. */
    static String missing(AtlasModel atlas) {
        String problem = atlas.problemProperty().get();
        if (!problem.isEmpty()) {
            return problem;
        }
        if (atlas.runningProperty().get()) {
            return "Reading the held-out text …";
        }
        return atlas.answerProperty().get().isPresent()
                ? "The last look did not know this cell; renew it."
                : "Not read yet; press “Renew”.";
    }

    /** Calls back when that may have changed. */
    static void listen(AtlasModel atlas, Runnable changed) {
        atlas.problemProperty().addListener(any -> changed.run());
        atlas.runningProperty().addListener(any -> changed.run());
        atlas.answerProperty().addListener(any -> changed.run());
    }
}
