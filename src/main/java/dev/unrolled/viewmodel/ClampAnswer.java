package dev.unrolled.viewmodel;

import dev.unrolled.analysis.causal.Effect;
import dev.unrolled.analysis.causal.Interval;
import dev.unrolled.analysis.causal.SteeredCell;
import dev.unrolled.analysis.causal.SteeringResult;
import dev.unrolled.analysis.causal.Written;
import dev.unrolled.text.BinaryConcept;
import java.util.List;
import java.util.Locale;

/**
 * What the network writes while a cell is held, as the screen says it.
 *
 * @param iteration after how many steps of the training
 * @param result the numbers and the texts
 */
public record ClampAnswer(long iteration, SteeringResult result) {
    /** A text that was written. Immutable. */
    public static final class Text {
        private final Written written;
        private final boolean tinted;

        private Text(Written written, boolean tinted) {
            this.written = written;
            this.tinted = tinted;
        }

        public int[] codePoints() {
            return written.codePoints();
        }

        /** For each character whether it is in the concept, 1 or 0; empty for a numeric concept. */
        public float[] inside() {
            return tinted ? written.labels() : new float[0];
        }
    }

    /**
     * One place gone on with in the three ways.
     *
     * @param before the end of what was read first
     */
    public record Row(String before, Text held, Text free, Text other) {}

    /**
     * What was measured, in the three ways, and where the differences lie with 95 % confidence, those of shares in percentage
     * points.
     *
     * @param lessFree held − not held
     * @param lessOther held − random cell held
     */
    public record Line(String words, String held, String free, String other, String lessFree, String lessOther) {}

    public int layer() {
        return held().cell().layer();
    }

    public int unit() {
        return held().cell().unit();
    }

    /** Which cell it was, such as {@code 0:45}. */
    public String cell() {
        return held().cell().toString();
    }

    private SteeredCell held() {
        return result.held().get(0);
    }

    /** What the cell was held at, such as {@code +0.93}. */
    public String heldAt() {
        return AblationAnswer.signed(held().value(), 2);
    }

    /** The random cell and what it was held at; empty where the layer has no other. */
    public String other() {
        return result.other().stream()
                .findFirst()
                .map(cell -> cell.cell() + " at " + AblationAnswer.signed(cell.value(), 2))
                .orElse("");
    }

    /** What was done, for a subtitle. */
    public String basis() {
        return String.format(
                Locale.ROOT,
                "cell %s held at %s (α = %.2f; mean outside %s, inside %s) · %,d texts of %,d characters each way on"
                        + " the same random numbers · iteration %,d",
                cell(),
                heldAt(),
                held().alpha(),
                AblationAnswer.signed(held().meanOutside(), 2),
                AblationAnswer.signed(held().meanInside(), 2),
                result.samples(),
                result.length(),
                iteration);
    }

    /** How many texts were written each way. */
    public int samples() {
        return result.samples();
    }

    public List<Line> lines() {
        return result.effects().stream()
                .map(effect -> new Line(
                        effect.words(),
                        figure(effect, effect.held()),
                        figure(effect, effect.free()),
                        figure(effect, effect.other()),
                        difference(effect, effect.heldLessFree()),
                        difference(effect, effect.heldLessOther())))
                .toList();
    }

    private static String figure(Effect effect, double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return effect.kind().isShare()
                ? String.format(Locale.ROOT, "%.1f %%", 100 * value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String difference(Effect effect, Interval interval) {
        if (Double.isNaN(interval.low())) {
            return "not known";
        }
        double unit = effect.kind().isShare() ? 100 : 1;
        return AblationAnswer.signed(unit * interval.low(), 1) + " … "
                + AblationAnswer.signed(unit * interval.high(), 1)
                + (effect.kind().isShare() ? " pp" : "");
    }

    /** What it comes to. */
    public String sentence() {
        return sentence(cell());
    }

    /** The same, with the cell called something. */
    public String sentence(String called) {
        if (result.effects().isEmpty()) {
            return "";
        }
        Effect first = result.effects().get(0);
        String held = "Held at " + heldAt() + ", cell " + called + " ";
        String from =
                "the " + first.words() + " from " + figure(first, first.free()) + " to " + figure(first, first.held());
        String random = figure(first, first.other());
        if (!first.heldLessFree().excludes(0)) {
            return held + "does not clearly change the " + first.words() + ": " + figure(first, first.held())
                    + " against " + figure(first, first.free()) + ", and " + random + " with a random cell held.";
        }
        return first.heldLessOther().excludes(0)
                ? held + "changes " + from + "; a random cell held as far from its mean gives " + random + "."
                : held + "changes " + from + ", but a random cell held as far from its mean gives " + random
                        + ": not clearly another effect.";
    }

    /** Some of the texts. */
    public List<Row> rows() {
        boolean tinted = result.concept().orElse(null) instanceof BinaryConcept;
        return result.continuations().stream()
                .map(one -> new Row(
                        one.before(),
                        new Text(one.held(), tinted),
                        new Text(one.free(), tinted),
                        new Text(one.other(), tinted)))
                .toList();
    }
}
