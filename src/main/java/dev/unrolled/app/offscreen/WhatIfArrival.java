package dev.unrolled.app.offscreen;

import dev.unrolled.viewmodel.AppModel;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;

/** Both questions have been asked and answered, or cannot be. */
record WhatIfArrival(AppModel app) implements ViewArrival {
    /** What is held against the cell is known once the cells have been ranked. */
    @Override
    public void ask() {
        if (app.cells().conceptProperty().get().isPresent()) {
            app.ablation().ask();
            app.clamp().ask();
        } else {
            app.cells().conceptProperty().addListener(new InvalidationListener() {
                @Override
                public void invalidated(Observable source) {
                    app.cells().conceptProperty().removeListener(this);
                    ask();
                }
            });
        }
    }

    @Override
    public boolean isThere(Shot shot) {
        boolean tinted = app.ablation().answerProperty().get().isPresent()
                && !app.ablation().readingPassageProperty().get();
        boolean without = tinted || !app.ablation().problemProperty().get().isEmpty();
        boolean held = app.clamp().answerProperty().get().isPresent()
                || !app.clamp().problemProperty().get().isEmpty();
        return without && held;
    }
}
