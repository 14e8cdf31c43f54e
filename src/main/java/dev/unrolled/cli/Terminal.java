package dev.unrolled.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Tells whether somebody watches the output. */
public final class Terminal {
    private Terminal() {}

    /** Whether standard input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // Null on Java 17 to 21; on later ones isTerminal() decides.
    public static boolean isWatched() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console without a terminal too, and this method tells.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException exception) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException exception) {
            return false;
        }
    }
}
