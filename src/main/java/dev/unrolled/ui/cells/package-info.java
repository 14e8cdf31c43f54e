/** One cell's whole page, and all cells at once. */
package dev.unrolled.ui.cells;
