package dev.unrolled.app;

import dev.unrolled.cli.UnrolledCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The main class: a plain one, so that JavaFX starts from the class path. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        QuietStart.arrange();
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        System.exit(UnrolledCommand.run(new WindowScreen(out, err), out, err, arguments));
    }

    /** Text leaves as UTF-8 whatever the machine's own encoding is. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
