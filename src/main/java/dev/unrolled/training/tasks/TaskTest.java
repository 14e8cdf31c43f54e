package dev.unrolled.training.tasks;

/**
 * What a network can do on sequences that it has never seen.
 *
 * @param iteration after how many steps
 * @param sequences after how many sequences learned from
 * @param loss the mean loss, in what {@link MemoryTask#lossName} says
 * @param success the share of right answers, 0 … 1
 */
public record TaskTest(long iteration, long sequences, double loss, double success) {
    /** From this share of right answers on a task counts as solved. */
    public static final double SOLVED = 0.95;

    public boolean solved() {
        return success >= SOLVED;
    }
}
