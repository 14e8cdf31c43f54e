package dev.unrolled.viewmodel;

import dev.unrolled.analysis.gradients.ReachReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Asks what one prediction would reach if another character than the true one were meant, on a worker of its own. */
final class ReachOtherService extends Service<ReachOtherService.Norms> {
    private Question question;

    /**
     * What is asked.
     *
     * @param of the networks, each with what it does on the passage
     * @param place T, a time step of the passage
     * @param codePoint the character that is meant
     */
    record Question(List<SideAnswer<ReachLook>> of, int place, int codePoint) {}

    /**
     * What was found.
     *
     * @param byLag ‖∂ log p(x_{T+1} = character)/∂x_t‖ by lag T − t, of each network
     */
    record Norms(Question question, Map<Long, double[]> byLag) {
        /** For a time step of the passage; NaN where it was not followed so far. */
        double at(long network, int timeStep) {
            double[] norms = byLag.get(network);
            int lag = question.place() - timeStep;
            return lag < 0 ? 0 : lag < norms.length ? norms[lag] : Double.NaN;
        }
    }

    ReachOtherService(Executor executor) {
        setExecutor(executor);
    }

    void ask(Question wanted) {
        question = wanted;
        restart();
    }

    @Override
    protected Task<Norms> createTask() {
        Question asked = question;
        return new Task<>() {
            @Override
            protected Norms call() {
                Map<Long, double[]> byLag = new HashMap<>();
                for (SideAnswer<ReachLook> one : asked.of()) {
                    byLag.put(one.network().id(), norms(one.found().orElseThrow(), asked));
                }
                return new Norms(asked, byLag);
            }
        };
    }

    private static double[] norms(ReachLook look, Question asked) {
        ReachReader reader =
                new ReachReader(look.copy(), look.text(), look.map().question());
        int character = look.text().vocabulary().indexOf(asked.codePoint());
        return reader.at(look.map().first() + asked.place(), character);
    }
}
