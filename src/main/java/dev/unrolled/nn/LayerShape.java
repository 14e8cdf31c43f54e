package dev.unrolled.nn;

/**
 * The place and size of one recurrent layer.
 *
 * @param index the layer's number, from 0 at the characters
 * @param inputSize I, the width of what it reads: for layer 0 the vocabulary size or that of its embedding, for others the
 *     hidden size below
 * @param hiddenSize H, the number of its units
 * @param recurrentSize the width of what its recurrence reads: H, but V for the top layer of a Jordan network
 * @param readsCharacters whether it reads characters (as an index each) rather than the states of a layer below
 */
record LayerShape(int index, int inputSize, int hiddenSize, int recurrentSize, boolean readsCharacters) {}
