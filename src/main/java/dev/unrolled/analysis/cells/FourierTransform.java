package dev.unrolled.analysis.cells;

/**
 * The discrete Fourier transform of a length that is a power of two, X(f) = Σ_n x(n)·exp(−2πi·fn/N), in place, by
 * decimation in time (Cooley and Tukey 1965). Thread safe: nothing changes but what it is given.
 */
final class FourierTransform {
    private final int length;
    private final float[] cosines;
    private final float[] sines;
    private final int[] reversed;

    FourierTransform(int length) {
        if (length < 2 || Integer.bitCount(length) != 1) {
            throw new IllegalArgumentException("The length must be a power of two, not " + length);
        }
        this.length = length;
        cosines = new float[length / 2];
        sines = new float[length / 2];
        for (int k = 0; k < length / 2; k++) {
            cosines[k] = (float) Math.cos(2 * Math.PI * k / length);
            sines[k] = (float) -Math.sin(2 * Math.PI * k / length);
        }
        reversed = new int[length];
        int shift = Integer.numberOfLeadingZeros(length) + 1;
        for (int k = 0; k < length; k++) {
            reversed[k] = Integer.reverse(k) >>> shift;
        }
    }

    int length() {
        return length;
    }

    /** Transforms the complex numbers with these real and imaginary parts, [length] each. */
    void transform(float[] real, float[] imaginary) {
        for (int k = 0; k < length; k++) {
            int other = reversed[k];
            if (other > k) {
                swap(real, k, other);
                swap(imaginary, k, other);
            }
        }
        for (int half = 1; half < length; half *= 2) {
            for (int from = 0; from < length; from += 2 * half) {
                butterflies(real, imaginary, from, half);
            }
        }
    }

    private static void swap(float[] numbers, int a, int b) {
        float kept = numbers[a];
        numbers[a] = numbers[b];
        numbers[b] = kept;
    }

    private void butterflies(float[] real, float[] imaginary, int from, int half) {
        int step = length / 2 / half;
        for (int k = 0; k < half; k++) {
            float cosine = cosines[k * step];
            float sine = sines[k * step];
            int upper = from + k;
            int lower = upper + half;
            float turnedReal = real[lower] * cosine - imaginary[lower] * sine;
            float turnedImaginary = real[lower] * sine + imaginary[lower] * cosine;
            real[lower] = real[upper] - turnedReal;
            imaginary[lower] = imaginary[upper] - turnedImaginary;
            real[upper] += turnedReal;
            imaginary[upper] += turnedImaginary;
        }
    }
}
