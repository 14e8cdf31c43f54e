/** How far back the gradient reaches: by lag, through the products of the step Jacobians, and over a passage. */
package dev.unrolled.analysis.gradients;
