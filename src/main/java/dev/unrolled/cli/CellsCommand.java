package dev.unrolled.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.analysis.cells.CellRanking;
import dev.unrolled.analysis.cells.CellReport;
import dev.unrolled.analysis.cells.CellScore;
import dev.unrolled.analysis.cells.ConceptResult;
import dev.unrolled.analysis.cells.RankingOptions;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.session.Session;
import dev.unrolled.session.SessionFile;
import dev.unrolled.text.Concept;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.Corpus;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextException;
import dev.unrolled.text.UnknownCharacters;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
                + " has no polarity. What was not measured is null: found, verdict, layerProbeAuc and p are not yet.")
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

    @Option(names = "--json", description = "Print one JSON object for each concept.")
    private boolean json;

    CellsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        require(top >= 1 && top <= 1000, "--top must be 1 to 1000, not " + top);
        require(characters >= 1000, "--characters must be at least 1000, not " + characters);
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
        RankingOptions options = RankingOptions.DEFAULT
                .withCharacters(characters)
                .withBest(top)
                .withGap(Math.max(1000, session.configuration().sequenceLength()))
                .withAllSignals(allSignals);
        CellRanking ranking = new CellRanking(session.network(), heldOut, concepts, options);
        CellReport report = rank(ranking);
        if (json) {
            print(
                    report,
                    ranking.of(untrained(session)).rank(done -> {}, () -> false).orElseThrow());
        } else {
            CellTable.print(report, console.out());
        }
    }

    private CellReport rank(CellRanking ranking) {
        ProgressLine line = new ProgressLine(console.err(), console.terminal());
        long start = System.nanoTime();
        CellReport report = ranking.rank(
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

    private List<Concept> concepts() {
        try {
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

    private void print(CellReport report, CellReport untrained) {
        for (int k = 0; k < report.concepts().size(); k++) {
            ConceptResult result = report.concepts().get(k);
            ObjectNode object = Json.object()
                    .put("concept", result.concept().id())
                    .put("kind", result.kind().id());
            object.set("rate", Json.number(result.rateOnB()));
            object.set("rateOnA", Json.number(result.rateOnA()));
            object.putNull("found").putNull("verdict");
            ArrayNode best = object.putArray("best");
            result.best().forEach(score -> best.add(json(score)));
            object.set("inputOnlyAuc", Json.number(result.inputOnlyAuc()));
            List<CellScore> before = untrained.concepts().get(k).best();
            object.set(
                    "untrainedAuc",
                    Json.number(before.isEmpty() ? Double.NaN : before.get(0).orientedAuc()));
            object.putNull("layerProbeAuc").putNull("p");
            console.json(object);
        }
    }

    private static ObjectNode json(CellScore score) {
        ObjectNode object = Json.object()
                .put("layer", score.layer())
                .put("unit", score.unit())
                .put("signal", score.signal().symbol())
                .put("polarity", score.polarity());
        object.set("score", Json.number(score.score()));
        object.set("auc", Json.number(score.auc()));
        object.set("iou", Json.number(score.iou()));
        object.set("threshold", Json.number(score.threshold()));
        object.set("stratifiedAuc", Json.number(score.stratifiedAuc()));
        return object;
    }
}
