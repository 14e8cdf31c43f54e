package dev.unrolled.app.offscreen;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.PatternModel;
import dev.unrolled.viewmodel.Selection;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;

/** Marks characters for a picture, and looks where else the cells that are on there are so. */
final class Marking {
    private Marking() {}

    static void markAndFind(AppModel app, Shot shot) {
        app.selection().brushProperty().set(new Selection.Brush(shot.offset(), shot.offset() + shot.marked()));
        findOnceShown(app.pattern());
    }

    /** Which cells are on is known once the passage has been read. */
    private static void findOnceShown(PatternModel pattern) {
        if (!pattern.askedProperty().get().isEmpty()) {
            pattern.find();
            return;
        }
        pattern.askedProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable source) {
                pattern.askedProperty().removeListener(this);
                findOnceShown(pattern);
            }
        });
    }

    /** Whether what is to be marked has been asked about and looked for, or cannot be. */
    static boolean isThere(AppModel app, Shot shot) {
        PatternModel pattern = app.pattern();
        boolean asked = !pattern.askedProperty().get().isEmpty();
        boolean nothing = asked && pattern.askedProperty().get().units().isEmpty();
        boolean found = !pattern.elsewhereProperty().get().isEmpty()
                || !pattern.problemProperty().get().isEmpty();
        return shot.marked() == 0
                || nothing
                || (asked && found && !pattern.findingProperty().get());
    }
}
