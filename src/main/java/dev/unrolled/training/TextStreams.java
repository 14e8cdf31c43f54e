package dev.unrolled.training;

import dev.unrolled.text.EncodedText;

/**
 * Cuts a text into B streams that are read side by side, T characters at a time; when the streams end, all start anew.
 */
final class TextStreams {
    private final byte[] indices;
    private final int sequenceLength;
    private final int streamLength;
    private int position;

    TextStreams(EncodedText text, int batchSize, int sequenceLength) {
        int needed = batchSize * (sequenceLength + 1);
        if (text.length() < needed) {
            throw new IllegalArgumentException("The training text has " + text.length() + " characters, but "
                    + batchSize + " streams of " + sequenceLength + " need at least " + needed
                    + ": choose a longer text, a smaller batch or a shorter sequence");
        }
        this.sequenceLength = sequenceLength;
        indices = new byte[text.length()];
        for (int k = 0; k < indices.length; k++) {
            indices[k] = (byte) text.indexAt(k);
        }
        streamLength = text.length() / batchSize;
    }

    /** The number of steps until the streams start anew. */
    int stepsPerEpoch() {
        return (streamLength - 1) / sequenceLength;
    }

    /** Whether the next chunk is the first of its epoch, so that states start from zero. */
    boolean atStart() {
        return position == 0;
    }

    /** The part of the epoch that has been read, 0 … 1. */
    double fractionRead() {
        return (double) position / sequenceLength / stepsPerEpoch();
    }

    /**
     * Fills in the next chunk for some of the streams.
     *
     * @param firstStream the first stream of the part
     * @param characters receives x_t, [T·b] ordered by time step, then stream
     * @param targets receives x_{t+1}
     */
    void copyChunk(int firstStream, int[] characters, int[] targets) {
        int streams = characters.length / sequenceLength;
        for (int stream = 0; stream < streams; stream++) {
            int start = (firstStream + stream) * streamLength + position;
            for (int timeStep = 0; timeStep < sequenceLength; timeStep++) {
                characters[timeStep * streams + stream] = Byte.toUnsignedInt(indices[start + timeStep]);
                targets[timeStep * streams + stream] = Byte.toUnsignedInt(indices[start + timeStep + 1]);
            }
        }
    }

    /** Moves on by one chunk; returns whether an epoch ended. */
    boolean advance() {
        position += sequenceLength;
        if (position + sequenceLength + 1 > streamLength) {
            position = 0;
            return true;
        }
        return false;
    }

    /** Starts at a number of steps after the beginning of an epoch. */
    void seek(long steps) {
        position = (int) (steps % stepsPerEpoch()) * sequenceLength;
    }
}
