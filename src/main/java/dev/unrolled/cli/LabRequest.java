package dev.unrolled.cli;

import dev.unrolled.training.LineUp;

/**
 * A line-up of networks to train side by side off screen, and a picture of the Gradients view to draw of them.
 *
 * @param lineUp which networks
 * @param text what they learn: a file, a folder or {@code sample:NAME}
 * @param iterations how many steps each makes
 * @param page the page of the view
 * @param picture how the picture is drawn
 */
public record LabRequest(LineUp lineUp, String text, long iterations, GradientPages page, PictureRequest picture) {}
