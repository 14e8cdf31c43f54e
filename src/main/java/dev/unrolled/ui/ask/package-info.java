/** Asking by hand: which cells are on throughout marked characters, and where else they are so. */
package dev.unrolled.ui.ask;
