package dev.unrolled.app.offscreen;

import dev.unrolled.viewmodel.AppModel;

/** A hunt has been made, or cannot be, and the cells have been looked at. */
record HuntArrival(AppModel app) implements ViewArrival {
    @Override
    public void ask() {
        app.hunt().hunt();
    }

    @Override
    public boolean isThere(Shot shot) {
        boolean hunted = !app.hunt().findingsProperty().get().isEmpty()
                || !app.hunt().problemProperty().get().isEmpty();
        return hunted && !app.cells().lookingProperty().get();
    }
}
