package dev.unrolled.cli;

import dev.unrolled.training.LineUp;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the window is to measure of itself. */
final class MeasureOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--measure",
            paramLabel = "SECONDS",
            description =
                    "Train for so long without the window and for so long with it, by turns; print what the window"
                            + " costs and how promptly it answers.")
    private Integer seconds;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            description =
                    "With --measure: train for so long with this view too, such as gradients, beside the Read view.")
    private String view;

    @Option(
            names = "--line-up",
            paramLabel = "NAME",
            description = "With --measure: train these networks side by side, such as four; “lab” knows the same.")
    private String lineUp;

    @Option(names = "--json", description = "With --measure: print one JSON object.")
    private boolean json;

    /**
     * What is asked for, if anything is.
     *
     * @throws CommandLine.ParameterException if the command line cannot be meant
     */
    Optional<MeasureRequest> request() {
        require(seconds == null || seconds >= 1, "--measure must be at least 1 second, not " + seconds);
        require(!json || seconds != null, "--json is for what --measure prints; give both or neither");
        require(view == null || seconds != null, "--view says what --measure compares; give both or neither");
        require(lineUp == null || seconds != null, "--line-up says what --measure trains; give both or neither");
        return Optional.ofNullable(seconds)
                .map(asked -> new MeasureRequest(
                        asked, view(), Optional.ofNullable(lineUp).map(this::lineUp)));
    }

    boolean json() {
        return json;
    }

    private RenderRequest.View view() {
        String asked = view == null ? RenderRequest.View.READ.toString() : view;
        RenderRequest.View[] known = RenderRequest.View.values();
        return Arrays.stream(known)
                .filter(one -> one.toString().equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> wrong("There is no view “" + asked + "”; there is "
                        + Arrays.stream(known).map(String::valueOf).collect(Collectors.joining(", "))));
    }

    private LineUp lineUp(String asked) {
        return LineUp.byId(asked)
                .orElseThrow(() -> wrong("There is no line-up “" + asked + "”; there is " + LineUp.ids()));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw wrong(otherwise);
        }
    }

    private CommandLine.ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(spec.commandLine(), sentence);
    }
}
