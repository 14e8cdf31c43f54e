package dev.unrolled.app.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The memory that this program holds, in megabytes. */
final class ProcessMemory {
    private static final double MEGABYTE = 1 << 20;
    private static final Path STATUS = Path.of("/proc/self/status");

    private ProcessMemory() {}

    static double heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    /** All of the process, libraries and native memory included; NaN where the system does not tell. */
    static double process() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
