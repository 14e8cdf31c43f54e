/** What if this cell were gone, or held? */
package dev.unrolled.ui.causal;
