/** Drawing controls that know nothing of the application: tinted text, heat map, curves over time steps, charts. */
package dev.unrolled.viz;
