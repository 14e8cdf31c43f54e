/** The immutable record of what happened inside a recurrent network: primitives only, safe to hand to any thread. */
package dev.unrolled.trace;
