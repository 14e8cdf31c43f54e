package dev.unrolled.cli;

import java.nio.file.Path;

/**
 * How a picture is drawn.
 *
 * @param width in pixels
 * @param height in pixels
 * @param theme its colours
 * @param out where to write the PNG
 */
public record PictureRequest(int width, int height, RenderRequest.Theme theme, Path out) {}
