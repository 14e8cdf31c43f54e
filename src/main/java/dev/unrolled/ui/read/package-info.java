/** The Read view: what each cell does on a passage of text. */
package dev.unrolled.ui.read;
