package dev.unrolled.nn;

/**
 * The place and size of one recurrent layer, and the names of its parameters.
 *
 * @param index the layer's number, from 0; those that read from the right come after those that read from the left
 * @param level how many layers stand below it, between it and the characters
 * @param inputSize I, the width of what it reads: at level 0 the vocabulary size or that of its embedding, above it the
 *     hidden size below
 * @param hiddenSize H, the number of its units
 * @param recurrentSize the width of what its recurrence reads: H, but V for the top layer of a Jordan network
 * @param readsCharacters whether it reads characters (as an index each) rather than the states of a layer below, or numbers
 */
record LayerShape(int index, int level, int inputSize, int hiddenSize, int recurrentSize, boolean readsCharacters) {
    /** The same layer, reading numbers where it would read characters. */
    LayerShape readingNumbers() {
        return new LayerShape(index, level, inputSize, hiddenSize, recurrentSize, false);
    }

    /** Whether it reads from the right. */
    boolean readsFromRight() {
        return index != level;
    }

    String inputWeight() {
        return named(Parameters.inputWeight(level));
    }

    String recurrentWeight() {
        return named(Parameters.recurrentWeight(level));
    }

    String bias() {
        return named(Parameters.bias(level));
    }

    String candidateBias() {
        return named(Parameters.candidateBias(level));
    }

    String peepholes() {
        return named(Parameters.peepholes(level));
    }

    /** As PyTorch names them. */
    private String named(String ofLevel) {
        return readsFromRight() ? ofLevel + "_reverse" : ofLevel;
    }
}
