package dev.unrolled.bench;

import java.util.List;

/**
 * A program as it takes part: what it is, with how many threads it runs, and how it is started.
 *
 * @param command a command line that answers as {@link dev.unrolled.bench.worker.WorkerLoop} does
 */
record Contestant(String program, int threads, List<String> command) {}
