/** One self-contained page about a trained network. */
package dev.unrolled.app.report;
