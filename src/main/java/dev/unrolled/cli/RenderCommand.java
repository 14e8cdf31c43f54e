package dev.unrolled.cli;

import dev.unrolled.session.Session;
import dev.unrolled.session.SessionFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final int SMALLEST = 320;
    private static final int LARGEST = 8192;

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

    @Option(
            names = "--size",
            paramLabel = "WIDTHxHEIGHT",
            defaultValue = "1600x1000",
            description = "In pixels (default 1600x1000).")
    private String size;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            defaultValue = "light",
            description = "light or dark (default light).")
    private String theme;

    @Option(names = "--out", paramLabel = "FILE.png", required = true, description = "Where to write the picture.")
    private Path out;

    RenderCommand(Console console, Screen screen) {
        this.console = console;
        this.screen = screen;
    }

    @Override
    public void run() {
        Matcher pixels = SIZE.matcher(size);
        require(pixels.matches(), "“" + size + "” is not a size; write WIDTHxHEIGHT, such as 1600x1000");
        int width = Integer.parseInt(pixels.group(1));
        int height = Integer.parseInt(pixels.group(2));
        require(
                Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST,
                "--size must be " + SMALLEST + " to " + LARGEST + " pixels each way, not " + size);
        require(
                out.toString().toLowerCase(Locale.ROOT).endsWith(".png"),
                "--out must end in .png, which “" + out + "” does not");
        require(marked >= 0 && marked <= 1000, "--mark must be 0 to 1000, not " + marked);
        RenderRequest.View shown = named("view", RenderRequest.View.values(), view);
        RenderRequest.Theme colours = named("theme", RenderRequest.Theme.values(), theme);
        Optional<CellReference> chosen = chosen();
        OutputFile.check(out);
        Session session = SessionFile.read(path);
        chosen.ifPresent(reference -> reference.requireIn(session.network().configuration()));
        if (offset < 0 || offset >= session.heldOut().length()) {
            throw new CommandException(
                    "--at " + offset + " lies outside the held-out text, which has the characters 0 to "
                            + (session.heldOut().length() - 1) + ".");
        }
        screen.render(new RenderRequest(session, shown, chosen, offset, marked, width, height, colours, out));
        console.say("Wrote " + out + ".");
    }

    private Optional<CellReference> chosen() {
        try {
            return Optional.ofNullable(cell).map(CellReference::parse);
        } catch (IllegalArgumentException exception) {
            throw new CommandLine.ParameterException(spec.commandLine(), exception.getMessage(), exception);
        }
    }

    private <E> E named(String what, E[] known, String asked) {
        String names = Arrays.stream(known).map(String::valueOf).collect(Collectors.joining(" and "));
        return Arrays.stream(known)
                .filter(one -> one.toString().equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(), "There is no " + what + " “" + asked + "”; there is " + names));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new CommandLine.ParameterException(spec.commandLine(), otherwise);
        }
    }
}
