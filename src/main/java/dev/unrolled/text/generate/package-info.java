/** Writes the built-in practice texts: prose with quotations and C-like code, from grammars and a seed. */
package dev.unrolled.text.generate;
