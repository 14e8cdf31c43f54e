package dev.unrolled.analysis.gradients;

/** An eigenvalue on the complex plane. */
public record Eigenvalue(double real, double imaginary) {
    /** Its distance from 0. */
    public double modulus() {
        return Math.hypot(real, imaginary);
    }
}
