package dev.unrolled.nn.tensor;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Weights W [N × K] made ready for many products with few rows: A·Wᵀ forward, A·W on the way back, with A of 2 to
 * {@value #MOST_ROWS} rows.
 *
 * <p>BLAS rearranges its matrices in every call. Where one of them is the same at every time step and the other has few
 * rows, that costs as much as the product. The kernels for AVX-512 multiply small matrices as they lie in memory; so the
 * weights are cut once a chunk into panels that fit the nearest cache, each by itself a small matrix, and multiplied
 * panel by panel. See {@code docs/decisions/0003-packed-weights.md}. On other kernels, in double precision, and for other numbers of rows this
 * is {@link Products} on W itself. Not thread safe.
 */
public final class PackedWeights {
    /** Rows of a panel: the summed-over dimension. */
    private static final int PANEL_ROWS = 256;
    /** Numbers in a panel: 32 kB, the nearest cache. */
    private static final int PANEL_LENGTH = 8192;
    /** With so many rows a panel is still a small matrix to BLAS: rows · panel below a million. */
    static final int MOST_ROWS = 120;

    private final Tensor weights;
    /** For A·Wᵀ: Wᵀ, [K × N] in panels; null where panels do not pay. */
    private final Panels transposed;
    /** For A·W: W, [N × K] in panels; null where panels do not pay or there is no way back. */
    private final Panels straight;

    /**
     * @param weights W [N × K], shared
     * @param rows how many rows A will have
     * @param withBackward whether A·W is wanted too
     */
    public PackedWeights(Tensor weights, int rows, boolean withBackward) {
        this(weights, withBackward, pays(weights, rows));
    }

    /** In panels or not, whatever pays. */
    PackedWeights(Tensor weights, boolean withBackward, boolean inPanels) {
        this.weights = weights;
        transposed = inPanels ? new Panels(weights.columns(), weights.rows()) : null;
        straight = inPanels && withBackward ? new Panels(weights.rows(), weights.columns()) : null;
    }

    private static boolean pays(Tensor weights, int rows) {
        return weights.precision() == Precision.FLOAT
                && rows > 1
                && rows <= MOST_ROWS
                && Blas.multipliesSmallMatricesInPlace();
    }

    /** Takes over the weights as they are now in the Java array; call it after they changed. */
    public void pack() {
        if (transposed != null) {
            transposed.pack(weights, true);
        }
        if (straight != null) {
            straight.pack(weights, false);
        }
    }

    /** C ← A·Wᵀ + β·C, with A [m × K], C [m × N]. */
    public void timesTransposed(Tensor a, double beta, Tensor c) {
        if (transposed == null) {
            Products.timesTransposed(a, weights, beta, c);
        } else {
            transposed.multiply(a, beta, c);
        }
    }

    /** C ← A·W + β·C, with A [m × N], C [m × K]. */
    public void times(Tensor a, double beta, Tensor c) {
        if (straight == null) {
            Products.times(a, weights, beta, c);
        } else {
            straight.multiply(a, beta, c);
        }
    }

    /** A matrix [rows × columns] cut into panels, each row-major and by itself. */
    private static final class Panels {
        private final int rows;
        private final int columns;
        private final int panelRows;
        private final int panelColumns;
        private final INDArray array;
        private final float[] staging;
        private final FloatPointer[] panels;

        Panels(int rows, int columns) {
            this.rows = rows;
            this.columns = columns;
            panelRows = Math.min(rows, PANEL_ROWS);
            panelColumns = Math.min(columns, Math.max(PANEL_LENGTH / PANEL_ROWS, PANEL_LENGTH / panelRows / 16 * 16));
            array = Nd4j.create(Precision.FLOAT.dataType(), 1, (long) rows * columns);
            staging = new float[rows * columns];
            panels = new FloatPointer[blocks(rows, panelRows) * blocks(columns, panelColumns)];
            FloatPointer start = (FloatPointer) array.data().pointer();
            int offset = 0;
            int panel = 0;
            for (int row = 0; row < rows; row += panelRows) {
                for (int column = 0; column < columns; column += panelColumns) {
                    panels[panel++] = new FloatPointer(start).position(offset);
                    offset += height(row) * width(column);
                }
            }
        }

        private static int blocks(int length, int block) {
            return (length + block - 1) / block;
        }

        private int height(int row) {
            return Math.min(panelRows, rows - row);
        }

        private int width(int column) {
            return Math.min(panelColumns, columns - column);
        }

        void pack(Tensor weights, boolean transpose) {
            int at = 0;
            for (int row = 0; row < rows; row += panelRows) {
                for (int column = 0; column < columns; column += panelColumns) {
                    int length = height(row) * width(column);
                    if (transpose) {
                        copyTransposed(weights, row, column, at);
                    } else {
                        copy(weights, row, column, at);
                    }
                    at += length;
                }
            }
            panels[0].put(staging, 0, staging.length);
        }

        private void copy(Tensor weights, int row, int column, int at) {
            int width = width(column);
            for (int k = 0; k < height(row); k++) {
                int from = weights.offset() + (row + k) * columns + column;
                System.arraycopy(weights.floats(), from, staging, at + k * width, width);
            }
        }

        private void copyTransposed(Tensor weights, int row, int column, int at) {
            float[] source = weights.floats();
            int width = width(column);
            int height = height(row);
            for (int k = 0; k < width; k++) {
                int from = weights.offset() + (column + k) * rows + row;
                int to = at + k;
                for (int inner = 0; inner < height; inner++) {
                    staging[to + inner * width] = source[from + inner];
                }
            }
        }

        /** C ← A·(this matrix) + β·C. */
        void multiply(Tensor a, double beta, Tensor c) {
            Products.check(a.columns() == rows && c.rows() == a.rows() && c.columns() == columns);
            FloatPointer pa = (FloatPointer) a.pointer();
            FloatPointer pc = (FloatPointer) c.pointer();
            long startA = pa.position();
            long startC = pc.position();
            int panel = 0;
            // Moving the pointers and putting them back makes no new objects, a hundred of which each step would cost.
            for (int row = 0; row < rows; row += panelRows) {
                pa.position(startA + row);
                float panelBeta = row == 0 ? (float) beta : 1;
                int k = height(row);
                for (int column = 0; column < columns; column += panelColumns) {
                    pc.position(startC + column);
                    int n = width(column);
                    FloatPointer b = panels[panel++];
                    cblas_sgemm(
                            CblasRowMajor,
                            CblasNoTrans,
                            CblasNoTrans,
                            a.rows(),
                            n,
                            k,
                            1f,
                            pa,
                            rows,
                            b,
                            n,
                            panelBeta,
                            pc,
                            columns);
                }
            }
            pa.position(startA);
            pc.position(startC);
        }
    }
}
