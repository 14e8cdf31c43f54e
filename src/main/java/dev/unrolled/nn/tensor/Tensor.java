package dev.unrolled.nn.tensor;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A matrix [rows × columns], row-major, that lives in an ND4J array off the heap, where matrix products read and write
 * it, or in a Java array, where fused loops do, or in both. {@link #push} and {@link #pull} copy between the two; nothing
 * copies by itself. See {@code docs/decisions/0001-tensors-in-two-places.md}.
 *
 * <p>{@link #rows(int, int)} gives a view of consecutive rows that shares the memory. Not thread safe.
 */
public final class Tensor {
    static {
        Blas.load();
    }

    /** Where the numbers are kept. */
    public enum Home {
        JAVA,
        ND4J,
        BOTH
    }

    private final Precision precision;
    private final int rows;
    private final int columns;
    /** Where this view starts, in elements. */
    private final int offset;

    private final float[] floats;
    private final double[] doubles;
    private final INDArray array;
    private final Pointer pointer;
    private final FloatBuffer floatBuffer;
    private final DoubleBuffer doubleBuffer;

    /** A matrix of zeros in both places. */
    public Tensor(Precision precision, int rows, int columns) {
        this(precision, rows, columns, Home.BOTH);
    }

    /** A matrix of zeros. */
    public Tensor(Precision precision, int rows, int columns, Home home) {
        this.precision = precision;
        this.rows = rows;
        this.columns = columns;
        offset = 0;
        long length = (long) rows * columns;
        if (rows < 1 || columns < 1 || length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("A matrix of " + rows + " × " + columns + " cannot be held");
        }
        boolean single = precision == Precision.FLOAT;
        floats = home != Home.ND4J && single ? new float[(int) length] : null;
        doubles = home != Home.ND4J && !single ? new double[(int) length] : null;
        array = home == Home.JAVA ? null : Nd4j.create(precision.dataType(), rows, columns);
        pointer = array == null ? null : array.data().pointer();
        floatBuffer = pointer instanceof FloatPointer p ? p.asBuffer() : null;
        doubleBuffer = pointer instanceof DoublePointer p ? p.asBuffer() : null;
    }

    private Tensor(Tensor whole, int firstRow, int rows) {
        precision = whole.precision;
        this.rows = rows;
        columns = whole.columns;
        offset = whole.offset + firstRow * columns;
        floats = whole.floats;
        doubles = whole.doubles;
        array = whole.array;
        floatBuffer = whole.floatBuffer;
        doubleBuffer = whole.doubleBuffer;
        pointer = array == null ? null : position(array.data().pointer());
    }

    private Pointer position(Pointer start) {
        return precision == Precision.FLOAT
                ? new FloatPointer(start).position(offset)
                : new DoublePointer(start).position(offset);
    }

    /** A view of {@code count} rows from {@code firstRow}, sharing this matrix's memory. */
    public Tensor rows(int firstRow, int count) {
        if (firstRow < 0 || count < 1 || firstRow + count > rows) {
            throw new IndexOutOfBoundsException(
                    "rows " + firstRow + " … " + (firstRow + count) + " of a matrix of " + rows);
        }
        return new Tensor(this, firstRow, count);
    }

    /** Views of all the blocks of {@code count} consecutive rows. */
    public Tensor[] blocks(int count) {
        Tensor[] blocks = new Tensor[rows / count];
        Arrays.setAll(blocks, block -> rows(block * count, count));
        return blocks;
    }

    public Precision precision() {
        return precision;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** The number of elements of this view. */
    public int length() {
        return rows * columns;
    }

    /** Where this view starts in {@link #floats()} or {@link #doubles()}. */
    public int offset() {
        return offset;
    }

    /** The whole Java array in single precision, this view's elements from {@link #offset()}; null in double. */
    public float[] floats() {
        return floats;
    }

    /** The whole Java array in double precision, this view's elements from {@link #offset()}; null in single. */
    public double[] doubles() {
        return doubles;
    }

    /** Whether it lives in an ND4J array, so that products can read it. */
    public boolean isInNd4j() {
        return array != null;
    }

    Pointer pointer() {
        return pointer;
    }

    /** Copies this view's elements from the Java array to the ND4J array. */
    public void push() {
        pushInto(this, 0, 0, length());
    }

    /** Copies this view's elements from the ND4J array to the Java array. */
    public void pull() {
        pullFrom(this, 0, 0, length());
    }

    /** Copies elements of this Java array, from flat index {@code from}, into another's ND4J array at {@code at}. */
    public void pushInto(Tensor target, int from, int at, int count) {
        if (precision == Precision.FLOAT) {
            target.floatBuffer.put(target.offset + at, floats, offset + from, count);
        } else {
            target.doubleBuffer.put(target.offset + at, doubles, offset + from, count);
        }
    }

    /** Copies elements of another's ND4J array, from flat index {@code from}, into this Java array at {@code at}. */
    public void pullFrom(Tensor source, int from, int at, int count) {
        if (precision == Precision.FLOAT) {
            source.floatBuffer.get(source.offset + from, floats, offset + at, count);
        } else {
            source.doubleBuffer.get(source.offset + from, doubles, offset + at, count);
        }
    }

    /** The element at a row and column of the Java array. */
    public double get(int row, int column) {
        return get(row * columns + column);
    }

    /** The element at a flat index of the Java array. */
    public double get(int index) {
        return precision == Precision.FLOAT ? floats[offset + index] : doubles[offset + index];
    }

    /** Sets the element at a flat index of the Java array. */
    public void set(int index, double value) {
        if (precision == Precision.FLOAT) {
            floats[offset + index] = (float) value;
        } else {
            doubles[offset + index] = value;
        }
    }

    /** Sets every element of the Java array. */
    public void fill(double value) {
        if (precision == Precision.FLOAT) {
            Arrays.fill(floats, offset, offset + length(), (float) value);
        } else {
            Arrays.fill(doubles, offset, offset + length(), value);
        }
    }

    /** Copies another matrix of the same size and precision, in the Java arrays. */
    public void copyFrom(Tensor source) {
        if (precision == Precision.FLOAT) {
            System.arraycopy(source.floats, source.offset, floats, offset, length());
        } else {
            System.arraycopy(source.doubles, source.offset, doubles, offset, length());
        }
    }

    /** Copies {@code count} elements of the Java array, from a flat index, as floats. */
    public void copyTo(int from, float[] target, int at, int count) {
        if (precision == Precision.FLOAT) {
            System.arraycopy(floats, offset + from, target, at, count);
        } else {
            for (int k = 0; k < count; k++) {
                target[at + k] = (float) doubles[offset + from + k];
            }
        }
    }
}
