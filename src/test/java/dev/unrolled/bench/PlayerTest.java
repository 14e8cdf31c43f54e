package dev.unrolled.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {
    private final Workers workers = new Workers();

    @TempDir
    private Path folder;

    @AfterEach
    void endWorkers() {
        workers.close();
    }

    private Timing play(String... behaviour) {
        try (Player player = new Player(new Contestant("Fake", 2, FakeWorker.command(behaviour)), workers)) {
            new Rounds(List.of(player), new Pace(0, 2, 0.1)).play("work", (done, what) -> {});
            return player.timing();
        }
    }

    @Test
    void aWorkerIsTimedWhateverItsLibrariesSay() {
        Timing timing = play("talkative");
        assertThat(timing.failure()).isEmpty();
        assertThat(timing.threads()).isEqualTo(2);
        assertThat(timing.stepsPerSecond()).isBetween(5.0, 101.0);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theMemoryIsThatOfTheWorkersOwnProcess() {
        assertThat(play("good").peakMegabytes()).isBetween(5.0, 1000.0);
    }

    @Test
    void oneCrashIsForgiven() {
        assertThat(play("crashes once", folder.resolve("crashed").toString()).failure())
                .isEmpty();
    }

    @Test
    void aWorkerThatThrowsAgainAndAgainFailsWithItsLastWords() {
        Timing timing = play("broken");
        assertThat(timing.stepsPerSecond()).isNaN();
        assertThat(timing.failure().orElseThrow())
                .startsWith("ended with exit code 1 (Exception in")
                .contains("no such tensor");
    }

    @Test
    void aWorkerThatDiesAtWorkFailsWithItsExitCode() {
        assertThat(play("crashes at work").failure()).contains("ended with exit code 139");
    }

    @Test
    void aWorkerThatEndsTooEarlyFails() {
        assertThat(play("ends").failure()).contains("ended with exit code 0");
    }

    @Test
    void anAnswerThatIsNoNumberFails() {
        assertThat(play("unreadable").failure().orElseThrow()).contains("many 0.1");
    }

    @Test
    void aProgramThatIsNotThereFails() {
        Contestant missing = new Contestant(
                "Missing", 1, List.of(folder.resolve("no-program").toString()));
        try (Player player = new Player(missing, workers)) {
            player.warmUp();
            player.turn(1);
            assertThat(player.timing().failure().orElseThrow()).startsWith("could not be started (");
        }
    }

    @Test
    void nothingIsStartedAgainOnceEverythingIsToEnd() {
        try (Player player = new Player(new Contestant("Fake", 1, FakeWorker.command("good")), workers)) {
            player.warmUp();
            workers.close();
            assertThatThrownBy(() -> player.turn(5)).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void playersAreWarmedUpFirstAndThenTakeTurns() {
        List<String> order = new ArrayList<>();
        Contestant one = new Contestant("One", 1, FakeWorker.command("good"));
        Contestant two = new Contestant("Two", 2, FakeWorker.command("good"));
        try (Player first = new Player(one, workers);
                Player second = new Player(two, workers)) {
            new Rounds(List.of(first, second), new Pace(0, 2, 0.02))
                    .play("work", (done, what) -> order.add(Math.round(done * 6) + " " + what));
        }
        assertThat(order)
                .containsExactly(
                        "0 work: One, 1 thread",
                        "1 work: Two, 2 threads",
                        "2 work: One, 1 thread",
                        "3 work: Two, 2 threads",
                        "4 work: One, 1 thread",
                        "5 work: Two, 2 threads");
    }

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(Player.median(List.of(3.0, 1.0, 9.0))).isEqualTo(3);
        assertThat(Player.median(List.of(3.0, 1.0, 9.0, 4.0))).isCloseTo(3.5, within(1e-12));
    }
}
