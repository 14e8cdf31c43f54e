/** What the user says of cells: their names, what they might do, and the passages that speak for it. */
package dev.unrolled.notes;
