package dev.unrolled.training.tasks;

import dev.unrolled.nn.NumberPass;
import dev.unrolled.nn.Parameters;

/** Numbers in, a number out: right if it is near enough. */
record NumberTaskPass(NumberPass pass, TaskBatch batch) implements TaskPass {
    @Override
    public double forward() {
        return pass.forward(batch.numbers, batch.asked);
    }

    @Override
    public void backward(double factor) {
        pass.backward(factor);
    }

    @Override
    public int right() {
        int right = 0;
        for (int stream = 0; stream < batch.span.batch(); stream++) {
            right += Math.abs(pass.answer(stream) - batch.asked[stream]) < MemoryTask.TOLERANCE ? 1 : 0;
        }
        return right;
    }

    @Override
    public Parameters gradients() {
        return pass.gradients();
    }
}
