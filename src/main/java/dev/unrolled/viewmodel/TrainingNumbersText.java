package dev.unrolled.viewmodel;

import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.training.TrainingHistory;
import java.util.Locale;

/** The numbers of a training as the window writes them. */
public final class TrainingNumbersText {
    /** The loss shown is the mean over so many steps. */
    public static final int STEPS = 100;

    private TrainingNumbersText() {}

    /** The mean training loss of the last {@value #STEPS} steps, nats per character; NaN before the first. */
    public static double meanLoss(TrainingHistory.View history) {
        int from = Math.max(0, history.length() - STEPS);
        double sum = 0;
        for (int index = from; index < history.length(); index++) {
            sum += history.loss(index);
        }
        return sum / (history.length() - from);
    }

    /** Such as {@code 1.52 nats · 2.19 bits}. */
    public static String loss(TrainingSnapshot snapshot) {
        double nats = meanLoss(snapshot.history());
        return Double.isNaN(nats)
                ? "no loss yet"
                : String.format(Locale.ROOT, "%.2f nats · %.2f bits", nats, nats / Math.log(2));
    }

    /** What keeps a loss from being compared with others, in few words; empty where nothing does. */
    public static String lossRemark(TrainingSnapshot snapshot) {
        return knowsBothSides(snapshot) ? "knows both sides" : "";
    }

    /** Whether the network reads both ways. */
    static boolean knowsBothSides(TrainingSnapshot snapshot) {
        return snapshot.project()
                .map(project -> project.configuration().architecture().reading() == ReadingDirection.BOTH_WAYS)
                .orElse(false);
    }

    /** Such as {@code it 4,211 · epoch 1.3 · 214 k characters/s}. */
    public static String progress(TrainingSnapshot snapshot, TrainingState state) {
        return state == TrainingState.TRAINING
                ? where(snapshot) + " · " + speed(snapshot.progress().charactersPerSecond())
                : where(snapshot) + " · " + state.label();
    }

    /** Such as {@code it 4,211 · epoch 1.30}. */
    public static String where(TrainingSnapshot snapshot) {
        TrainingSnapshot.Progress progress = snapshot.progress();
        return String.format(Locale.ROOT, "it %,d · epoch %.2f", progress.iteration(), progress.epoch());
    }

    private static String speed(double charactersPerSecond) {
        if (charactersPerSecond == 0) {
            return "– characters/s";
        }
        return charactersPerSecond < 10_000
                ? String.format(Locale.ROOT, "%,.0f characters/s", charactersPerSecond)
                : String.format(Locale.ROOT, "%,.0f k characters/s", charactersPerSecond / 1000);
    }
}
