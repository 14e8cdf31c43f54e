package dev.unrolled.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/** The processor time that drawing has taken: that of the JavaFX thread and of the thread that renders for it. */
final class ScreenCost implements LongSupplier {
    private static final String RENDERER = "QuantumRenderer";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private volatile long[] drawing = new long[0];

    /** Finds the threads; called on the JavaFX thread, once the window is shown. */
    void begin() {
        long[] found = new long[] {Thread.currentThread().getId(), -1};
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(RENDERER)) {
                found[1] = thread.getThreadId();
            }
        }
        drawing = found;
    }

    @Override
    public long getAsLong() {
        long sum = 0;
        if (threads.isThreadCpuTimeSupported()) {
            for (long thread : drawing) {
                sum += thread < 0 ? 0 : Math.max(0, threads.getThreadCpuTime(thread));
            }
        }
        return sum;
    }
}
