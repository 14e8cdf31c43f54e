/** What the network reads: texts, their characters as numbers, and labels for every character computed from the text alone. */
package dev.unrolled.text;
