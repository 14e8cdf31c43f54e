package dev.unrolled.nn;

/**
 * The place and size of one recurrent layer.
 *
 * @param index the layer's number, from 0 at the characters
 * @param inputSize I, the width of what it reads: the vocabulary size for layer 0, the hidden size below for others
 * @param hiddenSize H, the number of its units
 * @param recurrentSize the width of what its recurrence reads: H, but V for the top layer of a Jordan network
 * @param oneHotInput whether it reads characters (as an index each) rather than the states of a layer below
 */
record LayerShape(int index, int inputSize, int hiddenSize, int recurrentSize, boolean oneHotInput) {}
