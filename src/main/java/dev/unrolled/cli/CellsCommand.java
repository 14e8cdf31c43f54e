package dev.unrolled.cli;

import dev.unrolled.analysis.cells.CellHunt;
import dev.unrolled.analysis.cells.CellRanking;
import dev.unrolled.analysis.cells.HuntReport;
import dev.unrolled.analysis.cells.RankingOptions;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.session.Session;
import dev.unrolled.session.SessionFile;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.Corpus;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextException;
import dev.unrolled.text.UnknownCharacters;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ranks a trained network's cells. */
@Command(
        name = "cells",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Ranks a trained network's cells by how well each follows something in the text.",
        footer = "%nThe text is halved: the first half chooses cells, polarity and threshold, the second is reported.%n"
                + "A cell of low polarity falls where the concept sets in. A score below 0 says so too; the table's AUCs are"
                + " turned so that such a cell's AUC is that of its negative.%n"
                + "In JSON, auc and stratifiedAuc are not turned: the chance that the signal is higher inside than outside;"
                + " polarity (high or low) says which way the first half chose. untrainedAuc, that of the best cell before"
                + " training, is turned by its polarity; inputOnlyAuc is that of the guess from the character alone, which"
                + " has no polarity. What is not defined is null.%n"
                + "A cell is found where p is below .01 (over all cells and concepts, by rotating the labels), the AUC among"
                + " equal characters is at least .75, and the score lies .1 above that of the character alone and of the"
                + " untrained network.")
final class CellsCommand implements Runnable {
    private static final double REMARKED_SHARE = 0.1;
    private static final double REFUSED_SHARE = 0.5;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SESSION", description = "A session that “train --out” or the window saved.")
    private Path path;

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "Another text to look in than the session's held-out one.")
    private String text;

    @Option(
            names = "--concept",
            paramLabel = "NAME",
            arity = "1..*",
            description = "What to look for (default: all that occur in the text): a concept's name, or your own as"
                    + " “regex:EXPRESSION” (a match is on), “between:( )” (up to the first closing delimiter),"
                    + " “nested:( )” (up to the outermost) or “at:120-180,400-460” (characters of the text, from 0)."
                    + " A wrong name lists all names.")
    private List<String> names = List.of();

    @Option(names = "--top", paramLabel = "N", defaultValue = "5", description = "Cells to list (default 5).")
    private int top;

    @Option(
            names = "--characters",
            paramLabel = "N",
            defaultValue = "200000",
            description = "Characters of the text to count at most, evenly spread (default 200000).")
    private int characters;

    @Option(names = "--all-signals", description = "Rank gates, c and h too, not only the value shown for a cell.")
    private boolean allSignals;

    @Option(
            names = "--without-delimiters",
            description = "Leave out the characters at which a concept begins or ends, and those next to them.")
    private boolean withoutDelimiters;

    @Option(
            names = "--shifts",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Rotations of the labels to try at least, if the text is long enough (default 1000).")
    private int shifts;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Threads that read and count (default 2).")
    private int threads;

    @Option(names = "--json", description = "Print one JSON object for each concept.")
    private boolean json;

    CellsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        require(top >= 1 && top <= 1000, "--top must be 1 to 1000, not " + top);
        require(characters >= 1000, "--characters must be at least 1000, not " + characters);
        require(shifts >= 1 && shifts <= 4000, "--shifts must be 1 to 4000, not " + shifts);
        require(threads >= 1 && threads <= 64, "--threads must be 1 to 64, not " + threads);
        List<Concept> asked = concepts();
        Session session = SessionFile.read(path);
        EncodedText heldOut = text == null ? session.heldOut() : encoded(session);
        if (heldOut.length() < CellRanking.SHORTEST_TEXT) {
            throw new CommandException("Ranking cells needs at least " + CellRanking.SHORTEST_TEXT
                    + " characters of text, not " + heldOut.length() + "; give a longer one with --text.");
        }
        List<Concept> concepts = asked.isEmpty() ? Concepts.occurringIn(heldOut) : asked;
        if (concepts.isEmpty()) {
            throw new CommandException("None of the concepts occurs in the text; give another one with --text.");
        }
        CellHunt hunt = new CellHunt(
                new CellHunt.Networks(session.network(), untrained(session)),
                heldOut,
                labels(concepts, heldOut),
                new CellHunt.HuntOptions(options(session), shifts));
        HuntReport report = run(hunt);
        if (json) {
            CellsJson.of(report).forEach(console::json);
        } else {
            CellTable.print(report, console.out());
        }
    }

    private RankingOptions options(Session session) {
        return RankingOptions.DEFAULT
                .withCharacters(characters)
                .withBest(top)
                .withGap(Math.max(1000, session.configuration().sequenceLength()))
                .withAllSignals(allSignals)
                .withoutDelimiters(withoutDelimiters)
                .withThreads(threads);
    }

    private static Map<Concept, ConceptTrack> labels(List<Concept> concepts, EncodedText text) {
        Map<Concept, ConceptTrack> labels = new LinkedHashMap<>();
        concepts.forEach(concept -> labels.put(concept, concept.label(text)));
        return labels;
    }

    private HuntReport run(CellHunt hunt) {
        ProgressLine line = new ProgressLine(console.err(), console.terminal());
        long start = System.nanoTime();
        HuntReport report = hunt.run(
                        done -> line.show(
                                done,
                                (System.nanoTime() - start) * 1e-9,
                                new ProgressLine.Words(() -> "ranking cells", () -> "ranking cells")),
                        () -> false)
                .orElseThrow();
        line.erase();
        return report;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new CommandLine.ParameterException(spec.commandLine(), otherwise);
        }
    }

    /** What is asked for, once it is clear that the command line can be meant. */
    private List<Concept> concepts() {
        try {
            if (text != null) {
                Texts.check(List.of(text));
            }
            return names.stream().distinct().map(Concepts::byId).toList();
        } catch (TextException exception) {
            throw new CommandLine.ParameterException(spec.commandLine(), exception.getMessage(), exception);
        }
    }

    private EncodedText encoded(Session session) {
        Corpus corpus = Texts.open(List.of(text), console);
        UnknownCharacters unknown = UnknownCharacters.in(corpus.text(), session.vocabulary());
        if (!unknown.isEmpty()) {
            console.say(corpus.name() + ": " + unknown.sentence());
        }
        judge((double) unknown.occurrences() / corpus.length());
        return EncodedText.encode(corpus.text(), session.vocabulary());
    }

    /** What the network cannot tell apart it cannot follow. */
    private void judge(double unknownShare) {
        String share = String.format(
                Locale.ROOT, "%.0f %% of the text are characters that the network does not know", 100 * unknownShare);
        if (unknownShare > REFUSED_SHARE) {
            throw new CommandException(share + "; give a text more like the one it was trained on.");
        }
        if (unknownShare >= REMARKED_SHARE) {
            console.say("Beware: " + share + ", so scores on it mean little.");
        }
    }

    /** The network as it was before its first step. */
    private static Network untrained(Session session) {
        return Network.initialised(
                session.network().configuration(),
                Precision.FLOAT,
                session.configuration().seed());
    }
}
