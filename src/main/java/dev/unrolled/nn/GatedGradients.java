package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;

/**
 * The gradients of {@link GatedStates}, in the same places; those of r, k and n are with respect to the
 * pre-activations.
 *
 * @param hiddenState ∂L/∂h_t
 * @param next the part of it that arrives through the next time step
 */
record GatedGradients(Tensor reset, Tensor keep, Tensor candidate, Tensor hiddenState, Tensor next) {}
