package dev.unrolled.cli;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the window is to begin.
 *
 * @param text the text to train on, as a user names it; none for the usual one
 * @param session a session to open instead
 * @param measureSeconds how long to train and measure the window's own pace before printing it and closing
 * @param json whether to print what was measured as JSON
 */
public record WindowRequest(
        Optional<String> text, Optional<java.nio.file.Path> session, OptionalInt measureSeconds, boolean json) {}
