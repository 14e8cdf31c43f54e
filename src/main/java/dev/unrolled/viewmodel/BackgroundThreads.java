package dev.unrolled.viewmodel;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.concurrent.ThreadFactory;

/**
 * Threads that give way to those that draw. They and the threads they begin take what time the screen leaves, which is most of it, so that a
 * window stays quick on two cores that train; together nothing is lost.
 *
 * <p>Java's own priorities mean nothing on Linux, so there each thread raises its niceness, see {@code setpriority(2)}.
 */
final class BackgroundThreads implements ThreadFactory {
    private static final int OF_A_PROCESS = 0;
    private static final int CALLING_THREAD = 0;
    private static final int NICENESS = 10;

    private final String name;

    BackgroundThreads(String name) {
        this.name = name;
    }

    // Nothing relies on it: only how soon something is drawn.
    @SuppressWarnings("ThreadPriorityCheck")
    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(
                () -> {
                    giveWay();
                    work.run();
                },
                name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    private static void giveWay() {
        if (Platform.isLinux()) {
            Function setPriority = NativeLibrary.getInstance("c").getFunction("setpriority");
            setPriority.invokeInt(new Object[] {OF_A_PROCESS, CALLING_THREAD, NICENESS});
        }
    }
}
