/** The command line: what the window can do, without a window. */
package dev.unrolled.cli;
