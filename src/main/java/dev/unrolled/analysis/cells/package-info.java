/** Which cells follow a concept: every cell scored against labels computed from held-out text. */
package dev.unrolled.analysis.cells;
