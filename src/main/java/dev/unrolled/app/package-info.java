/** The program: its start, its wiring, its preferences. */
package dev.unrolled.app;
