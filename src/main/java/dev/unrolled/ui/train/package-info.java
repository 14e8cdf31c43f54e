/** The Train view: losses, gradient norms, the gradient across time steps and generated text. */
package dev.unrolled.ui.train;
