package dev.unrolled.analysis.cells;

import dev.unrolled.nn.NetworkPass;

/**
 * One character of a stretch as a network has just read it.
 *
 * @param row the row of the pass that holds the state after the character
 * @param stream the stretch
 * @param position the character's place in its stretch; below 0 in the warm-up
 * @param character the character's index
 */
record StretchRow(NetworkPass pass, int row, int stream, int position, int character) {}
