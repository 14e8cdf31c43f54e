package dev.unrolled.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.analysis.causal.Effect;
import dev.unrolled.analysis.causal.Hold;
import dev.unrolled.analysis.causal.SteeredCell;
import dev.unrolled.analysis.causal.Steering;
import dev.unrolled.analysis.causal.SteeringResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells what holding cells changes in what a network writes. */
final class ClampedWriting {
    private final Console console;

    ClampedWriting(Console console) {
        this.console = console;
    }

    SteeringResult write(Steering steering, List<Hold> holds) {
        return ProgressLine.during(console, "writing", told -> steering.run(holds, told, () -> false));
    }

    /** @param compare whether the texts are shown side by side */
    void print(SteeringResult result, boolean compare) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "%,d texts of %,d characters each way, on the same random numbers: held (%s), free, random"
                                + " (%s).%n",
                        result.samples(),
                        result.length(),
                        cells(result.held()),
                        result.other().isEmpty() ? "none, the layer has no other cell" : cells(result.other()));
        result.effects().forEach(this::print);
        if (compare) {
            result.continuations().forEach(this::print);
        }
    }

    /** With values in full, so that they can be given to {@code --clamp}. */
    private static String cells(List<SteeredCell> cells) {
        return cells.stream()
                .map(cell -> cell.cell() + " at " + (cell.value() < 0 ? "" : "+") + cell.value()
                        + (Double.isNaN(cell.alpha())
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        ", α = %.2f, μ_out %+.3f, μ_in %+.3f",
                                        cell.alpha(),
                                        cell.meanOutside(),
                                        cell.meanInside())))
                .collect(Collectors.joining("; "));
    }

    private void print(Effect effect) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "  %s: held %.4f, free %.4f, random %.4f; held − free%s, held − random%s%n",
                        effect.words(),
                        effect.held(),
                        effect.free(),
                        effect.other(),
                        AblationTable.interval(effect.heldLessFree()),
                        AblationTable.interval(effect.heldLessOther()));
    }

    private void print(SteeringResult.Continuation continuation) {
        console.out().println("\nbehind: " + oneLine(continuation.before()));
        console.out().println("held:   " + oneLine(continuation.held().text()));
        console.out().println("free:   " + oneLine(continuation.free().text()));
        console.out().println("random: " + oneLine(continuation.other().text()));
    }

    private static String oneLine(String text) {
        return text.replace("\n", "⏎").replace("\t", "⇥");
    }

    /** One object; the texts in it if they are asked for. */
    void printJson(SteeringResult result, boolean compare) {
        ObjectNode object = Json.object();
        object.put("concept", result.concept().map(concept -> concept.id()).orElse(null))
                .put("samples", result.samples())
                .put("length", result.length());
        put(object.putArray("held"), result.held());
        put(object.putArray("random"), result.other());
        ArrayNode effects = object.putArray("effects");
        result.effects().forEach(effect -> effects.add(json(effect)));
        if (compare) {
            ArrayNode texts = object.putArray("continuations");
            result.continuations().forEach(one -> texts.addObject()
                    .put("before", one.before())
                    .put("held", one.held().text())
                    .put("free", one.free().text())
                    .put("random", one.other().text()));
        }
        console.json(object);
    }

    private static void put(ArrayNode array, List<SteeredCell> cells) {
        for (SteeredCell cell : cells) {
            ObjectNode one = array.addObject()
                    .put("layer", cell.cell().layer())
                    .put("unit", cell.cell().unit());
            Json.putNumbers(
                    one,
                    List.of("value", "alpha", "meanInside", "meanOutside", "mean", "deviation"),
                    cell.value(),
                    cell.alpha(),
                    cell.meanInside(),
                    cell.meanOutside(),
                    cell.mean(),
                    cell.deviation());
        }
    }

    private static ObjectNode json(Effect effect) {
        ObjectNode object = Json.object().put("kind", effect.kind().id()).put("words", effect.words());
        Json.putNumbers(object, List.of("held", "free", "random"), effect.held(), effect.free(), effect.other());
        object.set("heldLessFree", Json.interval(effect.heldLessFree()));
        object.set("heldLessRandom", Json.interval(effect.heldLessOther()));
        object.set("randomLessFree", Json.interval(effect.otherLessFree()));
        return object;
    }
}
