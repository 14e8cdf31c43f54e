package dev.unrolled.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.analysis.atlas.AtlasReader;
import dev.unrolled.analysis.atlas.CellAtlas;
import dev.unrolled.analysis.cells.CellHunt;
import dev.unrolled.analysis.cells.CellRanking;
import dev.unrolled.analysis.cells.HuntReport;
import dev.unrolled.analysis.cells.LeftOut;
import dev.unrolled.analysis.cells.RankingOptions;
import dev.unrolled.session.Session;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.EncodedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ranks a trained network's cells. */
@Command(
        name = "cells",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Ranks a trained network's cells by how well each follows something in the text.",
        footer = "%nThe text is halved: the first half chooses cells, polarity and threshold, the second is"
                + " reported.%nA cell of low polarity falls where the concept sets in. A score below 0 says so too; the"
                + " table's AUCs are turned so that such a cell's AUC is that of its negative.%nIn JSON, auc and"
                + " stratifiedAuc are not turned: the chance that the signal is higher inside than outside; polarity (high"
                + " or low) says which way the first half chose. untrainedAuc, that of the best cell before training, is"
                + " turned by its polarity; inputOnlyAuc is that of the guess from the character alone, which has no"
                + " polarity. What is not defined is null.%nA cell is found where p is below .01 (over all cells and"
                + " concepts, by rotating the labels), the AUC among equal characters is at least .75, and the score lies"
                + " .1 above that of the character alone and of the untrained network.")
final class CellsCommand implements Runnable {
    private final Console console;

    @Mixin
    private SessionQuestion question;

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
            names = "--cell",
            paramLabel = "LAYER:UNIT",
            description =
                    "Tell of this one cell instead how its values are spread, how often its gates are saturated, how"
                            + " long it keeps, where it is most and least active, and through which weights it hears and"
                            + " is heard.")
    private String cell;

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

    CellsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        question.check();
        question.require(top >= 1 && top <= 1000, "--top must be 1 to 1000, not " + top);
        question.require(characters >= 1000, "--characters must be at least 1000, not " + characters);
        question.require(shifts >= 1 && shifts <= 4000, "--shifts must be 1 to 4000, not " + shifts);
        List<Concept> asked = names.stream().distinct().map(question::concept).toList();
        Optional<CellReference> one = one();
        Session session = question.session();
        if (one.isPresent()) {
            describe(session, one.get());
            return;
        }
        EncodedText heldOut = question.text(session, console, "Ranking cells", CellRanking.SHORTEST_TEXT);
        Concepts.Survey survey =
                asked.isEmpty() ? Concepts.surveyOf(heldOut, () -> false) : asFarAsAsked(asked, heldOut);
        if (survey.tracks().isEmpty()) {
            throw new CommandException("None of the concepts occurs in the text; give another one with --text.");
        }
        CellHunt hunt = new CellHunt(
                CellHunt.Networks.of(session.network(), session.configuration().seed()),
                heldOut,
                survey.tracks(),
                new CellHunt.HuntOptions(options(session), shifts));
        HuntReport report = ProgressLine.during(console, "ranking cells", told -> hunt.run(told, () -> false));
        if (question.json()) {
            CellsJson.of(report, session.notebook()).forEach(console::json);
            LeftOut.of(survey).forEach(left -> console.json(CellsJson.of(left)));
        } else {
            CellTable.print(report, session.notebook(), console.out());
            LeftOut.sentences(survey).forEach(console.out()::println);
        }
    }

    private void describe(Session session, CellReference reference) {
        reference.requireIn(session.network().configuration());
        EncodedText heldOut = question.text(session, console, "Telling of a cell", AtlasReader.SHORTEST_TEXT);
        CellAtlas atlas = ProgressLine.during(
                console, "looking at all cells", told -> new AtlasReader(session.network(), heldOut, characters)
                        .read(told, () -> false));
        ObjectNode description = new CellDescription(atlas, session.network(), heldOut, reference, top).json();
        session.notebook().nameOf(reference.layer(), reference.unit()).ifPresent(name -> description.put("name", name));
        if (question.json()) {
            console.json(description);
        } else {
            CellDescriptionTable.print(description, console.out());
        }
    }

    private Optional<CellReference> one() {
        question.require(cell == null || names.isEmpty(), "--cell tells of one cell; leave --concept out");
        try {
            return Optional.ofNullable(cell).map(CellReference::parse);
        } catch (IllegalArgumentException exception) {
            throw question.wrong(exception);
        }
    }

    private RankingOptions options(Session session) {
        return RankingOptions.DEFAULT
                .withCharacters(characters)
                .withBest(top)
                .withGap(Math.max(1000, session.configuration().sequenceLength()))
                .withAllSignals(allSignals)
                .withoutDelimiters(withoutDelimiters)
                .withThreads(question.threads());
    }

    /** Everything that is asked for is ranked as far as it can be, and the ranking says why where it cannot. */
    private static Concepts.Survey asFarAsAsked(List<Concept> asked, EncodedText text) {
        Map<Concept, ConceptTrack> labels = new LinkedHashMap<>();
        asked.forEach(concept -> labels.put(concept, concept.label(text)));
        return new Concepts.Survey(labels, Map.of(), Map.of());
    }
}
