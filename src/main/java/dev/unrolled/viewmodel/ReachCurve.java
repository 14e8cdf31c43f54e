package dev.unrolled.viewmodel;

/**
 * How much a prediction depends on the characters before it, in one network.
 *
 * @param name of the network
 * @param place decides its colour
 * @param byLag ‖∂ log p/∂x_t‖ against T − t
 */
public record ReachCurve(String name, int place, Curve byLag) {}
