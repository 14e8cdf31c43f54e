package dev.unrolled.cli;

import dev.unrolled.analysis.causal.Ablation;
import dev.unrolled.analysis.causal.Hold;
import dev.unrolled.analysis.causal.Steering;
import dev.unrolled.analysis.causal.SteeringOptions;
import dev.unrolled.analysis.causal.SteeringResult;
import dev.unrolled.nn.Clamps;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.PassageReader;
import dev.unrolled.nn.TextSampler;
import dev.unrolled.session.Session;
import dev.unrolled.session.SessionFile;
import dev.unrolled.text.Concept;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextException;
import dev.unrolled.text.UnknownCharacters;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a trained network write. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes text with a trained network: only what the network writes, not what it read first.")
final class SampleCommand implements Runnable {
    /** All the texts of one kind are kept, with a probability for each character. */
    private static final int MOST_MEASURED = 20_000_000;

    private static final int USUAL_LENGTH = 500;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SESSION", description = "A session that “train --out” or the window saved.")
    private Path path;

    @Option(
            names = "--length",
            paramLabel = "N",
            description = "Characters (default 500; 300 each with --concept or --compare, as in the window).")
    private Integer wantedLength;

    @Option(
            names = "--temperature",
            paramLabel = "T",
            defaultValue = "1",
            description = "Below 1 the likeliest characters come more often, above 1 less often (default 1).")
    private double temperature;

    @Option(
            names = "--prime",
            paramLabel = "TEXT",
            description = "What the network reads first (default: the start of the held-out text).")
    private String prime;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Another seed, another text.")
    private long seed;

    @Option(
            names = "--clamp",
            paramLabel = "LAYER:UNIT=VALUE",
            description = "Hold a cell's raw state c at a value while it writes; may be given again. With --concept"
                    + " LAYER:UNIT@ALPHA holds it as the window does: at its mean outside the concept for 0, at that"
                    + " inside for 1, and in between and beyond.")
    private List<String> clamps = List.of();

    @Option(
            names = "--concept",
            paramLabel = "NAME",
            description =
                    "With --clamp: measure what it changes, such as the share of characters inside-quotes, against no"
                            + " clamp and a random cell clamped.")
    private String conceptName;

    @Option(
            names = "--compare",
            description =
                    "With --clamp: show ten texts each with it, without it, and with a random cell clamped, on the same"
                            + " random numbers.")
    private boolean compare;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "200",
            description = "With --concept: how many texts each way (default 200).")
    private int samples;

    @Option(names = "--json", description = "With --concept or --compare: print one JSON object.")
    private boolean json;

    SampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        boolean measured = compare || conceptName != null;
        int length = wantedLength == null ? usualLength(measured) : wantedLength;
        require(length >= 1 && length <= 10_000_000, "--length must be 1 to 10,000,000, not " + length);
        require(temperature > 0 && Double.isFinite(temperature), "--temperature must be above 0, not " + temperature);
        List<Hold> held = holds();
        require(!measured || !held.isEmpty(), "--concept and --compare tell what --clamp changes; give a --clamp");
        require(
                conceptName != null || held.stream().noneMatch(Hold::onTheWay),
                "--clamp LAYER:UNIT@ALPHA holds a cell between its means outside and inside a concept; name it with"
                        + " --concept");
        require(!json || measured, "--json is for --concept and --compare");
        require(samples >= 2 && samples <= 10_000, "--samples must be 2 to 10,000, not " + samples);
        Optional<Concept> concept = Optional.ofNullable(conceptName).map(this::concept);
        Session session = SessionFile.read(path);
        NetworkConfiguration network = session.network().configuration();
        if (!network.canWrite()) {
            throw new CommandException(TextSampler.CANNOT_WRITE + ".");
        }
        held.forEach(hold -> new CellReference(hold.cell().layer(), hold.cell().unit()).requireIn(network));
        if (measured) {
            measure(session, concept, held, length);
            return;
        }
        TextSampler sampler = new TextSampler(session.network(), temperature, seed);
        EncodedText first = primer(session);
        for (int position = 0; position < first.length(); position++) {
            sampler.read(first.indexAt(position));
        }
        sampler.clamp(clamps(held));
        for (int k = 0; k < length; k++) {
            console.out().print(Character.toString(session.vocabulary().codePointAt(sampler.next())));
        }
        console.out().println();
    }

    private static int usualLength(boolean measured) {
        return measured ? SteeringOptions.DEFAULT.length() : USUAL_LENGTH;
    }

    private void measure(Session session, Optional<Concept> concept, List<Hold> held, int length) {
        if (session.heldOut().length() < Ablation.SHORTEST_TEXT) {
            throw new CommandException("Measuring a clamp needs at least " + Ablation.SHORTEST_TEXT
                    + " characters of held-out text; the session has "
                    + session.heldOut().length() + ".");
        }
        require(
                length >= 2 && (long) length * samples <= MOST_MEASURED,
                "--length times --samples must be at most " + MOST_MEASURED + ", and --length at least 2");
        SteeringOptions options = SteeringOptions.DEFAULT
                .withSamples(samples)
                .withLength(length)
                .withTemperature(temperature)
                .withSeed(seed);
        Steering steering = new Steering(session.network(), session.heldOut(), concept, options);
        if (prime != null && !prime.isEmpty()) {
            steering.primedWith(primer(session));
        }
        ClampedWriting writing = new ClampedWriting(console);
        SteeringResult result = writing.write(steering, held);
        if (json) {
            writing.printJson(result, compare);
        } else {
            writing.print(result, compare);
        }
    }

    private Concept concept(String name) {
        try {
            return Concepts.byId(name);
        } catch (TextException exception) {
            throw new CommandLine.ParameterException(spec.commandLine(), exception.getMessage(), exception);
        }
    }

    private EncodedText primer(Session session) {
        if (prime == null) {
            EncodedText heldOut = session.heldOut();
            int read = Math.min(PassageReader.WARM_UP, heldOut.length());
            console.say("Primed with the first " + read + " characters of the held-out text.");
            return heldOut.slice(0, read);
        }
        UnknownCharacters unknown = UnknownCharacters.in(prime, session.vocabulary());
        if (!unknown.isEmpty()) {
            console.say("The priming text has " + unknown.sentence() + ".");
        }
        return EncodedText.encode(prime, session.vocabulary());
    }

    private List<Hold> holds() {
        try {
            return HoldSyntax.parse(clamps);
        } catch (IllegalArgumentException exception) {
            throw new CommandLine.ParameterException(spec.commandLine(), exception.getMessage(), exception);
        }
    }

    private static Clamps clamps(List<Hold> holds) {
        return new Clamps(holds.stream()
                .map(hold -> new Clamps.Clamp(hold.cell().layer(), hold.cell().unit(), hold.amount()))
                .toList());
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new CommandLine.ParameterException(spec.commandLine(), otherwise);
        }
    }
}
