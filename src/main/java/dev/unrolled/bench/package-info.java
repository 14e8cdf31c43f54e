/** How fast training is beside other programs on this machine: workers in processes of their own, timed in turn. */
package dev.unrolled.bench;
