package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;

/**
 * What the cells of the GRU's family have in common, in the places of the states [(T+1)·B × H]: h = n + k⊙(h₋ − n), where
 * k keeps the old state and n is the candidate.
 *
 * @param reset r
 * @param keep k
 * @param candidate n
 * @param previous h₋ at the place of t
 * @param hiddenState h
 */
record GatedStates(Tensor reset, Tensor keep, Tensor candidate, Tensor previous, Tensor hiddenState) {}
