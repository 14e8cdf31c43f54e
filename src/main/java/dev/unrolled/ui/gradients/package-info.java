/** How do gradients flow back through the networks side by side? Norms by lag, Jacobians, what predictions depend on, clipping. */
package dev.unrolled.ui.gradients;
