package dev.unrolled.app.offscreen;

/** When a view shows what it shall. */
interface ViewArrival {
    /** Sets off what the view shows; called once, when the project is there and passage and cell are chosen. */
    default void ask() {}

    /** Whether what the view shows has come, or cannot come. */
    boolean isThere(Shot shot);
}
