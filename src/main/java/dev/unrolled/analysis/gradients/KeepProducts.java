package dev.unrolled.analysis.gradients;

import dev.unrolled.nn.GradientPass;
import dev.unrolled.nn.Network;
import dev.unrolled.trace.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The direct path alone: the products of the gates that keep a state, unit by unit. As a Jacobian such a product is diagonal, so that its greatest
 * singular value is that of the unit that keeps most.
 */
final class KeepProducts {
    private final Signal gate;
    private final int layers;
    private final List<Integer> lags;
    private final double[] gates;
    /** ln σ at [place][index of the lag][0]. */
    private final double[][][] logarithms;

    private KeepProducts(Network network, Signal gate, List<Integer> lags, int places) {
        this.gate = gate;
        this.lags = lags;
        layers = network.configuration().layers();
        gates = new double[network.configuration().hiddenSize()];
        logarithms = new double[places][lags.size()][1];
    }

    /** Of a network whose cells have a gate that keeps. */
    static Optional<KeepProducts> of(Network network, List<Integer> lags, int places) {
        return network.keepGate().map(gate -> new KeepProducts(network, gate, lags, places));
    }

    /**
     * Multiplies the gates of a window, the last step's first.
     *
     * @param pass has read the window, in one stream
     * @param steps the number of its time steps
     */
    void multiply(GradientPass pass, int steps, int place) {
        double[] greatest = new double[lags.get(lags.size() - 1) + 1];
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
        for (int layer = 0; layer < layers; layer++) {
            double[] sums = new double[gates.length];
            for (int lag = 1; lag < greatest.length; lag++) {
                pass.copySignal(gate, layer, steps - lag, gates);
                for (int unit = 0; unit < sums.length; unit++) {
                    sums[unit] += Math.log(gates[unit]);
                    greatest[lag] = Math.max(greatest[lag], sums[unit]);
                }
            }
        }
        for (int index = 0; index < lags.size(); index++) {
            logarithms[place][index][0] = greatest[lags.get(index)];
        }
    }

    double[][][] logarithms() {
        return logarithms;
    }
}
