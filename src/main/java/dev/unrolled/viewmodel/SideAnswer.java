package dev.unrolled.viewmodel;

import java.util.Optional;

/**
 * What was found of one of the networks side by side.
 *
 * @param network which one, as it was when it was asked
 * @param iteration after how many steps
 * @param found the answer; empty where it could not be told
 * @param problem why it could not, in a sentence; empty otherwise
 */
public record SideAnswer<T>(SideNetwork network, long iteration, Optional<T> found, String problem) {}
