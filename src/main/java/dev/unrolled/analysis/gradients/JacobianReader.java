package dev.unrolled.analysis.gradients;

import dev.unrolled.nn.GradientPass;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamState;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.text.EncodedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Multiplies the step Jacobians J_T … J_{t+1} along windows of a text, in double precision, and gives the greatest singular values of the
 * products by lag: of the whole state, and of each layer's diagonal blocks. Windows and warm-up are those of {@link LagReader}.
 */
public final class JacobianReader {
    private static final String WHAT = "Products of Jacobians";
    /** Up to this lag every one is looked at, then every {@value #STRIDE}th. */
    private static final int DENSE = 20;

    private static final int STRIDE = 5;
    /** What the Jacobians of a window may take, in numbers: 320 MB. */
    private static final long MOST_NUMBERS = 40L << 20;

    private static final double WARMED_UP = 0.1;

    private final Network network;
    private final EncodedText text;
    private final JacobianQuestion question;
    private final Windows windows;
    private final List<Integer> lags;
    /** ln σ at [layer, the whole last][place][index of the lag][rank]. */
    private final List<double[][][]> logarithms = new ArrayList<>();

    private final Optional<KeepProducts> keepProducts;
    private Telling telling;

    /** Who is told, and who may stop it. */
    private record Telling(DoubleConsumer progress, BooleanSupplier cancelled) {}

    /**
     * Nothing is read yet.
     *
     * @param network its parameters must not change meanwhile
     * @param text what it is read on
     * @throws IllegalArgumentException if the text is too short, the network reads both ways, or it carries so many numbers that their
     *     Jacobians would not fit into memory
     */
    public JacobianReader(Network network, EncodedText text, JacobianQuestion question) {
        GradientPass.requireLeftToRight(network);
        int most = mostLags(network);
        if (question.lags() > most) {
            throw new IllegalArgumentException(
                    most == 0
                            ? "This network is too large for products of Jacobians"
                            : "In a network of this size products of Jacobians can be followed over " + most
                                    + " characters at most, not " + question.lags());
        }
        this.network = network;
        this.text = text;
        this.question = question;
        windows = Windows.over(text, WHAT, question.lags(), question.places());
        lags = thinned(question.lags());
        keepProducts = KeepProducts.of(network, lags, windows.count());
    }

    /** Over how many characters the Jacobians of a network fit into memory. */
    public static int mostLags(Network network) {
        long size = StreamState.zero(network).size();
        int layers = network.configuration().layers();
        long numbers = size * size + (layers > 1 ? size * size / layers : 0);
        return (int) Math.min(LagQuestion.MOST_LAGS, MOST_NUMBERS / numbers);
    }

    private static List<Integer> thinned(int most) {
        return IntStream.rangeClosed(1, most)
                .filter(lag -> lag <= DENSE || lag % STRIDE == 0 || lag == most)
                .boxed()
                .toList();
    }

    /**
     * Reads; only once.
     *
     * @param progress told the part done, 0 … 1
     * @param cancelled asked at every character and every lag
     * @return nothing if cancelled
     */
    public Optional<JacobianReport> read(DoubleConsumer progress, BooleanSupplier cancelled) {
        Optional<List<StreamState>> states =
                windows.statesBefore(network, text, done -> progress.accept(WARMED_UP * done), cancelled);
        if (states.isEmpty()) {
            return Optional.empty();
        }
        telling = new Telling(progress, cancelled);
        Network exact = network.in(Precision.DOUBLE);
        StepJacobian jacobian = new StepJacobian(exact);
        int layers = network.configuration().layers();
        for (int block = 0; block < (layers == 1 ? 1 : layers + 1); block++) {
            logarithms.add(new double[windows.count()][][]);
        }
        Factors factors = new Factors(jacobian, question.lags());
        for (int place = 0; place < windows.count(); place++) {
            if (!factors.compute(exact, states.get().get(place), place) || !multiply(factors, place)) {
                return Optional.empty();
            }
        }
        return Optional.of(report());
    }

