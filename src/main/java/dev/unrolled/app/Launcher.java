package dev.unrolled.app;

/** The main class: a plain one, so that JavaFX starts from the class path. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
