package dev.unrolled.viz;

import dev.unrolled.trace.SequenceTrace;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * The likeliest next characters under each character read, the likeliest on top: the stronger the ink, the likelier. The
 * one that truly follows is green and bold.
 */
public final class CandidateRows extends StripControl {
    private static final double ROW_HEIGHT = 1.25;
    private static final double FAINTEST = 0.18;
    /** From this probability on a letter can be read. */
    private static final double READABLE_FROM = 0.02;
    /** The opacity that parts ink from paper by a contrast of 3 : 1 in both themes, with some to spare for thin strokes. */
    private static final double READABLE = 0.5;

    private static final double READABLE_TRUTH = 0.8;

    public CandidateRows(StripModel model) {
        super(model);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        drawCursorLine(graphics, 0, height);
        double rowHeight = height / SequenceTrace.CANDIDATES;
        double size = Math.min(getFontSize() * 0.95, rowHeight * 0.85);
        graphics.setTextBaseline(VPos.CENTER);
        drawRanks(graphics, rowHeight);
        graphics.setTextAlign(TextAlignment.CENTER);
        Font regular = Typeface.monospaced(size);
        Font bold = Typeface.boldMonospaced(size);
        for (int timeStep = model().axis().first(); timeStep < model().shownEnd(); timeStep++) {
            for (int rank = 0; rank < SequenceTrace.CANDIDATES; rank++) {
                boolean truth = isTruth(timeStep, rank);
                graphics.setFont(truth ? bold : regular);
                drawCandidate(graphics, timeStep, rank, (rank + 0.5) * rowHeight);
            }
        }
    }

    private boolean isTruth(int timeStep, int rank) {
        SequenceTrace trace = model().trace();
        int candidate = trace.candidateCodePoint(timeStep, rank);
        return candidate >= 0 && candidate == trace.nextCodePoint(timeStep);
    }

    private void drawCandidate(GraphicsContext graphics, int timeStep, int rank, double y) {
        TimeAxis axis = model().axis();
        int codePoint = model().trace().candidateCodePoint(timeStep, rank);
        if (codePoint < 0) {
            return;
        }
        boolean truth = isTruth(timeStep, rank);
        double probability = model().trace().candidateProbability(timeStep, rank);
        graphics.setFill(truth ? getTheme().truth() : getTheme().ink());
        graphics.setGlobalAlpha(truth ? Math.max(READABLE_TRUTH, strength(probability)) : strength(probability));
        graphics.fillText(CharacterGlyph.of(codePoint), axis.centre(timeStep), y, axis.cellWidth());
        graphics.setGlobalAlpha(1);
    }

    /** The opacity of a letter. The square root keeps the unlikely ones apart; NaN is drawn as faint as 0. */
    static double strength(double probability) {
        double share = probability > 0 ? Math.min(1, probability) : 0;
        if (share < READABLE_FROM) {
            return FAINTEST + (READABLE - FAINTEST) * share / READABLE_FROM;
        }
        return READABLE + (1 - READABLE) * Math.sqrt((share - READABLE_FROM) / (1 - READABLE_FROM));
    }

    private void drawRanks(GraphicsContext graphics, double rowHeight) {
        graphics.setFont(Typeface.label(getFontSize() * 0.8));
        graphics.setFill(getTheme().secondaryInk());
        graphics.setTextAlign(TextAlignment.RIGHT);
        double x = model().axis().left() - 8;
        graphics.fillText("1", x, rowHeight / 2);
        graphics.fillText(Integer.toString(SequenceTrace.CANDIDATES), x, (SequenceTrace.CANDIDATES - 0.5) * rowHeight);
    }

    @Override
    String describe() {
        int cursor = model().cursor();
        SequenceTrace trace = model().trace();
        if (cursor < 0 || cursor >= trace.length()) {
            return "Likeliest next characters";
        }
        StringBuilder text = new StringBuilder("Likeliest next characters:");
        for (int rank = 0; rank < SequenceTrace.CANDIDATES; rank++) {
            int candidate = trace.candidateCodePoint(cursor, rank);
            if (candidate >= 0) {
                String name = CharacterGlyph.name(candidate);
                text.append(String.format(Locale.ROOT, " %s %.2f", name, trace.candidateProbability(cursor, rank)));
            }
        }
        return text.toString();
    }

    @Override
    protected double computePrefHeight(double width) {
        return SequenceTrace.CANDIDATES * Math.rint(getFontSize() * ROW_HEIGHT);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
