package dev.unrolled.analysis.gradients;

import dev.unrolled.nn.GradientPass;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.PassageReader;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamState;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.EncodedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.IntToDoubleFunction;

/**
 * Asks for a passage which earlier characters each prediction reaches, in double precision. The text is read once, from the zero
 * state 1,000 characters (as many as there are) before the first character that is reached; every prediction's window starts from a state of that
 * reading. Not thread safe.
 */
public final class ReachReader {
    private static final int CHUNK = 50;
    private static final int GROUP = 25;
    private static final double WARMED_UP = 0.2;

    private final Network network;
    private final EncodedText text;
    private final ReachQuestion question;
    /** The first character that is reached. */
    private final int begin;
    /** The states before the characters from {@link #begin} on. */
    private final List<StreamState> states = new ArrayList<>();
    /** For one prediction at a time; null until it is asked for. */
    private GradientPass single;

    /**
     * Nothing is read yet.
     *
     * @param network its parameters must not change meanwhile
     * @throws IllegalArgumentException if the passage does not lie in the text, or the network reads both ways
     */
    public ReachReader(Network network, EncodedText text, ReachQuestion question) {
        GradientPass.requireLeftToRight(network);
        if (question.from() + question.length() > text.length()) {
            throw new IllegalArgumentException("The passage ends behind the text, at "
                    + (question.from() + question.length()) + " of " + text.length() + " characters");
        }
        this.network = network.in(Precision.DOUBLE);
        this.text = text;
        this.question = question;
        begin = Math.max(0, question.from() - question.lags());
    }

    /**
     * Asks for the true next characters of the whole passage.
     *
     * @param progress told the part done, 0 … 1
     * @param cancelled asked every few hundred characters
     * @return nothing if cancelled
     */
    public Optional<ReachMap> read(DoubleConsumer progress, BooleanSupplier cancelled) {
        if (!readStates(done -> progress.accept(WARMED_UP * done), cancelled)) {
            return Optional.empty();
        }
        int layers = network.configuration().layers();
        double[][] inputNorms = new double[question.length()][];
        double[][][] stateNorms = new double[layers][question.length()][];
        GradientPass pass = null;
        for (int first = 0; first < question.length(); first += GROUP) {
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            int count = Math.min(GROUP, question.length() - first);
            if (pass == null || count < GROUP) {
                pass = new GradientPass(network, new Span(count, question.lags() + 1));
            }
            Group group = new Group(pass, question.from() + first, count);
            group.run(-1);
            for (int stream = 0; stream < count; stream++) {
                inputNorms[first + stream] = group.inputNorms(stream);
                for (int layer = 0; layer < layers; layer++) {
                    stateNorms[layer][first + stream] = group.stateNorms(layer, stream);
                }
            }
            progress.accept(WARMED_UP + (1 - WARMED_UP) * (first + count) / question.length());
        }
        return Optional.of(new ReachMap(question, inputNorms, stateNorms));
    }

    /**
     * Asks for one prediction and any character: ‖∂ log p(x_{T+1} = character)/∂x_t‖.
     *
     * @param place T, in the passage
     * @param character its index in the vocabulary
     * @return by lag T − t, as far back as was asked for and there is text
     */
    public double[] at(int place, int character) {
        Objects.checkIndex(place - question.from(), question.length());
        Objects.checkIndex(character, network.configuration().vocabularySize());
        readStates(done -> {}, () -> false);
        if (single == null) {
            single = new GradientPass(network, new Span(1, question.lags() + 1));
        }
        Group group = new Group(single, place, 1);
        group.run(character);
        return group.inputNorms(0);
    }

    /** Reads up to the passage's end once and keeps the states; false if cancelled. */
    private boolean readStates(DoubleConsumer progress, BooleanSupplier cancelled) {
        int from = Math.max(0, begin - PassageReader.WARM_UP);
        int end = question.from() + question.length();
        int wanted = Math.max(1, end - question.lags() - begin);
        if (states.size() >= wanted) {
            return true;
        }
        states.clear();
        GradientPass pass = new GradientPass(network, new Span(1, CHUNK));
        int[] targets = new int[CHUNK];
        Arrays.fill(targets, -1);
        StreamState state = StreamState.zero(network);
        for (int position = from; states.size() < wanted; position += CHUNK) {
            if (cancelled.getAsBoolean()) {
                states.clear();
                return false;
            }
            int[] characters = new int[CHUNK];
            for (int step = 0; step < CHUNK; step++) {
                characters[step] = text.indexAt(Math.min(position + step, text.length() - 1));
            }
            pass.start(0, state);
            pass.forward(characters, targets);
            for (int step = 0; step < CHUNK && states.size() < wanted; step++) {
                if (position + step >= begin) {
                    states.add(pass.stateAfter(step, 0));
                }
            }
            state = pass.stateAfter(CHUNK, 0);
            progress.accept(Math.min(1, (double) (position + CHUNK - from) / (end - from)));
        }
        return true;
    }

    /** Some places that are followed side by side; behind each place its window is filled up, to no effect. */
    private final class Group {
        private final GradientPass pass;
        private final int firstPlace;
        private final int count;
        private final double[] input;
        private final double[] units = new double[network.configuration().hiddenSize()];

        Group(GradientPass pass, int firstPlace, int count) {
            this.pass = pass;
            this.firstPlace = firstPlace;
            this.count = count;
            input = new double[pass.inputSize()];
        }

        private int start(int stream) {
            return Math.max(0, firstPlace + stream - question.lags());
        }

        /** @param character the target; −1 for the true next one */
        void run(int character) {
            int[] characters = new int[count * (question.lags() + 1)];
            int[] targets = new int[characters.length];
            Arrays.fill(targets, -1);
            for (int stream = 0; stream < count; stream++) {
                int start = start(stream);
                int place = firstPlace + stream;
                for (int step = 0; step <= question.lags(); step++) {
                    characters[step * count + stream] = text.indexAt(Math.min(start + step, place));
                }
                int next = place + 1 < text.length() ? text.indexAt(place + 1) : -1;
                targets[(place - start) * count + stream] = character >= 0 ? character : next;
                pass.start(stream, states.get(start - begin));
            }
            pass.forward(characters, targets);
            pass.backward(targets);
        }

        /** By lag. */
        double[] inputNorms(int stream) {
            return norms(stream, row -> {
                pass.copyInputGradient(row, input);
                return Norm.of(input);
            });
        }

        /** By lag. */
        double[] stateNorms(int layer, int stream) {
            return norms(stream, row -> {
                pass.copyGradient(layer, row, false, units);
                return Norm.of(units);
            });
        }

        private double[] norms(int stream, IntToDoubleFunction norm) {
            int place = firstPlace + stream;
            double[] norms = new double[place - start(stream) + 1];
            boolean known = place + 1 < text.length() || count == 1;
            for (int lag = 0; lag < norms.length; lag++) {
                int row = (norms.length - 1 - lag) * count + stream;
                norms[lag] = known ? norm.applyAsDouble(row) : Double.NaN;
            }
            return norms;
        }
    }
}
