/** Recurrent cells, the stacked network, its output layer and loss, its parameters, and sampling from it. */
package dev.unrolled.nn;
