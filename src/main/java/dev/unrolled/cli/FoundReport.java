package dev.unrolled.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.analysis.patterns.CellCondition;
import dev.unrolled.analysis.patterns.ConceptShare;
import dev.unrolled.analysis.patterns.PatternMatch;
import dev.unrolled.analysis.patterns.PatternMatches;
import dev.unrolled.analysis.patterns.StretchCells;
import dev.unrolled.text.EncodedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was asked of the cells on a stretch, and what was found elsewhere, in lines and as JSON.
 *
 * @param text the held-out text
 * @param condition what was asked
 * @param from the first character of the stretch
 * @param to one past its last
 * @param cells what they do there
 */
record FoundReport(EncodedText text, CellCondition condition, int from, int to, StretchCells cells) {
    private static final int LONGEST = 60;

    ObjectNode json(PatternMatches matches, List<ConceptShare> shares) {
        ObjectNode object = Json.object()
                .put("from", from)
                .put("to", to - 1)
                .put("layer", condition.layer())
                .put("signal", condition.signal().symbol())
                .put("state", condition.on() ? "on" : "off")
                .put("threshold", condition.threshold());
        ArrayNode units = object.putArray("cells");
        for (int unit : cells.units()) {
            ObjectNode cell = units.addObject().put("unit", unit);
            cell.set("weakest", Json.number(cells.weakest(unit)));
            cell.set("mean", Json.number(cells.mean(unit)));
        }
        object.put("characters", matches.characters())
                .put("found", matches.found())
                .put("complete", matches.complete());
        ArrayNode inside = object.putArray("concepts");
        for (ConceptShare share : shares) {
            ObjectNode concept =
                    inside.addObject().put("concept", share.concept().id());
            concept.set("share", Json.number(share.share()));
            concept.set("rate", Json.number(share.rate()));
        }
        ArrayNode passages = object.putArray("passages");
        matches.best().forEach(match -> passages.addObject()
                .put("offset", match.from())
                .put("length", match.length())
                .put("intersection", match.intersection())
                .put("others", match.others())
                .put("text", text.substring(match.from(), match.to())));
        return object;
    }

    List<String> lines(PatternMatches matches, List<ConceptShare> shares) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "“%s”: %d of %d cells of layer %d are %s throughout (%s %s %.2f)",
                words(from, to),
                cells.units().size(),
                cells.cellCount(),
                condition.layer(),
                condition.on() ? "on" : "off",
                condition.signal().symbol(),
                condition.on() ? "≥" : "<",
                condition.threshold()));
        cells.units()
                .forEach(unit -> lines.add(String.format(
                        Locale.ROOT,
                        "  %d:%-4d nearest to θ %+.2f, mean %+.2f",
                        condition.layer(),
                        unit,
                        cells.weakest(unit),
                        cells.mean(unit))));
        if (cells.units().isEmpty()) {
            return lines;
        }
        lines.add(String.format(
                Locale.ROOT,
                "%,d passages elsewhere in %,d characters, in %,d of them all of these cells; the best:",
                matches.found(),
                matches.characters(),
                matches.complete()));
        matches.best().forEach(match -> lines.add(line(match)));
        shares.stream()
                .filter(share -> share.share() > share.rate())
                .forEach(share -> lines.add(String.format(
                        Locale.ROOT,
                        "  %3.0f %% %s (%.0f %% of the text)",
                        100 * share.share(),
                        share.concept().label(),
                        100 * share.rate())));
        return lines;
    }

    private String line(PatternMatch match) {
        return String.format(
                Locale.ROOT,
                "  %9d  %3d cells, %3d others, %4d long  %s",
                match.from(),
                match.intersection(),
                match.others(),
                match.length(),
                words(match.from(), match.to()));
    }

    private String words(int first, int end) {
        String all = text.substring(first, Math.min(end, first + LONGEST));
        return all.replace('\n', '⏎').replace('\t', '→') + (end > first + LONGEST ? "…" : "");
    }
}
