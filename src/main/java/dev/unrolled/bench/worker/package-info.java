/** What runs in the processes that {@code bench} starts. */
package dev.unrolled.bench.worker;
