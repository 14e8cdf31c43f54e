package dev.unrolled.app.offscreen;

import java.util.Optional;

/**
 * A picture to take.
 *
 * @param view the view's id, such as {@code read}
 * @param cell the chosen cell; the view's own choice if empty
 * @param offset the cursor's place in the held-out text, characters
 * @param marked how many characters from there on are marked, and looked for elsewhere; 0 for none
 * @param dark whether in dark colours
 */
public record Shot(String view, Optional<Cell> cell, int offset, int marked, boolean dark) {
    /** A picture in which nothing is marked. */
    public Shot(String view, Optional<Cell> cell, int offset, boolean dark) {
        this(view, cell, offset, 0, dark);
    }

    /** A cell, both numbers from 0. */
    public record Cell(int layer, int unit) {}

    /** The same in dark colours or light ones. */
    public Shot inDark(boolean wanted) {
        return new Shot(view, cell, offset, marked, wanted);
    }
}
