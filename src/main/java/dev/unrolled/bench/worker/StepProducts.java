package dev.unrolled.bench.worker;

import dev.unrolled.bench.worker.MatrixProduct.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * The matrix products that a training step cannot do without: for each layer U h at every time step, its way back and
 * ∂U; above the first layer, which looks characters up, the same for what is read; and the output layer. Nothing else of
 * the step is there, so the time they take by themselves is a floor under a step's.
 */
public final class StepProducts {
    private final Workload workload;

    public StepProducts(Workload workload) {
        this.workload = workload;
    }

    /** How the products are dealt out to threads. */
    enum Dealing {
        /** One thread makes them all. */
        WHOLE,
        /** Each thread reads some of the streams. */
        STREAMS,
        /** Each thread computes some of the gates' units for all streams. */
        GATES
    }

    /** Multiplications and additions of one step. */
    public double operations() {
        return shares(Dealing.WHOLE, 1).get(0).stream()
                .mapToDouble(MatrixProduct::operations)
                .sum();
    }

    /** Each thread's products; empty where they cannot be dealt out so. */
    List<List<MatrixProduct>> shares(Dealing dealing, int threads) {
        int divided = dealing == Dealing.STREAMS ? workload.batchSize() : workload.hiddenSize();
        if (dealing == Dealing.WHOLE ? threads != 1 : divided < threads) {
            return List.of();
        }
        List<List<MatrixProduct>> shares = new ArrayList<>();
        int from = 0;
        for (int thread = 0; thread < threads; thread++) {
            int part = dealing == Dealing.WHOLE ? 0 : (divided - from) / (threads - thread);
            shares.add(
                    switch (dealing) {
                        case WHOLE -> share(workload.batchSize(), workload.hiddenSize(), characters(threads));
                        case STREAMS -> share(part, workload.hiddenSize(), part * workload.sequenceLength());
                        case GATES -> share(workload.batchSize(), part, characters(threads));
                    });
            from += part;
        }
        return shares;
    }

    private int characters(int threads) {
        return Math.max(1, workload.charactersPerStep() / threads);
    }

    /** For so many streams, units of each gate, and characters at the output. */
    private List<MatrixProduct> share(int streams, int units, int outputs) {
        int hidden = workload.hiddenSize();
        int steps = workload.sequenceLength();
        int all = streams * steps;
        int recurrent = workload.cell().recurrentBlocks() * units;
        int input = workload.cell().inputBlocks() * units;
        int layers = workload.layers();
        List<MatrixProduct> products = new ArrayList<>();
        products.add(new MatrixProduct(Form.FORWARD, streams, recurrent, hidden, steps * layers));
        products.add(new MatrixProduct(Form.BACK, streams, hidden, recurrent, steps * layers));
        products.add(new MatrixProduct(Form.GRADIENT, recurrent, hidden, all, layers));
        if (layers > 1) {
            products.add(new MatrixProduct(Form.FORWARD, all, input, hidden, layers - 1));
            products.add(new MatrixProduct(Form.BACK, all, hidden, input, layers - 1));
            products.add(new MatrixProduct(Form.GRADIENT, input, hidden, all, layers - 1));
        }
        products.add(new MatrixProduct(Form.FORWARD, outputs, Workload.VOCABULARY, hidden, 1));
        products.add(new MatrixProduct(Form.BACK, outputs, hidden, Workload.VOCABULARY, 1));
        products.add(new MatrixProduct(Form.GRADIENT, Workload.VOCABULARY, hidden, outputs, 1));
        return products;
    }
}
