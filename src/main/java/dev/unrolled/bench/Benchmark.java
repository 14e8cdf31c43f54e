package dev.unrolled.bench;

import dev.unrolled.bench.worker.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Times this program, its peers and the bare matrix products on the same work, each in a process of its own, in turn:
 * a machine's speed drifts within minutes, so only what was measured turn by turn can be compared.
 */
public final class Benchmark {
    private static final int MOST_THREADS = 2;

    private final Contestants contestants;
    private final List<Peer> peers;
    private final Pace pace;
    private final Workers workers;

    public Benchmark(List<Peer> peers, Pace pace, Workers workers) {
        this.peers = List.copyOf(peers);
        this.pace = pace;
        contestants = new Contestants(pace);
        this.workers = workers;
    }

    /**
     * Measures one line of the table.
     *
     * @throws CancellationException if everything is to end
     */
    public RowResult measure(BenchmarkRow row, Progress progress) {
        List<Player> players = new ArrayList<>();
        try {
            List<Player> own = new ArrayList<>();
            List<Player> products = new ArrayList<>();
            List<List<Player>> others = new ArrayList<>();
            peers.forEach(peer -> others.add(new ArrayList<>()));
            Workload work = row.workload();
            for (int threads = 1; threads <= MOST_THREADS; threads++) {
                for (int peer = 0; peer < peers.size(); peer++) {
                    others.get(peer).add(join(players, contestants.of(peers.get(peer), work, threads)));
                }
                own.add(join(players, contestants.training(work, threads)));
                products.add(join(players, contestants.products(work, threads)));
            }
            new Rounds(players, pace).play(work.label(), progress);
            return new RowResult(
                    row,
                    result(own),
                    result(products),
                    others.stream().map(Benchmark::result).toList());
        } finally {
            players.forEach(Player::close);
        }
    }

    private Player join(List<Player> players, Contestant contestant) {
        Player player = new Player(contestant, workers);
        players.add(player);
        return player;
    }

    private static ProgramResult result(List<Player> players) {
        return new ProgramResult(
                players.get(0).contestant().program(),
                players.stream().map(Player::timing).toList());
    }
}
