/** What every cell does on held-out text, taken together: how its values are spread, what sets it, how long it keeps. */
package dev.unrolled.analysis.atlas;
