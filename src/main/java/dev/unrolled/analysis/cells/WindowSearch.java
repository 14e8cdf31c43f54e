package dev.unrolled.analysis.cells;

import dev.unrolled.analysis.cells.ShownWindows.Window;

/**
 * Slides a window over each stretch and keeps those in which a cell agrees most and least with its concept. Of equal ones
 * that in which the rarer side of the concept is most frequent.
 */
final class WindowSearch {
    private static final int LENGTH = 400;
    /** Each side of the concept must hold at least at one character of so many. */
    private static final int RAREST = 20;

    private final LabelTracks tracks;
    private final int length;
    /** The agreement at [stream · length + step mod length], and whether the concept was on. */
    private final float[] agreements;

    private final boolean[] on;
    private final double[] sums;
    private final int[] onCounts;
    private final Extreme best = new Extreme(1);
    private final Extreme worst = new Extreme(-1);

    WindowSearch(LabelTracks tracks, Stretches stretches) {
        this.tracks = tracks;
        length = Math.min(LENGTH, stretches.counted());
        agreements = new float[stretches.streams() * length];
        on = new boolean[agreements.length];
        sums = new double[stretches.streams()];
        onCounts = new int[stretches.streams()];
    }

    /** Takes the next character of the row's stretch. */
    void add(StretchChunk chunk, int row, boolean isOn, float agreement) {
        int stream = chunk.stream(row);
        int step = chunk.step(row);
        int at = stream * length + step % length;
        sums[stream] += agreement - agreements[at];
        onCounts[stream] += (isOn ? 1 : 0) - (on[at] ? 1 : 0);
        agreements[at] = agreement;
        on[at] = isOn;
        int rarer = Math.min(onCounts[stream], length - onCounts[stream]);
        if (step >= length - 1 && rarer * RAREST >= length) {
            int last = chunk.place(row);
            best.offer(sums[stream], rarer, last);
            worst.offer(sums[stream], rarer, last);
        }
    }

    ShownWindows found() {
        return new ShownWindows(window(best), window(worst));
    }

    private Window window(Extreme extreme) {
        return extreme.last < 0
                ? Window.NONE
                : new Window(tracks.offset(extreme.last) - length + 1, length, extreme.sum / length);
    }

    private static final class Extreme {
        /** Sums come out of additions and subtractions; what differs by less is equal. */
        private static final double ROUNDING = 1e-6;

        private final int sign;
        private double sum;
        private int rarer;
        private int last = -1;

        Extreme(int sign) {
            this.sign = sign;
        }

        void offer(double offered, int itsRarer, int itsLast) {
            double ahead = sign * (offered - sum);
            if (last < 0 || ahead > ROUNDING || (ahead > -ROUNDING && itsRarer > rarer)) {
                sum = offered;
                rarer = itsRarer;
                last = itsLast;
            }
        }
    }
}
