package dev.unrolled.bench.worker;

import dev.unrolled.analysis.cells.HuntTiming;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A process that hunts once, and says how long it took. */
public final class HuntWorker {
    private HuntWorker() {}

    /** Arguments: cells, concepts, characters of each part, threads. Answers with the rotations tried and the seconds. */
    public static void main(String[] arguments) {
        HuntTiming.Time time = HuntTiming.measure(new HuntTiming.Size(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3])));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(WorkerLoop.DONE + time.shifts() + " " + time.seconds());
    }
}
