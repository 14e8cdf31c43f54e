package dev.unrolled.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The most memory that a process ever held, libraries and native memory included. */
final class PeakMemory {
    private static final String FIELD = "VmHWM:";
    private static final double KILOBYTES = 1024;

    private PeakMemory() {}

    /** In megabytes; NaN where the system does not tell, or the process has ended. */
    static double megabytes(long process) {
        Path status = Path.of("/proc/" + process + "/status");
        if (!Files.isReadable(status)) {
            return Double.NaN;
        }
        try {
            return megabytes(Files.readAllLines(status));
        } catch (IOException e) {
            // It ended between the two looks.
            return Double.NaN;
        }
    }

    /** Reads it out of the lines of a status file as Linux writes it. */
    static double megabytes(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(FIELD))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KILOBYTES)
                .findFirst()
                .orElse(Double.NaN);
    }
}
