package dev.unrolled.cli;

import dev.unrolled.text.TextException;
import dev.unrolled.training.LineUp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a line-up of networks side by side and draws how gradients flow back through them. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Trains a line-up of networks side by side, without a window, and draws how gradients flow back"
                + " through them.")
final class LabCommand implements Runnable {
    private static final int MOST_ITERATIONS = 1_000_000;

    private final Console console;
    private final Screen screen;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LINE-UP", description = "Which networks; a wrong name lists all.")
    private String lineUp;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TEXT",
            defaultValue = "sample:java",
            description = "A file, a folder or sample:NAME (default sample:java).")
    private String text;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "How many steps each makes (default 300, exploding 1); one that explodes stops by itself.")
    private Long given;

    @Mixin
    private final PictureOptions options = new PictureOptions();

    LabCommand(Console console, Screen screen) {
        this.console = console;
        this.screen = screen;
    }

    @Override
    public void run() {
        LineUp networks = LineUp.byId(lineUp)
                .orElseThrow(() -> wrong("There is no line-up “" + lineUp + "”; there is "
                        + Arrays.stream(LineUp.values()).map(LineUp::id).collect(Collectors.joining(", "))));
        long iterations = given == null ? networks.iterations() : given;
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw wrong("--iterations must be 1 to " + MOST_ITERATIONS + ", not " + iterations);
        }
        PictureRequest picture = options.picture();
        GradientPages page = options.page();
        try {
            Texts.check(List.of(text));
        } catch (TextException exception) {
            throw wrong(exception.getMessage());
        }
        OutputFile.check(picture.out());
        screen.lab(new LabRequest(networks, text, iterations, page, picture));
        console.say("Wrote " + picture.out() + ".");
    }

    private CommandLine.ParameterException wrong(String why) {
        return new CommandLine.ParameterException(spec.commandLine(), why);
    }
}
