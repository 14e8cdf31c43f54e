/** The panel at the right: cells worth a look, and the page of the chosen cell. */
package dev.unrolled.ui.side;
