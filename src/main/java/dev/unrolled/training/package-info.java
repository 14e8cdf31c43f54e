/** Training, one step at a time: no clock and no randomness but the seed's; configuration, history, validation. */
package dev.unrolled.training;
