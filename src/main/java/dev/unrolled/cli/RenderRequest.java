package dev.unrolled.cli;

import dev.unrolled.session.Session;
import java.util.Locale;
import java.util.Optional;

/**
 * A picture of a view to draw off screen.
 *
 * @param session what to show
 * @param view which view
 * @param page which page of the Gradients view
 * @param cell the chosen cell, one of the session's; the view's own choice if none is given
 * @param offset the cursor's place in the held-out text, in characters, within it
 * @param marked how many characters from the cursor's place on are marked, and looked for elsewhere; 0 for none
 * @param picture how it is drawn
 */
public record RenderRequest(
        Session session,
        View view,
        GradientPages page,
        Optional<CellReference> cell,
        int offset,
        int marked,
        PictureRequest picture) {
    /** A picture in which nothing is marked. */
    public RenderRequest(Session session, View view, int offset, PictureRequest picture) {
        this(session, view, GradientPages.TIME, Optional.empty(), offset, 0, picture);
    }

    /** The views there are. */
    public enum View {
        READ,
        HUNT,
        CELL,
        ATLAS,
        TRAIN,
        GRADIENTS,
        WHATIF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The colours of the window. */
    public enum Theme {
        LIGHT,
        DARK;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
