package dev.unrolled.analysis.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.GradientPass;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamState;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LagReaderTest {
    private static final double STEP = 1e-5;
    private static final LagQuestion SMALL = new LagQuestion(6, 1);

    private static LagReport read(Network network, EncodedText text, LagQuestion question) {
        return new LagReader(network, text, question)
                .read(done -> {}, () -> false)
                .orElseThrow();
    }

    /** Of the top layer's state, each number of which is moved by itself; of c with the h that follows from it. */
    @ParameterizedTest
    @MethodSource("dev.unrolled.analysis.gradients.LabNetworks#kindsAndLayers")
    void equalsFiniteDifferencesOfTheLossAtThePlace(CellKind kind, int layers) {
        int hidden = 4;
        Network network = LabNetworks.random(kind, layers, hidden, 0.8);
        EncodedText text = LabNetworks.TEXT.slice(0, 40);
        Windows windows = Windows.over(text, "", SMALL.lags(), SMALL.places());
        LayerLags lags = read(network, text, SMALL).layers().get(layers - 1);
        int start = windows.starts().get(0);
        int place = start + SMALL.lags();
        assertThat(windows.warmUp()).isEqualTo(16).isLessThanOrEqualTo(start);
        int warmUp = windows.warmUp(network);
        StreamState state = LabNetworks.after(network, StreamState.zero(network), indices(text, start - warmUp, start));
        for (int position = start; position < place; position++) {
            GradientPass step = new GradientPass(network, new Span(1, 1));
            step.start(0, state);
            step.forward(new int[] {text.indexAt(position)}, new int[] {-1});
            state = step.stateAfter(1, 0);
            int[] rest = indices(text, position + 1, place + 1);
            int target = text.indexAt(place + 1);
            int first = state.size() - hidden * (lags.cellState().isPresent() ? 2 : 1);
            double[] hiddenGradient = new double[hidden];
            double[] cellGradient = new double[hidden];
            for (int unit = 0; unit < hidden; unit++) {
                hiddenGradient[unit] =
                        (LabNetworks.loss(network, LabNetworks.moved(state, first + unit, STEP), target, rest)
                                        - LabNetworks.loss(
                                                network, LabNetworks.moved(state, first + unit, -STEP), target, rest))
                                / (2 * STEP);
                if (lags.cellState().isPresent()) {
                    cellGradient[unit] = (LabNetworks.loss(network, cellMoved(step, layers, unit, STEP), target, rest)
                                    - LabNetworks.loss(network, cellMoved(step, layers, unit, -STEP), target, rest))
                            / (2 * STEP);
                }
            }
            int lag = place - position;
            double norm = Norm.of(hiddenGradient);
            // A peephole of o reads c_t beside h_t, so that h follows c through o too.
            assertThat(lags.hiddenState().median(lag)).isCloseTo(norm, within(1e-6 * Math.max(norm, 1e-4)));
            if (lags.cellState().isPresent() && kind == CellKind.LSTM) {
                double cell = Norm.of(cellGradient);
                assertThat(lags.cellState().get().median(lag)).isCloseTo(cell, within(1e-6 * Math.max(cell, 1e-4)));
            }
        }
    }

    /** The state after a step of an LSTM with one c moved and h = o·tanh(c) after it. */
    private static StreamState cellMoved(GradientPass step, int layers, int unit, double by) {
        double[] output = new double[4];
        step.copySignal(Signal.OUTPUT_GATE, layers - 1, 0, output);
        double[] values = step.stateAfter(1, 0).toArray();
        int cell = values.length - 4 + unit;
        values[cell] += by;
        values[cell - 4] = output[unit] * Math.tanh(values[cell]);
        return StreamState.of(values);
    }

    private static int[] indices(EncodedText text, int from, int to) {
        int[] indices = new int[to - from];
        text.copyIndices(from, to, indices);
        return indices;
    }

    @Test
    void ofTheSummedLossIsThatOfAllLossesOfTheWindow() {
        Network network = LabNetworks.random(CellKind.GRU, 1, 4, 0.8);
        EncodedText text = LabNetworks.TEXT.slice(0, 40);
        Windows windows = Windows.over(text, "", 6, 1);
        int start = windows.starts().get(0);
        StreamState state =
                LabNetworks.after(network, StreamState.zero(network), indices(text, start - windows.warmUp(), start));
        GradientPass pass = new GradientPass(network, new Span(1, 7));
        pass.start(0, state);
        int[] targets = indices(text, start + 1, start + 8);
        pass.forward(indices(text, start, start + 7), targets);
        pass.backward(targets);
        LagNorms summed = read(network, text, SMALL).layers().get(0).summedLoss();
        double[] gradient = new double[4];
        for (int lag = 0; lag <= 6; lag++) {
            pass.copyGradient(0, 6 - lag, false, gradient);
            assertThat(summed.median(lag)).isCloseTo(Norm.of(gradient), within(1e-14));
        }
    }

    /** Without recurrent weights nothing comes back but through the gate that keeps. */
    @ParameterizedTest
    @EnumSource(names = {"LSTM", "GRU", "GRU_RESET_BEFORE", "MUT1", "MUT2", "MUT3"})
    void directPathIsAllThereIsWithoutRecurrentWeights(CellKind kind) {
        Network network = LabNetworks.random(kind, 1, 4, 0.8);
        String name = Parameters.recurrentWeight(0);
        network.parameters().get(name).fill(0);
        network.parameters().push();
        LayerLags lags =
                read(network, LabNetworks.TEXT, new LagQuestion(20, 5)).layers().get(0);
        LagNorms whole = lags.cellState().orElse(lags.hiddenState());
        for (int lag = 0; lag <= 20; lag++) {
            double expected = whole.median(lag);
            assertThat(lags.directPath().orElseThrow().median(lag)).isCloseTo(expected, within(1e-12 * expected));
        }
    }

    @Test
    void anIdentityNetworkHasAFlatCurve() {
        Network network = LabNetworks.linear(LabNetworks.scaledIdentity(8, 1));
        // W h = h, so that a little of the bias makes h grow from 0 and stay positive.
        LabNetworks.set(network, Parameters.bias(0), new double[][] {{.1, .1, .1, .1, .1, .1, .1, .1}});
        LagNorms norms = read(network, LabNetworks.TEXT, LagQuestion.DEFAULT)
                .layers()
                .get(0)
                .hiddenState();
        for (int lag = 1; lag <= 100; lag++) {
            assertThat(norms.median(lag)).isEqualTo(norms.median(0)).isPositive();
        }
        assertThat(norms.inWords()).isEqualTo("stays as it is");
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void anOrthogonalLinearNetworkFallsOrRisesByItsFactor(Scale scale) {
        Network network = LabNetworks.linear(LabNetworks.orthogonal(8, scale.factor));
        LagNorms norms = read(network, LabNetworks.TEXT, LagQuestion.DEFAULT)
                .layers()
                .get(0)
                .hiddenState();
        for (int lag = 0; lag <= 100; lag++) {
            double expected = norms.median(0) * Math.pow(scale.factor, lag);
            assertThat(norms.median(lag)).isCloseTo(expected, within(1e-10 * expected));
        }
        assertThat(norms.decay().orElseThrow().ratio()).isCloseTo(scale.factor, within(1e-12));
        assertThat(norms.inWords()).isEqualTo(scale.words);
    }

    private enum Scale {
        HALF(0.5, "halves every character"),
        NINE_TENTHS(0.9, "halves every 6.6 characters"),
        TINY(0.01, "falls to 1 % at every character");

        final double factor;
        final String words;

        Scale(double factor, String words) {
            this.factor = factor;
            this.words = words;
        }
    }

    @Test
    void exactZerosAreCounted() {
        Network network = LabNetworks.linear(LabNetworks.scaledIdentity(8, 0));
        LagNorms norms = read(network, LabNetworks.TEXT, new LagQuestion(10, 7))
                .layers()
                .get(0)
                .hiddenState();
        assertThat(norms.zeros(0)).isZero();
        assertThat(norms.zeros(1)).isEqualTo(7);
        assertThat(norms.median(1)).isZero();
        assertThat(norms.decay()).isEmpty();
        assertThat(norms.inWords()).isEqualTo("is exactly zero one character back");
    }

    @Test
    void overflowIsCounted() {
        Network network = LabNetworks.linear(LabNetworks.scaledIdentity(8, 1e60));
        LabNetworks.set(network, Parameters.bias(0), new double[][] {{1, 1, 1, 1, 1, 1, 1, 1}});
        LagNorms norms = read(network, LabNetworks.TEXT, new LagQuestion(10, 7))
                .layers()
                .get(0)
                .hiddenState();
        assertThat(norms.nonFinite(10)).isEqualTo(7);
        assertThat(norms.median(10)).isInfinite();
    }

    @Test
    void normsBelowTheSmallestSquareAreNoZeros() {
        Network network = LabNetworks.linear(LabNetworks.orthogonal(8, 1e-3));
        LagNorms norms = read(network, LabNetworks.TEXT, LagQuestion.DEFAULT)
                .layers()
                .get(0)
                .hiddenState();
        double expected = norms.median(0) * 1e-300;
        assertThat(norms.median(100)).isCloseTo(expected, within(1e-6 * expected));
        assertThat(norms.zeros(100)).isZero();
    }

    @Test
    void aNetworkInSinglePrecisionIsReadAsIfItsWeightsWereDouble() {
        Network network = LabNetworks.random(CellKind.LSTM, 2, 5, 0.8).in(Precision.FLOAT);
        LagReport single = read(network, LabNetworks.TEXT, new LagQuestion(30, 4));
        LagReport exact = read(network.in(Precision.DOUBLE), LabNetworks.TEXT, new LagQuestion(30, 4));
        for (int layer = 0; layer < 2; layer++) {
            for (int lag = 0; lag <= 30; lag++) {
                double expected = exact.layers().get(layer).hiddenState().median(lag);
                // They differ by the state after the warm-up.
                assertThat(single.layers().get(layer).hiddenState().median(lag))
                        .isCloseTo(expected, within(1e-4 * expected));
            }
        }
    }

    @Test
    void isTheSameEveryTime() {
        Network network = LabNetworks.random(CellKind.LSTM, 1, 5, 0.8);
        LagNorms first = read(network, LabNetworks.TEXT, LagQuestion.DEFAULT)
                .layers()
                .get(0)
                .hiddenState();
        LagNorms second = read(network, LabNetworks.TEXT, LagQuestion.DEFAULT)
                .layers()
                .get(0)
                .hiddenState();
        for (int lag = 0; lag <= 100; lag++) {
            assertThat(second.median(lag)).isEqualTo(first.median(lag));
        }
    }

    @Test
    void canReadAgainWithALaterCopyOfTheNetwork() {
        Network first = LabNetworks.random(CellKind.LSTM, 1, 5, 0.8);
        Network later = LabNetworks.random(CellKind.LSTM, 1, 5, 0.4);
        LagReader reader = new LagReader(first, LabNetworks.TEXT, LagQuestion.DEFAULT);
        reader.read(done -> {}, () -> false);
        LagNorms again = reader.read(later, done -> {}, () -> false)
                .orElseThrow()
                .layers()
                .get(0)
                .hiddenState();
        LagNorms fresh = read(later, LabNetworks.TEXT, LagQuestion.DEFAULT)
                .layers()
                .get(0)
                .hiddenState();
        for (int lag = 0; lag <= 100; lag++) {
            assertThat(again.median(lag)).isEqualTo(fresh.median(lag));
        }
        Network other = LabNetworks.random(CellKind.LSTM, 1, 6, 0.4);
        assertThatThrownBy(() -> reader.read(other, done -> {}, () -> false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsEarlyWhenCancelled() {
        Network network = LabNetworks.random(CellKind.LSTM, 1, 5, 0.8);
        assertThat(new LagReader(network, LabNetworks.TEXT, LagQuestion.DEFAULT).read(done -> {}, () -> true))
                .isEmpty();
    }

    @Test
    void progressRisesToOne() {
        List<Double> told = new ArrayList<>();
        new LagReader(LabNetworks.random(CellKind.RNN, 1, 5, 0.8), LabNetworks.TEXT, LagQuestion.DEFAULT)
                .read(told::add, () -> false);
        assertThat(told).isSorted().endsWith(1.0);
    }

    @Test
    void theShortestTextWillDoAndAShorterOneWillNot() {
        Network network = LabNetworks.random(CellKind.RNN, 1, 5, 0.8);
        int shortest = LagQuestion.DEFAULT.shortestText();
        assertThat(read(network, LabNetworks.text(shortest), LagQuestion.DEFAULT)
                        .warmUp())
                .isZero();
        assertThatThrownBy(() -> read(network, LabNetworks.text(shortest - 1), LagQuestion.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Gradients by lag need at least 133 characters of text, not 132");
    }

    @Test
    void aNetworkThatReadsBothWaysIsRefusedInASentence() {
        Network network = Network.initialised(
                LabNetworks.zeros(CellKind.LSTM, 1, 3).configuration().withReading(ReadingDirection.BOTH_WAYS),
                Precision.DOUBLE,
                1);
        assertThatThrownBy(() -> new LagReader(network, LabNetworks.TEXT, LagQuestion.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reads both ways");
    }

    @Test
    void aCurveThatBendsIsSaidInTwoParts() {
        double[][] norms = new double[1][101];
        for (int lag = 0; lag <= 100; lag++) {
            norms[0][lag] = Math.pow(0.5, Math.min(lag, 20)) * Math.pow(0.5, Math.max(0, lag - 20) / 20.0);
        }
        assertThat(LagNorms.of(norms).inWords()).isEqualTo("halves every character, later every 20");
    }

    @Test
    void aStraightCurveIsSaidInOne() {
        double[][] norms = new double[1][101];
        for (int lag = 0; lag <= 100; lag++) {
            norms[0][lag] = Math.pow(0.5, lag / 5.0);
        }
        assertThat(LagNorms.of(norms).inWords()).isEqualTo("halves every 5.0 characters");
    }
}
