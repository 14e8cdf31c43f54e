package dev.unrolled.cli;

import dev.unrolled.training.LineUp;
import java.util.Optional;

/**
 * What the window's own pace is to be measured with.
 *
 * @param seconds how long to train in each way
 * @param view the view that is compared with the Read view; that one itself for no comparison
 * @param lineUp networks to train side by side instead of the usual one
 */
public record MeasureRequest(int seconds, RenderRequest.View view, Optional<LineUp> lineUp) {}
