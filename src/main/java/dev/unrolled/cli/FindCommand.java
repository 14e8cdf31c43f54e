package dev.unrolled.cli;

import dev.unrolled.analysis.patterns.CellCondition;
import dev.unrolled.analysis.patterns.ConceptShare;
import dev.unrolled.analysis.patterns.PatternMatches;
import dev.unrolled.analysis.patterns.PatternQuestion;
import dev.unrolled.analysis.patterns.PatternSearch;
import dev.unrolled.analysis.patterns.StretchCells;
import dev.unrolled.analysis.patterns.StretchReading;
import dev.unrolled.nn.Network;
import dev.unrolled.session.Session;
import dev.unrolled.session.SessionFile;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.Signal;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks which cells are on throughout a stretch of the held-out text, and where else they are so. */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says which cells are on throughout a stretch of the held-out text, and where else they are so.",
        footer = "%nPassages are ranked by how many of the cells are so throughout, then by how few others are, then by"
                + " length; at least half of the cells must be. A concept's share is that of the passages listed which lie"
                + " inside it with half of their characters or more.")
final class FindCommand implements Runnable {
    private static final Pattern STRETCH = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SESSION", description = "A session that “train --out” or the window saved.")
    private Path path;

    @Option(
            names = "--at",
            required = true,
            paramLabel = "FROM-TO",
            description = "The stretch: its first and last character in the held-out text, from 0, such as 120-180.")
    private String at;

    @Option(names = "--off", description = "Ask for cells that are off throughout rather than on.")
    private boolean off;

    @Option(names = "--layer", paramLabel = "N", defaultValue = "0", description = "The layer asked about (default 0).")
    private int layer;

    @Option(
            names = "--signal",
            paramLabel = "SYMBOL",
            description = "What is measured, such as f or c (default: the value shown for a cell, tanh(c) or h).")
    private String symbol;

    @Option(
            names = "--threshold",
            paramLabel = "X",
            description = "On is at least this, off is below (default .3 between −1 and 1, otherwise .5).")
    private Double threshold;

    @Option(
            names = "--margin",
            paramLabel = "K",
            defaultValue = "0",
            description = "So many characters on either side must be the opposite (default 0).")
    private int margin;

    @Option(names = "--top", paramLabel = "N", defaultValue = "20", description = "Passages to list (default 20).")
    private int top;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    FindCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        require(margin >= 0 && margin <= 100, "--margin must be 0 to 100, not " + margin);
        require(top >= 1 && top <= 10_000, "--top must be 1 to 10000, not " + top);
        Matcher written = STRETCH.matcher(at);
        require(written.matches(), "--at is a first and a last character, such as 120-180, not “" + at + "”");
        int from = Integer.parseInt(written.group(1));
        int to = Integer.parseInt(written.group(2)) + 1;
        require(from < to, "--at must not end before it begins, as " + at + " does");
        Session session = SessionFile.read(path);
        EncodedText text = session.heldOut();
        if (to > text.length()) {
            throw new CommandException(
                    "The held-out text ends at character " + (text.length() - 1) + ", before " + at + ".");
        }
        CellCondition condition = condition(session.network());
        StretchCells cells =
                StretchReading.ask(session.network(), text, condition, new StretchCells.Stretch(from, to, margin));
        FoundReport report = new FoundReport(text, condition, from, to, cells);
        if (cells.units().isEmpty()) {
            print(report, new PatternMatches(List.of(), 0, 0, 0), List.of());
            return;
        }
        PatternMatches matches = find(session.network(), text, new PatternQuestion(condition, cells.units(), from, to));
        print(report, matches, ConceptShare.of(matches.best(), Concepts.tracksIn(text, () -> false)));
    }

    private CellCondition condition(Network network) {
        if (layer < 0 || layer >= network.configuration().layerCount()) {
            throw new CommandException("There is no layer " + layer + "; layers are 0 to "
                    + (network.configuration().layerCount() - 1) + ".");
        }
        Signal signal = symbol == null
                ? network.signals().get(0)
                : network.signals().stream()
                        .filter(known -> known.symbol().equals(symbol))
                        .findFirst()
                        .orElseThrow(() -> new CommandException("There is no signal “" + symbol
                                + "” in this network; there are " + symbols(network) + "."));
        double limit = threshold == null ? StretchReading.usualThreshold(signal) : threshold;
        return new CellCondition(layer, signal, limit, !off);
    }

    private static String symbols(Network network) {
        return network.signals().stream().map(Signal::symbol).collect(Collectors.joining(", "));
    }

    private PatternMatches find(Network network, EncodedText text, PatternQuestion question) {
        ProgressLine line = new ProgressLine(console.err(), console.terminal());
        long start = System.nanoTime();
        ProgressLine.Words words = new ProgressLine.Words(() -> "looking", () -> "looking through the held-out text");
        PatternMatches matches = new PatternSearch(network, text, question, top)
                .run(done -> line.show(done, (System.nanoTime() - start) * 1e-9, words), () -> false)
                .orElseThrow();
        line.erase();
        return matches;
    }

    private void print(FoundReport report, PatternMatches matches, List<ConceptShare> shares) {
        if (json) {
            console.json(report.json(matches, shares));
        } else {
            report.lines(matches, shares).forEach(console.out()::println);
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new CommandLine.ParameterException(spec.commandLine(), otherwise);
        }
    }
}
