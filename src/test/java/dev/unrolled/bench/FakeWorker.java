package dev.unrolled.bench;

import dev.unrolled.bench.worker.WorkerLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A worker that trains nothing; its first argument says how it behaves. */
public final class FakeWorker {
    private FakeWorker() {}

    static List<String> command(String... arguments) {
        return JavaCommand.ofOwn(FakeWorker.class.getName(), List.of(arguments));
    }

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "good" -> serve();
            case "talkative" -> {
                System.out.println("a library says hello");
                System.err.println("a library warns");
                serve();
            }
            case "broken" -> throw new IllegalStateException("no such tensor");
            case "crashes once" -> crashOnce(Path.of(arguments[1]));
            case "crashes at work" -> new WorkerLoop(new CrashingStep(), 0).serve(System.in, System.out);
            case "unreadable" -> unreadable();
            case "ends" -> System.exit(0);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** A hundred steps a second, or as many as a sleeping thread manages. */
    private static void serve() throws IOException {
        new WorkerLoop(FakeWorker::sleep, 0).serve(System.in, System.out);
    }

    private static void sleep() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void crashOnce(Path mark) throws IOException {
        if (!Files.exists(mark)) {
            Files.createFile(mark);
            Runtime.getRuntime().halt(134);
        }
        serve();
    }

    private static void unreadable() throws IOException {
        System.out.println(WorkerLoop.READY);
        System.in.read();
        System.out.println(WorkerLoop.DONE + "many 0.1");
    }

    private static final class CrashingStep implements Runnable {
        private int steps;

        @Override
        public void run() {
            if (++steps > 3) {
                Runtime.getRuntime().halt(139);
            }
        }
    }
}
