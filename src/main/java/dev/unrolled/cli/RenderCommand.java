package dev.unrolled.cli;

import dev.unrolled.session.Session;
import dev.unrolled.session.SessionFile;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a view to a picture. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Draws a view of a trained network to a PNG file, also on a machine with no display.")
final class RenderCommand implements Runnable {
    private final Console console;
    private final Screen screen;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SESSION", description = "A session that “train --out” or the window saved.")
    private Path path;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            defaultValue = "read",
            description = "A view of the window by its name (default read); a wrong name lists all.")
    private String view;

    @Option(names = "--cell", paramLabel = "LAYER:UNIT", description = "The chosen cell.")
    private String cell;

    @Option(
            names = "--at",
            paramLabel = "OFFSET",
            defaultValue = "0",
            description = "Where in the held-out text the cursor stands, in characters (default 0).")
    private int offset;

    @Option(
            names = "--mark",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Mark so many characters from there on, and look where else the cells that are on throughout are"
                            + " so (default 0).")
    private int marked;

    @Mixin
    private final PictureOptions options = new PictureOptions();

    RenderCommand(Console console, Screen screen) {
        this.console = console;
        this.screen = screen;
    }

    @Override
    public void run() {
        PictureRequest picture = options.picture();
        GradientPages page = options.page();
        require(marked >= 0 && marked <= 1000, "--mark must be 0 to 1000, not " + marked);
        RenderRequest.View shown = options.named("view", RenderRequest.View.values(), view);
        Optional<CellReference> chosen = chosen();
        OutputFile.check(picture.out());
        Session session = SessionFile.read(path);
        chosen.ifPresent(reference -> reference.requireIn(session.network().configuration()));
        if (offset < 0 || offset >= session.heldOut().length()) {
            throw new CommandException(
                    "--at " + offset + " lies outside the held-out text, which has the characters 0 to "
                            + (session.heldOut().length() - 1) + ".");
        }
        screen.render(new RenderRequest(session, shown, page, chosen, offset, marked, picture));
        console.say("Wrote " + picture.out() + ".");
    }

    private Optional<CellReference> chosen() {
        try {
            return Optional.ofNullable(cell).map(CellReference::parse);
        } catch (IllegalArgumentException exception) {
            throw new CommandLine.ParameterException(spec.commandLine(), exception.getMessage(), exception);
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new CommandLine.ParameterException(spec.commandLine(), otherwise);
        }
    }
}
