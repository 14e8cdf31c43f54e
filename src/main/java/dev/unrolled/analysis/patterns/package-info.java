/** Cells that are on or off together over a stretch of text, and where else they are so. */
package dev.unrolled.analysis.patterns;
