package dev.unrolled.nn.tensor;

import org.nd4j.linalg.api.buffer.DataType;

/** The width of the numbers: single for training and the screen, double for checks and analysis. */
public enum Precision {
    FLOAT(DataType.FLOAT, Float.BYTES),
    DOUBLE(DataType.DOUBLE, Double.BYTES);

    private final DataType dataType;
    private final int bytes;

    Precision(DataType dataType, int bytes) {
        this.dataType = dataType;
        this.bytes = bytes;
    }

    DataType dataType() {
        return dataType;
    }

    /** Bytes of one number. */
    public int bytes() {
        return bytes;
    }
}
