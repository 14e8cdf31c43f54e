package dev.unrolled.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Measures how the time for a character grows with the size of the work, all sizes in turn. */
public final class Growth {
    /** As many as the app uses by itself. */
    private static final int THREADS = 2;

    private final Pace pace;
    private final Workers workers;

    public Growth(Pace pace, Workers workers) {
        this.pace = pace;
        this.workers = workers;
    }

    /**
     * Measures one curve.
     *
     * @throws CancellationException if everything is to end
     * @throws WorkerFailure if a size cannot be trained
     */
    public GrowthCurve measure(GrowthAxis axis, Progress progress) throws WorkerFailure {
        Contestants contestants = new Contestants(pace);
        List<Player> players = new ArrayList<>();
        try {
            for (int value : axis.sizes()) {
                players.add(new Player(contestants.training(axis.workload(value), THREADS), workers));
            }
            new Rounds(players, pace).play(axis.label(), progress);
            List<GrowthCurve.Point> points = new ArrayList<>();
            for (int k = 0; k < players.size(); k++) {
                points.add(point(axis, axis.sizes().get(k), players.get(k).timing()));
            }
            return new GrowthCurve(axis, points);
        } finally {
            players.forEach(Player::close);
        }
    }

    private static GrowthCurve.Point point(GrowthAxis axis, int value, Timing timing) throws WorkerFailure {
        if (timing.failure().isPresent()) {
            throw new WorkerFailure("with " + axis.label() + " " + value + " "
                    + timing.failure().get());
        }
        int characters = axis.workload(value).charactersPerStep();
        return new GrowthCurve.Point(value, 1e6 / (timing.stepsPerSecond() * characters));
    }
}
