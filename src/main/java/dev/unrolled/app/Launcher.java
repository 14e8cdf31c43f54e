package dev.unrolled.app;

import javafx.application.Application;

/** The main class: a plain one, so that JavaFX starts from the class path. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        Application.launch(UnrolledApplication.class, arguments);
    }
}
