package dev.unrolled.app.offscreen;

import dev.unrolled.viewmodel.AppModel;

/** All cells have been looked at and ranked, and the chosen one's passages and averages have been read. */
record CellArrival(AppModel app) implements ViewArrival {
    @Override
    public boolean isThere(Shot shot) {
        boolean ranked = !app.cells().lookingProperty().get()
                && !app.cells().findingsProperty().get().isEmpty();
        boolean known = app.atlas().answerProperty().get().isPresent();
        boolean read = app.cellPage().passagesProperty().get().isPresent()
                && app.cellPage().averagesProperty().get().isPresent()
                && !app.cellPage().averagingProperty().get();
        boolean failed = !app.atlas().problemProperty().get().isEmpty()
                || !app.cellPage().problemProperty().get().isEmpty();
        return failed || (ranked && known && read);
    }
}
