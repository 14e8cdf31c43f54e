package dev.unrolled.cli;

import dev.unrolled.session.SessionFile;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a page about a session. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes one self-contained page about a trained network: pictures of the views, the cells that follow"
                        + " the text, losses, settings and a text it writes. Needs no display.")
final class ReportCommand implements Runnable {
    private final Console console;
    private final Screen screen;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SESSION", description = "A session that “train --out” or the window saved.")
    private Path path;

    @Option(names = "--out", paramLabel = "FILE.html", required = true, description = "Where to write the page.")
    private Path out;

    ReportCommand(Console console, Screen screen) {
        this.console = console;
        this.screen = screen;
    }

    @Override
    public void run() {
        if (!out.toString().toLowerCase(Locale.ROOT).matches(".*\\.html?")) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--out must end in .html, which “" + out + "” does not");
        }
        OutputFile.check(out);
        screen.report(new ReportRequest(SessionFile.read(path), out));
        console.say("Wrote " + out + ".");
    }
}
