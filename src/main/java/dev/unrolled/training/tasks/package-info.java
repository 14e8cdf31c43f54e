/** Tasks whose only difficulty is to remember: sequences without end, how long as one likes, and a trainer for them. */
package dev.unrolled.training.tasks;
