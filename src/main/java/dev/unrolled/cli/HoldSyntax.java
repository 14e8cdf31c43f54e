package dev.unrolled.cli;

import dev.unrolled.analysis.causal.CellPlace;
import dev.unrolled.analysis.causal.Hold;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a user says what cells are held at: {@code LAYER:UNIT=VALUE}, or {@code LAYER:UNIT@ALPHA}. */
final class HoldSyntax {
    /** Every gate and tanh is saturated long before. */
    private static final double LARGEST = 1000;

    private static final Pattern FORM = Pattern.compile("([^=@]+)([=@])(.*)");

    private HoldSyntax() {}

    /** @throws IllegalArgumentException if one cannot be meant, with a sentence without its stop that says why */
    static List<Hold> parse(List<String> texts) {
        List<Hold> holds = new ArrayList<>();
        for (String text : texts) {
            Hold hold = parse(text);
            require(
                    holds.stream().noneMatch(one -> one.cell().equals(hold.cell())),
                    "--clamp names the cell " + hold.cell() + " twice; give it one value");
            holds.add(hold);
        }
        return holds;
    }

    private static Hold parse(String text) {
        Matcher matcher = FORM.matcher(text);
        require(
                matcher.matches(),
                "“" + text
                        + "” is not a clamp; write LAYER:UNIT=VALUE or LAYER:UNIT@ALPHA, such as 0:117=0.9 or 0:117@1");
        CellReference cell = CellReference.parse(matcher.group(1));
        CellPlace place = new CellPlace(cell.layer(), cell.unit());
        boolean alpha = matcher.group(2).equals("@");
        double amount = number(matcher.group(3), alpha ? "an α" : "a state");
        return alpha ? Hold.between(place, amount) : Hold.at(place, amount);
    }

    private static double number(String text, String what) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException exception) {
            throw new IllegalArgumentException("“" + text + "” in --clamp is not a number", exception);
        }
        require(Double.isFinite(value), "--clamp needs a finite value, not " + value);
        require(Math.abs(value) <= LARGEST, "--clamp takes " + what + " of -1000 to 1000, not " + text);
        return value;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
