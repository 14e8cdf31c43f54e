package dev.unrolled.analysis.cells;

/** The spectra, 0 … N/2, of two real series that were transformed as the real and imaginary parts of one. */
final class SpectrumPair {
    private final int length;
    private final float[] firstReal;
    private final float[] firstImaginary;
    private final float[] secondReal;
    private final float[] secondImaginary;

    SpectrumPair(int length) {
        this.length = length;
        firstReal = new float[length / 2 + 1];
        firstImaginary = new float[length / 2 + 1];
        secondReal = new float[length / 2 + 1];
        secondImaginary = new float[length / 2 + 1];
    }

    /** Takes the two spectra out of their joint one: A(f) = [Z(f) + Z*(N − f)]/2, B(f) = [Z(f) − Z*(N − f)]/2i. */
    void separate(float[] real, float[] imaginary) {
        for (int f = 0; f <= length / 2; f++) {
            int mirrored = (length - f) & (length - 1);
            firstReal[f] = (real[f] + real[mirrored]) / 2;
            firstImaginary[f] = (imaginary[f] - imaginary[mirrored]) / 2;
            secondReal[f] = (imaginary[f] + imaginary[mirrored]) / 2;
            secondImaginary[f] = (real[mirrored] - real[f]) / 2;
        }
    }

    /** Adds A*·Y + B*·Z to a spectrum of N/2 + 1 real and then as many imaginary parts at {@code at}. */
    void addCorrelation(SpectrumPair labels, float[] target, int at) {
        int frequencies = firstReal.length;
        addReal(labels, target, at, frequencies);
        addImaginary(labels, target, at + frequencies, frequencies);
    }

    private void addReal(SpectrumPair labels, float[] target, int at, int count) {
        float[] ar = firstReal;
        float[] ai = firstImaginary;
        float[] br = secondReal;
        float[] bi = secondImaginary;
        float[] yr = labels.firstReal;
        float[] yi = labels.firstImaginary;
        float[] zr = labels.secondReal;
        float[] zi = labels.secondImaginary;
        for (int f = 0; f < count; f++) {
            target[at + f] += ar[f] * yr[f] + ai[f] * yi[f] + br[f] * zr[f] + bi[f] * zi[f];
        }
    }

    private void addImaginary(SpectrumPair labels, float[] target, int at, int count) {
        float[] ar = firstReal;
        float[] ai = firstImaginary;
        float[] br = secondReal;
        float[] bi = secondImaginary;
        float[] yr = labels.firstReal;
        float[] yi = labels.firstImaginary;
        float[] zr = labels.secondReal;
        float[] zi = labels.secondImaginary;
        for (int f = 0; f < count; f++) {
            target[at + f] += ar[f] * yi[f] - ai[f] * yr[f] + br[f] * zi[f] - bi[f] * zr[f];
        }
    }

    /**
     * Joins two spectra so that the transform of what is joined gives back both series: the first in the imaginary part, the
     * second in the real part, as an inverse transform is a transform with the parts exchanged.
     *
     * @param spectra the first at {@code at}, the second, if there is one, behind it
     */
    static void join(float[] spectra, int at, float[] real, float[] imaginary) {
        int length = real.length;
        int frequencies = length / 2 + 1;
        boolean two = at + 4 * frequencies <= spectra.length;
        for (int f = 0; f < frequencies; f++) {
            float ar = spectra[at + f];
            float ai = spectra[at + frequencies + f];
            float br = two ? spectra[at + 2 * frequencies + f] : 0;
            float bi = two ? spectra[at + 3 * frequencies + f] : 0;
            int mirrored = (length - f) & (length - 1);
            imaginary[f] = ar - bi;
            real[f] = ai + br;
            imaginary[mirrored] = ar + bi;
            real[mirrored] = br - ai;
        }
        // At 0 and N/2 the two assignments meet; the spectra of real series are real there.
        imaginary[0] = spectra[at];
        real[0] = two ? spectra[at + 2 * frequencies] : 0;
        imaginary[length / 2] = spectra[at + frequencies - 1];
        real[length / 2] = two ? spectra[at + 3 * frequencies - 1] : 0;
    }
}
