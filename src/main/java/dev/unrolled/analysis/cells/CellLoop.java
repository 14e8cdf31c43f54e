package dev.unrolled.analysis.cells;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Does the same for each of many cells, on a few threads. What is done for one cell must not touch another's numbers. */
final class CellLoop implements AutoCloseable {
    /** Null where one thread does it. */
    private final ForkJoinPool pool;

    CellLoop(int threads) {
        pool = threads == 1 ? null : new ForkJoinPool(threads);
    }

    /** Calls the task with 0 … {@code count} − 1, in no particular order, and returns when all are done. */
    void forEach(int count, IntConsumer task) {
        if (pool == null) {
            for (int cell = 0; cell < count; cell++) {
                task.accept(cell);
            }
        } else {
            pool.submit(() -> IntStream.range(0, count).parallel().forEach(task))
                    .join();
        }
    }

    /** Does something beside what the caller does; at once where there is one thread only. */
    Running begin(Runnable task) {
        if (pool == null) {
            task.run();
            return () -> {};
        }
        return pool.submit(task)::join;
    }

    /** Something that was begun. */
    interface Running {
        /** Waits for its end; throws what it threw. */
        void join();
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdown();
        }
    }
}
