package dev.unrolled.viewmodel;

import dev.unrolled.analysis.gradients.ReachReader;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Asks what one prediction would reach if another character than the true one were meant, on a worker of its own. */
final class ReachOtherService extends Service<ReachOtherService.Norms> {
    private ReachAnswer answer;
    private int place;
    private int codePoint;

    /**
     * What was found.
     *
     * @param of the answer that it belongs to
     * @param place T, a time step of its passage
     * @param codePoint the character that was meant
     * @param byLag ‖∂ log p(x_{T+1} = character)/∂x_t‖ by lag T − t
     */
    record Norms(ReachAnswer of, int place, int codePoint, List<Double> byLag) {
        /** For a time step of the passage; NaN where it was not followed so far. */
        double at(int timeStep) {
            int lag = place - timeStep;
            return lag < 0 ? 0 : lag < byLag.size() ? byLag.get(lag) : Double.NaN;
        }
    }

    ReachOtherService(Executor executor) {
        setExecutor(executor);
    }

    void ask(ReachAnswer of, int ofPlace, int ofCodePoint) {
        answer = of;
        place = ofPlace;
        codePoint = ofCodePoint;
        restart();
    }

    @Override
    protected Task<Norms> createTask() {
        ReachAnswer asked = answer;
        int at = place;
        int meant = codePoint;
        return new Task<>() {
            @Override
            protected Norms call() {
                ReachReader reader = new ReachReader(
                        asked.copy().network(), asked.text(), asked.map().question());
                int character = asked.text().vocabulary().indexOf(meant);
                double[] byLag = reader.at(asked.map().first() + at, character);
                return new Norms(asked, at, meant, Arrays.stream(byLag).boxed().toList());
            }
        };
    }
}
