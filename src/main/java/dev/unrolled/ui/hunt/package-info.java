/** The Hunt view: which cells mean something, and how sure that is. */
package dev.unrolled.ui.hunt;
