package dev.unrolled.bench.worker;

import dev.unrolled.bench.worker.StepProducts.Dealing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes nothing but the matrix products of a training step, dealt out in the way that is quickest here. */
final class ProductStep implements Runnable, AutoCloseable {
    private static final int TRIALS = 5;

    private final ExecutorService threads;
    private final List<Callable<Object>> quickest;

    ProductStep(Workload workload, int threadCount) {
        threads = Executors.newFixedThreadPool(threadCount, ProductStep::daemon);
        StepProducts products = new StepProducts(workload);
        List<List<Callable<Object>>> ways = new ArrayList<>();
        ways.add(prepared(products.shares(Dealing.WHOLE, 1)));
        if (threadCount > 1) {
            ways.add(prepared(products.shares(Dealing.STREAMS, threadCount)));
            ways.add(prepared(products.shares(Dealing.GATES, threadCount)));
        }
        quickest = quickest(ways);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "products");
        thread.setDaemon(true);
        return thread;
    }

    private static List<Callable<Object>> prepared(List<List<MatrixProduct>> shares) {
        return shares.stream().map(ProductStep::thread).toList();
    }

    private static Callable<Object> thread(List<MatrixProduct> share) {
        List<Runnable> products = share.stream().map(MatrixProduct::prepared).toList();
        return Executors.callable(() -> products.forEach(Runnable::run));
    }

    private List<Callable<Object>> quickest(List<List<Callable<Object>>> ways) {
        List<Callable<Object>> best = ways.get(0);
        long bestNanos = Long.MAX_VALUE;
        for (int trial = 0; trial < TRIALS; trial++) {
            for (List<Callable<Object>> way : ways) {
                long start = System.nanoTime();
                run(way);
                long nanos = System.nanoTime() - start;
                // The first time is spent on loading; ways that cannot be gone have nothing to do.
                if (trial > 0 && nanos < bestNanos && !way.isEmpty()) {
                    bestNanos = nanos;
                    best = way;
                }
            }
        }
        return best;
    }

    @Override
    public void run() {
        run(quickest);
    }

    private void run(List<Callable<Object>> way) {
        try {
            for (Future<Object> share : threads.invokeAll(way)) {
                share.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A matrix product failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
