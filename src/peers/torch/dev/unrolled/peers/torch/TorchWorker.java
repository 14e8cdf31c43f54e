package dev.unrolled.peers.torch;

import dev.unrolled.bench.worker.WorkerLoop;
import java.io.IOException;
import org.bytedeco.pytorch.global.torch;

/** A process in which PyTorch trains whenever it is asked to. */
public final class TorchWorker {
    private TorchWorker() {}

    /** Arguments: seconds to warm up, threads, cell, layers, hidden size, batch size, sequence length. */
    public static void main(String[] arguments) throws IOException {
        double warmUpSeconds = Double.parseDouble(arguments[0]);
        torch.set_num_threads(Integer.parseInt(arguments[1]));
        int layers = Integer.parseInt(arguments[3]);
        int hiddenSize = Integer.parseInt(arguments[4]);
        long streams = Long.parseLong(arguments[5]);
        long steps = Long.parseLong(arguments[6]);
        TorchStep step = new TorchStep(arguments[2], layers, hiddenSize, new long[] {steps, streams});
        new WorkerLoop(step, warmUpSeconds).serve(System.in, System.out);
    }
}
