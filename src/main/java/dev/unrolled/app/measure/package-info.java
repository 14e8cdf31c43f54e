/** What the window costs training, and how promptly it answers. */
package dev.unrolled.app.measure;
