/** Which kinds of network can learn to remember, and for how long? */
package dev.unrolled.ui.tasks;
