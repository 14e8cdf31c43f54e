package dev.unrolled.app.offscreen;

import dev.unrolled.viewmodel.AppModel;

/** All cells have been looked at and ranked, and the map has its colours. */
record AtlasArrival(AppModel app) implements ViewArrival {
    @Override
    public boolean isThere(Shot shot) {
        boolean looked = app.atlas().answerProperty().get().isPresent()
                && app.map().coloursProperty().get().isPresent();
        boolean ranked = !app.cells().lookingProperty().get()
                && !app.cells().findingsProperty().get().isEmpty();
        return (looked && ranked) || !app.atlas().problemProperty().get().isEmpty();
    }
}
