package dev.unrolled.bench;

import dev.unrolled.bench.worker.OwnWorker;
import dev.unrolled.bench.worker.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How this program and its peers are started for some work. */
final class Contestants {
    private final Pace pace;

    Contestants(Pace pace) {
        this.pace = pace;
    }

    /** This program's training. */
    Contestant training(Workload workload, int threads) {
        return own("Unrolled", OwnWorker.TRAIN, workload, threads);
    }

    /** The matrix products of a training step alone. */
    Contestant products(Workload workload, int threads) {
        return own("the matrix products alone", OwnWorker.PRODUCTS, workload, threads);
    }

    private Contestant own(String name, String what, Workload workload, int threads) {
        List<String> arguments = arguments(List.of(what), workload, threads);
        return new Contestant(name, threads, JavaCommand.ofOwn(OwnWorker.class.getName(), arguments));
    }

    /** A peer's training. */
    Contestant of(Peer peer, Workload workload, int threads) {
        List<String> arguments = arguments(List.of(), workload, threads);
        return new Contestant(peer.name(), threads, JavaCommand.of(peer.classPath(), peer.mainClass(), arguments));
    }

    private List<String> arguments(List<String> first, Workload workload, int threads) {
        List<String> arguments = new ArrayList<>(first);
        arguments.add(String.format(Locale.ROOT, "%.3f", pace.warmUpSeconds()));
        arguments.add(Integer.toString(threads));
        arguments.addAll(workload.words());
        return arguments;
    }
}
