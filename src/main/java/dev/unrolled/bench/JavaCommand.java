package dev.unrolled.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a Java program is started in a process of its own, by the Java that runs this one. */
public final class JavaCommand {
    private static final int ASKS_FOR_NATIVE_ACCESS = 24;

    private JavaCommand() {}

    /**
     * A command line.
     *
     * @throws IllegalStateException if this Java cannot be started as a program
     */
    public static List<String> of(String classPath, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(launcher().toString());
        // Who crashes is told of in one sentence, not in files left behind.
        command.addAll(List.of("-XX:+SuppressFatalErrorMessage", "-XX:-CreateCoredumpOnCrash"));
        if (Runtime.version().feature() >= ASKS_FOR_NATIVE_ACCESS) {
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        return command;
    }

    /** A main class of this program's own class path. */
    public static List<String> ofOwn(String mainClass, List<String> arguments) {
        return of(System.getProperty("java.class.path"), mainClass, arguments);
    }

    private static Path launcher() {
        Path programs = Path.of(System.getProperty("java.home"), "bin");
        Path launcher = programs.resolve("java");
        if (Files.isExecutable(launcher)) {
            return launcher;
        }
        Path windows = programs.resolve("java.exe");
        if (Files.isExecutable(windows)) {
            return windows;
        }
        throw new IllegalStateException("There is no program “java” in " + programs
                + " to measure with; start Unrolled by “java -jar” with a complete Java");
    }
}
