package dev.unrolled.cli;

import dev.unrolled.analysis.cells.Emergence;
import dev.unrolled.notes.Notebook;
import dev.unrolled.session.Session;
import dev.unrolled.session.SessionFile;
import dev.unrolled.text.Corpus;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextException;
import dev.unrolled.text.TextSplit;
import dev.unrolled.text.UnknownCharacters;
import dev.unrolled.text.Vocabulary;
import dev.unrolled.training.Trainer;
import dev.unrolled.training.TrainingConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a network on a text. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Trains a network on a text and says which cells follow it.",
        footer = "%nWith several limits the first one reached ends the training; Ctrl-C ends it too and saves to"
                + " --out.%nLosses are in nats per character; about a tenth of the text, at its end, is held out"
                + " for them.")
final class TrainCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "Files or folders, or one sample:NAME.")
    private List<String> texts;

    @Mixin
    private final NetworkOptions network = new NetworkOptions();

    @Mixin
    private final TrainingLimits limits = new TrainingLimits();

    @Option(names = "--out", paramLabel = "SESSION", description = "Save the training to this file (.unrolled).")
    private Path out;

    @Option(
            names = "--from",
            paramLabel = "SESSION",
            description = "Go on from this session's weights, with its settings where none are given"
                    + " (the optimiser's moments begin anew).")
    private Path from;

    @Option(
            names = "--validate-every",
            paramLabel = "N",
            defaultValue = "100",
            description = "Iterations between losses on held-out text; 0 for only at the end (default 100).")
    private int validateEvery;

    @Option(names = "--json", description = "Print one JSON object for each iteration on standard output.")
    private boolean json;

    @Option(names = "--progress", description = "Draw the progress bar even where no terminal is seen.")
    private boolean progress;

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        checkUsage();
        if (out != null) {
            OutputFile.checkSession(out);
        }
        Session start = from == null ? null : SessionFile.read(from);
        TrainingConfiguration configuration = configuration(start);
        Corpus corpus = Texts.open(texts, console);
        Vocabulary vocabulary = start == null ? Vocabulary.of(corpus.text()) : start.vocabulary();
        sayUnknown(corpus, vocabulary);
        TextSplit split = TextSplit.of(EncodedText.encode(corpus.text(), vocabulary));
        try (Trainer trainer = trainer(split, configuration, start)) {
            Notebook noted = start == null ? Notebook.EMPTY : start.notebook();
            Emergence known = start == null ? Emergence.EMPTY : start.emergenceOn(split.heldOut());
            Training training =
                    new Training(trainer, corpus, split.training(), split.heldOut(), Texts.named(texts), noted, known);
            TrainingReport report = new TrainingReport(console, json, progress || console.terminal());
            report.begin(training);
            return new TrainingRun(training, limits, report)
                    .run(start == null ? null : start.history(), validateEvery, out);
        }
    }

    private void checkUsage() {
        try {
            Texts.check(texts);
            limits.check();
            if (from == null) {
                network.over(TrainingConfiguration.DEFAULT);
            }
        } catch (IllegalArgumentException | TextException exception) {
            throw wrong(exception.getMessage());
        }
        if (validateEvery < 0) {
            throw wrong("--validate-every must be 0 or above, not " + validateEvery);
        }
        if (limits.watchesLoss() && validateEvery == 0) {
            throw wrong("--until-loss needs a loss to watch; leave out --validate-every 0");
        }
    }

    private CommandLine.ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(spec.commandLine(), sentence);
    }

    private TrainingConfiguration configuration(Session start) {
        if (start == null) {
            return network.over(TrainingConfiguration.DEFAULT);
        }
        try {
            TrainingConfiguration configuration = network.over(start.configuration());
            requireSame(start.configuration(), configuration);
            return configuration;
        } catch (IllegalArgumentException exception) {
            throw wrong(exception.getMessage());
        }
    }

    /** A network keeps its shape, and its characters are counted in steps of one size. */
    private void requireSame(TrainingConfiguration session, TrainingConfiguration asked) {
        if (!asked.architecture().equals(session.architecture())) {
            throw wrong("The session holds " + session.architecture().label()
                    + "; leave out the options that describe the network and its first weights, or start"
                    + " without --from");
        }
        if (asked.batchSize() != session.batchSize() || asked.sequenceLength() != session.sequenceLength()) {
            throw wrong("The session was trained with batch " + session.batchSize() + " and sequence "
                    + session.sequenceLength() + "; leave out --batch and --sequence, or start without --from");
        }
    }

    private void sayUnknown(Corpus corpus, Vocabulary vocabulary) {
        UnknownCharacters unknown = UnknownCharacters.in(corpus.text(), vocabulary);
        if (!unknown.isEmpty()) {
            console.say(corpus.name() + ": " + unknown.sentence());
        }
    }

    private static Trainer trainer(TextSplit split, TrainingConfiguration configuration, Session start) {
        if (split.training().vocabulary().size() < 2) {
            throw new CommandException(
                    "The text has only one kind of character; choose a text with something to tell apart.");
        }
        try {
            return start == null
                    ? new Trainer(split.training(), configuration)
                    : new Trainer(
                            split.training(),
                            configuration,
                            start.network(),
                            start.progress().iteration());
        } catch (IllegalArgumentException exception) {
            throw new CommandException(exception.getMessage() + ".", exception);
        }
    }
}
