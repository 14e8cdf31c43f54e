package dev.unrolled.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.analysis.cells.CellRanking;
import dev.unrolled.analysis.cells.RankingOptions;
import dev.unrolled.text.Concept;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.EncodedText;
import dev.unrolled.training.StepResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells how a training goes: JSON on standard output if asked for, a bar or lines on standard error. */
final class TrainingReport {
    private static final int CHARACTERS_FOR_CELLS = 60_000;

    private final Console console;
    private final boolean json;
    private final ProgressLine line;
    private double validationLoss = Double.NaN;
    private Supplier<String> full;

    /**
     * What is known beside a step.
     *
     * @param seconds since the training began
     * @param charactersPerSecond the mean speed of training so far
     * @param done the part done, 0 … 1; NaN if unknown
     * @param validationLoss measured after this step; NaN if it was not
     * @param smoothLoss the training loss, smoothed as min-char-rnn does
     */
    record Pace(double seconds, double charactersPerSecond, double done, double validationLoss, double smoothLoss) {}

    TrainingReport(Console console, boolean json, boolean bar) {
        this.console = console;
        this.json = json;
        line = new ProgressLine(console.err(), bar);
    }

    void begin(Training training) {
        EncodedText text = training.trainingText();
        console.say(String.format(
                Locale.ROOT,
                "%s (%,d weights) on %s: %,d characters to learn from, %,d held out, %d kinds; guessing evenly costs"
                        + " %.3f nats.",
                training.trainer().configuration().architecture().label(),
                training.trainer().network().parameters().count(),
                training.corpus().name(),
                text.length(),
                training.heldOut().length(),
                text.vocabulary().size(),
                Math.log(text.vocabulary().size())));
        String remark =
                training.trainer().configuration().architecture().reading().lossRemark();
        if (!remark.isEmpty()) {
            console.say(remark);
        }
    }

    void step(StepResult step, Pace pace) {
        if (json) {
            console.json(Json.object()
                    .put("iteration", step.iteration())
                    .put("epoch", step.epoch())
                    .put("characters", step.characters())
                    .put("seconds", pace.seconds())
                    .put("loss", step.loss())
                    .put("smoothLoss", pace.smoothLoss())
                    .<ObjectNode>set("validationLoss", Json.number(pace.validationLoss()))
                    .put("gradientNorm", step.gradientNorm())
                    .put("clipped", step.clipped())
                    .put("clippedElements", step.update().clipping().elements())
                    .put("clippedNorm", step.update().clipping().norm())
                    .put("learningRate", step.update().learningRate())
                    .put("charactersPerSecond", pace.charactersPerSecond()));
        }
        if (!Double.isNaN(pace.validationLoss())) {
            validationLoss = pace.validationLoss();
        }
        full = words(step, pace);
        line.show(pace.done(), pace.seconds(), new ProgressLine.Words(() -> brief(step), full));
    }

    private String brief(StepResult step) {
        String heldOut =
                Double.isNaN(validationLoss) ? "" : String.format(Locale.ROOT, " · held out %.3f", validationLoss);
        return String.format(Locale.ROOT, "iteration %,d · loss %.3f%s", step.iteration(), step.loss(), heldOut);
    }

    private Supplier<String> words(StepResult step, Pace pace) {
        String heldOut = Double.isNaN(validationLoss)
                ? ""
                : String.format(
                        Locale.ROOT, ", held out %.3f (%.3f bits)", validationLoss, validationLoss / Math.log(2));
        return () -> String.format(
                Locale.ROOT,
                "iteration %,d, epoch %.2f, loss %.3f nats (%.3f bits)%s, %,.0f characters/s",
                step.iteration(),
                step.epoch(),
                step.loss(),
                step.bits(),
                heldOut,
                pace.charactersPerSecond());
    }

    void endOfSteps() {
        if (full != null) {
            line.end(full.get());
        }
    }

    void saved(Path out) {
        console.say("Saved to " + out + ".");
    }

    void interrupted(long iteration, boolean saved) {
        console.say("Interrupted after iteration " + iteration + (saved ? "." : "; nothing was saved (no --out)."));
    }

    /** Says which cells follow what occurs in the held-out text. */
    void cells(Training training) {
        EncodedText heldOut = training.heldOut();
        List<Concept> concepts = Concepts.occurringIn(heldOut);
        if (concepts.isEmpty() || heldOut.length() < CellRanking.SHORTEST_TEXT) {
            return;
        }
        new CellRanking(
                        training.trainer().network(),
                        heldOut,
                        concepts,
                        RankingOptions.DEFAULT
                                .withCharacters(CHARACTERS_FOR_CELLS)
                                .withBest(1))
                .rank(done -> {}, () -> false)
                .ifPresent(report -> CellTable.print(report, console.err()));
    }
}
