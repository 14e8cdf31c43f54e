package dev.unrolled.cli;

import java.util.Optional;

/**
 * How the window is to begin.
 *
 * @param text the text to train on, as a user names it; none for the usual one
 * @param session a session to open instead
 * @param measure how to train and measure the window's own pace before printing it and closing
 * @param json whether to print what was measured as JSON
 */
public record WindowRequest(
        Optional<String> text, Optional<java.nio.file.Path> session, Optional<MeasureRequest> measure, boolean json) {}
