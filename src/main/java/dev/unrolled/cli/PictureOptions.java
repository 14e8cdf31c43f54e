package dev.unrolled.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that draws a picture: how large, in which colours, to which file. */
final class PictureOptions {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final int SMALLEST = 320;
    private static final int LARGEST = 8192;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--page",
            paramLabel = "PAGE",
            defaultValue = "time",
            description = "The page of the Gradients view: time, jacobians, reach, clipping or tasks (default time).")
    private String page;

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

    /** @throws CommandLine.ParameterException if the command line cannot be meant */
    PictureRequest picture() {
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
        return new PictureRequest(width, height, named("theme", RenderRequest.Theme.values(), theme), out);
    }

    /** @throws CommandLine.ParameterException if there is no such page */
    GradientPages page() {
        return named("page", GradientPages.values(), page);
    }

    /** The one of that name among some. */
    <E> E named(String what, E[] known, String asked) {
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
