/** Optimisers, gradient clipping and penalties on weights. */
package dev.unrolled.optim;
