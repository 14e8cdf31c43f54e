package dev.unrolled.cli;

import dev.unrolled.session.Session;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A picture of a view to draw off screen.
 *
 * @param session what to show
 * @param view which view
 * @param cell the chosen cell, one of the session's; the view's own choice if none is given
 * @param offset the cursor's place in the held-out text, in characters, within it
 * @param marked how many characters from the cursor's place on are marked, and looked for elsewhere; 0 for none
 * @param width the picture's width in pixels
 * @param height its height in pixels
 * @param theme its colours
 * @param out where to write the PNG
 */
public record RenderRequest(
        Session session,
        View view,
        Optional<CellReference> cell,
        int offset,
        int marked,
        int width,
        int height,
        Theme theme,
        Path out) {
    /** A picture in which nothing is marked. */
    public RenderRequest(
            Session session,
            View view,
            Optional<CellReference> cell,
            int offset,
            int width,
            int height,
            Theme theme,
            Path out) {
        this(session, view, cell, offset, 0, width, height, theme, out);
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
