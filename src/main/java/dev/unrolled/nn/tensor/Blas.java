package dev.unrolled.nn.tensor;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Loads ND4J and its BLAS once, with the kernels that suit the processor and one thread to a product.
 *
 * <p>The OpenBLAS that ND4J ships does not know processors newer than itself and falls back to its oldest kernels on
 * them, two to four times slower. So, on Linux and unless {@value #VARIABLE} is already set, the processor's own flags
 * choose the kernel before the library is loaded.
 */
public final class Blas {
    static final String VARIABLE = "OPENBLAS_CORETYPE";
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    private static boolean loaded;
    private static String kernel = "not loaded";

    private Blas() {}

    /** Loads the library; takes about two seconds the first time and nothing afterwards. */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        kernel = chooseKernel();
        Nd4j.factory().blas().setMaxThreads(1);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
        loaded = true;
    }

    /** Which kernels run and who chose them, in words. */
    public static synchronized String kernel() {
        return kernel;
    }

    /** Whether small matrices are multiplied as they lie in memory, without being rearranged first. */
    static synchronized boolean multipliesSmallMatricesInPlace() {
        // Of the kernels in this OpenBLAS only those for AVX-512 do.
        return kernel.startsWith("SkylakeX") || kernel.startsWith("Cooperlake");
    }

    private static String chooseKernel() {
        String users = System.getenv(VARIABLE);
        if (users != null) {
            return users + " (set by " + VARIABLE + ")";
        }
        Optional<String> fitting = Platform.isLinux() ? fittingKernel(processorFlags()) : Optional.empty();
        if (fitting.isEmpty()) {
            return "chosen by OpenBLAS";
        }
        NativeLibrary.getInstance("c").getFunction("setenv").invokeInt(new Object[] {VARIABLE, fitting.get(), 1});
        return fitting.get() + " (from the processor's flags)";
    }

    private static String processorFlags() {
        try (var lines = Files.lines(PROCESSOR)) {
            return lines.filter(line -> line.startsWith("flags")).findFirst().orElse("");
        } catch (IOException e) {
            // Without the flags OpenBLAS chooses for itself, and kernel() says so.
            return "";
        }
    }

    /** The OpenBLAS kernel family for x86 processor flags as {@code /proc/cpuinfo} lists them. */
    static Optional<String> fittingKernel(String flags) {
        String words = flags + " ";
        if (words.contains(" avx512f ") && words.contains(" avx512bw ") && words.contains(" avx512vl ")) {
            return Optional.of("SkylakeX");
        }
        if (words.contains(" avx2 ") && words.contains(" fma ")) {
            return Optional.of("Haswell");
        }
        return Optional.empty();
    }
}
