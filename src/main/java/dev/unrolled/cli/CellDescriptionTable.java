package dev.unrolled.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what is told of one cell as text. */
final class CellDescriptionTable {
    private CellDescriptionTable() {}

    /** @param cell as {@link CellDescription} gives it */
    static void print(JsonNode cell, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "Cell %d:%d on %,d characters of text:%n",
                cell.get("layer").asInt(),
                cell.get("unit").asInt(),
                cell.get("characters").asInt());
        for (JsonNode signal : cell.get("signals")) {
            out.printf(
                    Locale.ROOT,
                    "  %-8s mean %+.3f  deviation %.3f%s%n",
                    signal.get("signal").asText(),
                    signal.get("mean").asDouble(),
                    signal.get("deviation").asDouble(),
                    saturation(signal));
        }
        out.println("  " + memory(cell));
        means(cell, out);
        passages("most active", cell.get("mostActive"), out);
        passages("least active", cell.get("leastActive"), out);
        for (String side : List.of("fedBy", "feeds", "hears", "promotes")) {
            links(side, cell.get(side), out);
        }
        List<String> alike = new ArrayList<>();
        for (JsonNode other : cell.get("alike")) {
            alike.add(String.format(
                    Locale.ROOT,
                    "%d:%d (r %+.2f)",
                    other.get("layer").asInt(),
                    other.get("unit").asInt(),
                    other.get("correlation").asDouble()));
        }
        out.println("  alike: " + String.join(", ", alike));
    }

    private static String saturation(JsonNode signal) {
        return signal.get("leftSaturated").isNull()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "  saturated: left %.1f %%, right %.1f %%",
                        100 * signal.get("leftSaturated").asDouble(),
                        100 * signal.get("rightSaturated").asDouble());
    }

    private static String memory(JsonNode cell) {
        JsonNode memory = cell.get("memory");
        if (memory == null || memory.isNull()) {
            return "no gate that says how much is kept";
        }
        String median = memory.get("longerThanHorizon").asBoolean()
                ? "more than " + memory.get("horizon").asInt()
                : memory.get("medianSteps").isNull()
                        ? "not measured"
                        : memory.get("medianSteps").asText();
        return "memory: τ " + figure(memory.get("timeConstant")) + ", half-life " + figure(memory.get("halfLife"))
                + " characters; median steps until half is gone: " + median;
    }

    private static String figure(JsonNode number) {
        return number.isNull() ? "∞" : String.format(Locale.ROOT, "%.2f", number.asDouble());
    }

    private static void means(JsonNode cell, PrintStream out) {
        List<String> means = new ArrayList<>();
        for (JsonNode mean : cell.get("meansAfter")) {
            means.add(String.format(
                    Locale.ROOT,
                    "%s %+.2f",
                    mean.get("after").asText(),
                    mean.get("mean").asDouble()));
        }
        out.println("  mean after: " + String.join(", ", means));
    }

    private static void passages(String title, JsonNode passages, PrintStream out) {
        out.println("  " + title + ":");
        for (JsonNode passage : passages) {
            out.printf(
                    Locale.ROOT,
                    "    %8d  %+.3f  %s%n",
                    passage.get("peak").asInt(),
                    passage.get("value").asDouble(),
                    passage.get("text").asText().replace('\n', '⏎').replace('\t', '→'));
        }
    }

    private static void links(String title, JsonNode links, PrintStream out) {
        List<String> words = new ArrayList<>();
        for (JsonNode link : links) {
            StringBuilder word = new StringBuilder(
                    link.has("character")
                            ? "‘" + link.get("character").asText().replace("\n", "⏎") + "’"
                            : link.get("layer").asInt() + ":" + link.get("unit").asInt());
            link.get("weights")
                    .properties()
                    .forEach(weight -> word.append(String.format(
                            Locale.ROOT,
                            " %s %+.2f",
                            weight.getKey(),
                            weight.getValue().asDouble())));
            words.add(word.toString());
        }
        out.println("  " + title.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT) + ": "
                + (words.isEmpty() ? "–" : String.join("; ", words)));
    }
}
