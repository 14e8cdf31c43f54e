/** Files: a trained network with all that is needed to look inside it again. */
package dev.unrolled.session;
