/** Questions asked of a trained network. */
package dev.unrolled.analysis;
