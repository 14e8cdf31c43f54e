package dev.unrolled.nn.tensor;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemv;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemv;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Matrix products on the ND4J side of tensors, by ND4J's own BLAS, called without ND4J's bookkeeping (which costs as much
 * as a small product). Each call runs on the calling thread alone.
 */
public final class Products {
    private Products() {}

    /** C ← A·Bᵀ + β·C, with A [m × k], B [n × k], C [m × n]. */
    public static void timesTransposed(Tensor a, Tensor b, double beta, Tensor c) {
        check(a.columns() == b.columns() && c.rows() == a.rows() && c.columns() == b.rows());
        if (a.rows() == 1) {
            vector(CblasNoTrans, b, a, beta, c);
        } else {
            multiply(Form.TIMES_TRANSPOSED, a, b, beta, c);
        }
    }

    /** C ← A·B + β·C, with A [m × k], B [k × n], C [m × n]. */
    public static void times(Tensor a, Tensor b, double beta, Tensor c) {
        check(a.columns() == b.rows() && c.rows() == a.rows() && c.columns() == b.columns());
        if (a.rows() == 1) {
            vector(CblasTrans, b, a, beta, c);
        } else {
            multiply(Form.TIMES, a, b, beta, c);
        }
    }

    /** C ← Aᵀ·B + β·C, with A [k × m], B [k × n], C [m × n]. */
    public static void transposedTimes(Tensor a, Tensor b, double beta, Tensor c) {
        check(a.rows() == b.rows() && c.rows() == a.columns() && c.columns() == b.columns());
        multiply(Form.TRANSPOSED_TIMES, a, b, beta, c);
    }

    /** Which of A and B BLAS reads transposed. */
    private enum Form {
        TIMES(CblasNoTrans, CblasNoTrans),
        TIMES_TRANSPOSED(CblasNoTrans, CblasTrans),
        TRANSPOSED_TIMES(CblasTrans, CblasNoTrans);

        final int transposeA;
        final int transposeB;

        Form(int transposeA, int transposeB) {
            this.transposeA = transposeA;
            this.transposeB = transposeB;
        }
    }

    // The arguments stand side by side, since an object around them would be made anew at every time step.
    private static void multiply(Form form, Tensor a, Tensor b, double factor, Tensor c) {
        int transposeA = form.transposeA;
        int transposeB = form.transposeB;
        int m = c.rows();
        int n = c.columns();
        int k = transposeA == CblasTrans ? a.rows() : a.columns();
        int lda = a.columns();
        int ldb = b.columns();
        if (c.precision() == Precision.FLOAT) {
            FloatPointer pa = (FloatPointer) a.pointer();
            FloatPointer pb = (FloatPointer) b.pointer();
            FloatPointer pc = (FloatPointer) c.pointer();
            float beta = (float) factor;
            cblas_sgemm(CblasRowMajor, transposeA, transposeB, m, n, k, 1f, pa, lda, pb, ldb, beta, pc, n);
        } else {
            DoublePointer pa = (DoublePointer) a.pointer();
            DoublePointer pb = (DoublePointer) b.pointer();
            DoublePointer pc = (DoublePointer) c.pointer();
            cblas_dgemm(CblasRowMajor, transposeA, transposeB, m, n, k, 1, pa, lda, pb, ldb, factor, pc, n);
        }
    }

    /** y ← op(M)·x + β·y for vectors x and y that are matrices of one row. */
    private static void vector(int transpose, Tensor matrix, Tensor x, double factor, Tensor y) {
        int rows = matrix.rows();
        int columns = matrix.columns();
        if (matrix.precision() == Precision.FLOAT) {
            FloatPointer pm = (FloatPointer) matrix.pointer();
            FloatPointer px = (FloatPointer) x.pointer();
            FloatPointer py = (FloatPointer) y.pointer();
            float beta = (float) factor;
            cblas_sgemv(CblasRowMajor, transpose, rows, columns, 1f, pm, columns, px, 1, beta, py, 1);
        } else {
            DoublePointer pm = (DoublePointer) matrix.pointer();
            DoublePointer px = (DoublePointer) x.pointer();
            DoublePointer py = (DoublePointer) y.pointer();
            cblas_dgemv(CblasRowMajor, transpose, rows, columns, 1, pm, columns, px, 1, factor, py, 1);
        }
    }

    static void check(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("The shapes of a matrix product do not fit");
        }
    }
}
