package dev.unrolled.bench;

import dev.unrolled.bench.worker.WorkerLoop;

/**
 * What a worker did when it was asked to work for a while.
 *
 * @param steps the steps it made, at least 1
 * @param seconds how long they took, above 0
 */
record Answer(long steps, double seconds) {
    /** Reads a worker's line. */
    static Answer parse(String line) throws WorkerFailure {
        String[] words = line.startsWith(WorkerLoop.DONE)
                ? line.substring(WorkerLoop.DONE.length()).split(" ")
                : new String[0];
        try {
            if (words.length == 2) {
                Answer answer = new Answer(Long.parseLong(words[0]), Double.parseDouble(words[1]));
                if (answer.steps > 0 && answer.seconds > 0 && Double.isFinite(answer.seconds)) {
                    return answer;
                }
            }
        } catch (NumberFormatException e) {
            throw new WorkerFailure("gave an answer that cannot be read: “" + line + "”", e);
        }
        throw new WorkerFailure("gave an answer that cannot be read: “" + line + "”");
    }

    double stepsPerSecond() {
        return steps / seconds;
    }
}