    private boolean multiply(Factors factors, int place) {
        for (int block = 0; block < logarithms.size(); block++) {
            ProductIteration iteration = new ProductIteration(question.sigmas(), factors.of(block));
            double[][] byLag = new double[lags.size()][];
            for (int index = 0; index < byLag.length; index++) {
                if (telling.cancelled().getAsBoolean()) {
                    return false;
                }
                byLag[index] = iteration.logarithms(lags.get(index));
                double here = (block + (index + 1.0) / byLag.length) / logarithms.size();
                tell(place, (1 + here) / 2);
            }
            logarithms.get(block)[place] = byLag;
        }
        return true;
    }

    /** @param part of the place's work */
    private void tell(int place, double part) {
        telling.progress().accept(WARMED_UP + (1 - WARMED_UP) * (place + part) / windows.count());
    }

    private JacobianReport report() {
        List<ProductSigmas> layers = new ArrayList<>();
        for (int layer = 0; layer < network.configuration().layers(); layer++) {
            layers.add(sigmas(network.configuration().layerNames().get(layer), logarithms.get(layer)));
        }
        return new JacobianReport(
                question,
                layers,
                layers.size() == 1
                        ? Optional.empty()
                        : Optional.of(sigmas("all layers", logarithms.get(layers.size()))),
                keepProducts.map(products -> sigmas("direct path", products.logarithms())));
    }

    private ProductSigmas sigmas(String name, double[][][] byPlace) {
        int ranks = byPlace[0][0].length;
        double[][] medians = new double[lags.size()][ranks];
        for (int index = 0; index < medians.length; index++) {
            for (int rank = 0; rank < ranks; rank++) {
                double[] values = new double[byPlace.length];
                for (int place = 0; place < values.length; place++) {
                    values[place] = byPlace[place][index][rank] / Math.log(10);
                }
                Arrays.sort(values);
                medians[index][rank] = LagNorms.quantile(values, 0.5);
            }
        }
        return new ProductSigmas(name, lags, medians);
    }

    /** The Jacobians of a window, the last step's first: of each layer's own block, and of the whole state. */
    private final class Factors {
        private final StepJacobian jacobian;
        /** Each layer's, then the whole's where there are several layers. */
        private final List<Tensor[]> blocks = new ArrayList<>();

        private final Tensor whole;
        private final Tensor part;

        Factors(StepJacobian jacobian, int count) {
            this.jacobian = jacobian;
            int size = jacobian.size();
            int own = jacobian.layerSize();
            whole = new Tensor(Precision.DOUBLE, size, size, Tensor.Home.JAVA);
            part = new Tensor(Precision.DOUBLE, own, own, Tensor.Home.JAVA);
            for (int layer = 0; layer < jacobian.layers(); layer++) {
                blocks.add(new Tensor(Precision.DOUBLE, count * own, own, Tensor.Home.ND4J).blocks(own));
            }
            if (blocks.size() > 1) {
                blocks.add(new Tensor(Precision.DOUBLE, count * size, size, Tensor.Home.ND4J).blocks(size));
            }
        }

        Tensor[] of(int block) {
            return blocks.get(block);
        }

        /** Reads a window and computes them; false if cancelled. */
        boolean compute(Network exact, StreamState before, int place) {
            GradientPass pass = new GradientPass(exact, new Span(1, windows.steps()));
            pass.start(0, before);
            int[] characters = windows.characters(text, place, 1, 0);
            int[] none = new int[characters.length];
            Arrays.fill(none, -1);
            pass.forward(characters, none);
            keepProducts.ifPresent(products -> products.multiply(pass, windows.steps(), place));
            for (int step = 1; step < windows.steps(); step++) {
                if (telling.cancelled().getAsBoolean()) {
                    return false;
                }
                jacobian.compute(pass.stateAfter(step, 0), characters[step], whole.doubles());
                put(windows.steps() - 1 - step);
                tell(place, step / (2.0 * windows.steps()));
            }
            return true;
        }

        private void put(int index) {
            int size = jacobian.size();
            int own = jacobian.layerSize();
            for (int layer = 0; layer < jacobian.layers(); layer++) {
                for (int row = 0; row < own; row++) {
                    int from = (layer * own + row) * size + layer * own;
                    System.arraycopy(whole.doubles(), from, part.doubles(), row * own, own);
                }
                part.pushInto(blocks.get(layer)[index], 0, 0, own * own);
            }
            if (jacobian.layers() > 1) {
                whole.pushInto(blocks.get(jacobian.layers())[index], 0, 0, size * size);
            }
        }
    }
}
