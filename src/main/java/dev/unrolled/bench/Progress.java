package dev.unrolled.bench;

/** Told how far a measurement is. */
@FunctionalInterface
public interface Progress {
    /**
     * What is done now.
     *
     * @param done the part that is done, 0 … 1
     * @param what what is measured, such as {@code LSTM 1×128 b32 t64: PyTorch 2.7, 1 thread}
     */
    void at(double done, String what);
}
