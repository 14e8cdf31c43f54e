/** The window's views on a machine without a display, and as pictures. */
package dev.unrolled.app.offscreen;
