/** Matrices held by ND4J, their products, and the scalar functions that fused loops are made of. */
package dev.unrolled.nn.tensor;
