package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;

/**
 * One matrix of weights or one bias vector.
 *
 * @param name PyTorch's name, such as {@code weight_hh_l0}
 * @param role what it multiplies; penalties are chosen by it
 * @param values [rows × columns] in PyTorch's layout (outputs × inputs); a bias is one row
 */
public record Parameter(String name, Role role, Tensor values) {
    /** What a parameter multiplies. */
    public enum Role {
        EMBEDDING,
        INPUT_WEIGHT,
        RECURRENT_WEIGHT,
        PEEPHOLE,
        BIAS,
        OUTPUT_WEIGHT,
        OUTPUT_BIAS
    }
}
