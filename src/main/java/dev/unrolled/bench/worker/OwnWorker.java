package dev.unrolled.bench.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A process that trains, or makes the matrix products of training alone, whenever it is asked to. */
public final class OwnWorker {
    /** What it does, as its first argument. */
    public static final String TRAIN = "train";

    public static final String PRODUCTS = "products";

    private OwnWorker() {}

    /** Arguments: what to do, how many seconds to warm up, how many threads, and a {@link Workload}'s words. */
    public static void main(String[] arguments) throws IOException {
        List<String> words = Arrays.asList(arguments);
        double warmUpSeconds = Double.parseDouble(words.get(1));
        int threads = Integer.parseInt(words.get(2));
        Workload workload = Workload.ofWords(words.subList(3, words.size()));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (words.get(0).equals(PRODUCTS)) {
            try (ProductStep step = new ProductStep(workload, threads)) {
                new WorkerLoop(step, warmUpSeconds).serve(System.in, out);
            }
        } else {
            try (TrainingStep step = new TrainingStep(workload, threads)) {
                new WorkerLoop(step, warmUpSeconds).serve(System.in, out);
            }
        }
    }
}
