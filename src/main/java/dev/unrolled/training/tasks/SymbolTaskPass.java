package dev.unrolled.training.tasks;

import dev.unrolled.nn.NetworkPass;
import dev.unrolled.nn.Parameters;

/** Symbols in, symbols out: the likeliest one is the answer. */
record SymbolTaskPass(NetworkPass pass, TaskBatch batch, MemoryTask task) implements TaskPass {
    @Override
    public double forward() {
        pass.resetState();
        return pass.forward(batch.characters, batch.targets);
    }

    @Override
    public void backward(double factor) {
        pass.backward(factor);
    }

    @Override
    public int right() {
        int streams = batch.span.batch();
        int right = 0;
        for (int step = task.steps() - task.answers(); step < task.steps(); step++) {
            for (int stream = 0; stream < streams; stream++) {
                right += likeliest(step, stream) == batch.targets[step * streams + stream] ? 1 : 0;
            }
        }
        return right;
    }

    private int likeliest(int step, int stream) {
        int best = 0;
        for (int symbol = 1; symbol < task.width(); symbol++) {
            if (pass.probability(step, stream, symbol) > pass.probability(step, stream, best)) {
                best = symbol;
            }
        }
        return best;
    }

    @Override
    public Parameters gradients() {
        return pass.gradients();
    }
}
