package dev.unrolled.bench.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * How a worker answers on its standard streams. It makes steps until it is warm, says that it is ready, and then, for
 * every line {@code run SECONDS} that it reads, makes steps for so long and says how many and how long it took. It ends
 * with its input, so that it never outlives who asks. Knows nothing of what a step is: peers are compiled with it too.
 */
public final class WorkerLoop {
    /** What the lines that count begin with; libraries may print others. */
    public static final String MARK = "unrolled-bench ";

    public static final String READY = MARK + "ready";
    public static final String DONE = MARK + "done ";
    public static final String RUN = "run ";

    private static final int WARM_UP_STEPS = 3;

    private final Runnable step;
    private final double warmUpSeconds;

    /**
     * A loop around a step.
     *
     * @param step makes one step
     * @param warmUpSeconds how long steps are made before any is timed
     */
    public WorkerLoop(Runnable step, double warmUpSeconds) {
        this.step = step;
        this.warmUpSeconds = warmUpSeconds;
    }

    /** Answers until the input ends. */
    public void serve(InputStream in, PrintStream out) throws IOException {
        long start = System.nanoTime();
        for (int made = 0; made < WARM_UP_STEPS || since(start) < warmUpSeconds; made++) {
            step.run();
        }
        say(out, READY);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(RUN)) {
                say(out, DONE + run(Double.parseDouble(line.substring(RUN.length()))));
            }
        }
    }

    /** Steps and seconds. */
    private String run(double seconds) {
        long steps = 0;
        long start = System.nanoTime();
        double elapsed = 0;
        while (elapsed < seconds) {
            step.run();
            steps++;
            elapsed = since(start);
        }
        return steps + " " + elapsed;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }

    private static void say(PrintStream out, String line) {
        out.println(line);
        out.flush();
    }
}
