package dev.unrolled.app;

import java.util.logging.Logger;

/** Silences the one line that JavaFX always logs when it starts from the class path. */
final class QuietStart {
    /** Kept here, since the logging system forgets loggers that nobody holds. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private QuietStart() {}

    static void arrange() {
        JAVAFX.setFilter(message ->
                message.getMessage() == null || !message.getMessage().startsWith("Unsupported JavaFX configuration"));
    }
}
