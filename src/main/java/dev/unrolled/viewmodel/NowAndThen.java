package dev.unrolled.viewmodel;

import java.util.function.LongSupplier;
import javafx.concurrent.Worker;

/**
 * When something that costs training time is made anew by itself: once at first, then while training runs so seldom that it
 * takes no more than a share of the time, and at once when training rests. Not again for an iteration that was refused.
 */
final class NowAndThen {
    private final double everySeconds;
    private final double share;
    private final LongSupplier nanoTime;
    private long begunNanos;
    private long endedNanos;
    private double tookSeconds;
    private long madeFor = -1;
    private long refusedFor = -1;

    /**
     * @param everySeconds at least so long from one end to the next beginning
     * @param share what part of the time it may take, 0 … 1
     */
    NowAndThen(double everySeconds, double share) {
        this(everySeconds, share, System::nanoTime);
    }

    NowAndThen(double everySeconds, double share, LongSupplier nanoTime) {
        this.everySeconds = everySeconds;
        this.share = share;
        this.nanoTime = nanoTime;
    }

    /** Another network: nothing has been made of it. */
    void forget() {
        madeFor = -1;
        refusedFor = -1;
    }

    void begun() {
        begunNanos = nanoTime.getAsLong();
    }

    /** It was given up. */
    void ended() {
        endedNanos = nanoTime.getAsLong();
    }

    /** It was made of the network after so many steps. */
    void made(long iteration) {
        made(iteration, (nanoTime.getAsLong() - begunNanos) * 1e-9);
    }

    /**
     * It was made of the network after so many steps.
     *
     * @param seconds what it took; of processor time, if that is known, since a busy machine makes everything else look dear
     */
    void made(long iteration, double seconds) {
        ended();
        madeFor = iteration;
        tookSeconds = seconds;
    }

    /** It failed, or the user gave it up, for this iteration. */
    void refused(long iteration) {
        ended();
        refusedFor = iteration;
    }

    /** Whether it is time, with a training that has made so many steps. */
    boolean isDue(TrainingSnapshot.Progress progress) {
        long iteration = progress.iteration();
        if (iteration == refusedFor || iteration == madeFor) {
            return false;
        }
        return madeFor < 0 || secondsSinceEnd() >= pauseSeconds(progress.state());
    }

    private double secondsSinceEnd() {
        return (nanoTime.getAsLong() - endedNanos) * 1e-9;
    }

    private double pauseSeconds(TrainingState state) {
        return state == TrainingState.TRAINING ? Math.max(everySeconds, tookSeconds * (1 / share - 1)) : 0;
    }

    /** How often it is made while training runs, in seconds; NaN before it was made once. */
    double secondsBetween() {
        return madeFor < 0 ? Double.NaN : tookSeconds + pauseSeconds(TrainingState.TRAINING);
    }

    /** Whether it is being made; by the state, since a service that has just ended still says that it is running. */
    static boolean isBeingMadeBy(Worker<?> service) {
        return service.getState() == Worker.State.SCHEDULED || service.getState() == Worker.State.RUNNING;
    }
}
