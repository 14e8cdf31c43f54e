package dev.unrolled.analysis.gradients;

import dev.unrolled.nn.GradientPass;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamState;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.EncodedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Lyapunov exponents of a network along a text: the rates at which a small change of the whole state grows. A few orthonormal vectors go
 * back through the time steps, from the last to the first, and are made orthonormal after each one; the mean logarithms of their lengths are
 * the exponents (those of the transposed products, which are the same). A tenth more steps, the last, turn the vectors first and do not count.
 */
public final class LyapunovReader {
    private static final double WARMED_UP = 0.2;

    private final Network network;
    private final EncodedText text;
    private final LyapunovQuestion question;
    private final Windows windows;

    /**
     * Nothing is read yet.
     *
     * @param network its parameters must not change meanwhile
     * @param text of which a stretch in the middle is read
     * @throws IllegalArgumentException if the text is too short, or the network reads both ways
     */
    public LyapunovReader(Network network, EncodedText text, LyapunovQuestion question) {
        GradientPass.requireLeftToRight(network);
        this.network = network;
        this.text = text;
        this.question = question;
        windows = Windows.over(text, "Lyapunov exponents", question.characters() + question.turning() - 1, 1);
    }

    /**
     * Reads; only once.
     *
     * @param progress told the part done, 0 … 1
     * @param cancelled asked at every character
     * @return nothing if cancelled
     */
    public Optional<LyapunovReport> read(DoubleConsumer progress, BooleanSupplier cancelled) {
        Optional<List<StreamState>> start = windows.statesBefore(network, text, done -> {}, cancelled);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        Network exact = network.in(Precision.DOUBLE);
        int[] characters = windows.characters(text, 0, 1, 0);
        List<StreamState> states = new ArrayList<>();
        GradientPass reading = new GradientPass(exact, new Span(1, 1));
        StreamState state = start.get().get(0);
        for (int step = 0; step < characters.length; step++) {
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            states.add(state);
            reading.start(0, state);
            reading.forward(new int[] {characters[step]}, new int[] {-1});
            state = reading.stateAfter(1, 0);
            progress.accept(WARMED_UP * (step + 1) / characters.length);
        }
        return back(exact, characters, states, done -> {
            progress.accept(WARMED_UP + (1 - WARMED_UP) * done);
            return cancelled.getAsBoolean();
        });
    }

    /** Told the part done; whether it shall stop. */
    private interface Telling {
        boolean stopAfter(double done);
    }

    private Optional<LyapunovReport> back(Network exact, int[] characters, List<StreamState> states, Telling telling) {
        int size = states.get(0).size();
        double[][] rows = OrthogonalRows.random(Math.min(question.exponents(), size), size);
        GradientPass pass = new GradientPass(exact, new Span(rows.length, 1));
        int[] read = new int[rows.length];
        int[] none = new int[rows.length];
        Arrays.fill(none, -1);
        double[] sums = new double[rows.length];
        for (int step = characters.length - 1; step >= 0; step--) {
            Arrays.fill(read, characters[step]);
            pass.startAll(states.get(step));
            pass.forward(read, none);
            pass.backwardFromState(rows);
            for (int row = 0; row < rows.length; row++) {
                pass.copyInitialGradient(row, rows[row], 0);
            }
            double[][] lower = OrthogonalRows.factor(rows);
            for (int row = 0; row < rows.length && step < question.characters(); row++) {
                sums[row] += Math.log(lower[row][row]);
            }
            if (telling.stopAfter(1 - (double) step / characters.length)) {
                return Optional.empty();
            }
        }
        List<Double> exponents = new ArrayList<>();
        for (double sum : sums) {
            exponents.add(sum / question.characters());
        }
        exponents.sort(Collections.reverseOrder());
        return Optional.of(new LyapunovReport(exponents, question.characters()));
    }
}
