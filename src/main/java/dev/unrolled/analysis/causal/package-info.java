/** What a cell does: the loss without it, and what the network writes while it is held. */
package dev.unrolled.analysis.causal;
