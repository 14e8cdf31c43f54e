package dev.unrolled.cli;

import dev.unrolled.analysis.atlas.AtlasReader;
import dev.unrolled.analysis.gradients.JacobianQuestion;
import dev.unrolled.analysis.gradients.LagQuestion;
import dev.unrolled.analysis.gradients.LyapunovQuestion;
import java.util.Optional;

/**
 * What {@code gradients} is asked.
 *
 * @param lags always
 * @param jacobians where they are wanted
 * @param lyapunov where they are wanted
 */
record GradientsQuestion(LagQuestion lags, Optional<JacobianQuestion> jacobians, Optional<LyapunovQuestion> lyapunov) {
    /** The shortest text in which all of it can be asked. */
    int shortestText() {
        int shortest = Math.max(lags.shortestText(), AtlasReader.SHORTEST_TEXT);
        return Math.max(shortest, lyapunov.map(LyapunovQuestion::shortestText).orElse(0));
    }
}
