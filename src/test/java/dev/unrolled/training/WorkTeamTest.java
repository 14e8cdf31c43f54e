package dev.unrolled.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WorkTeamTest {
    @Test
    void everyPartIsDoneOnceARound() {
        AtomicIntegerArray done = new AtomicIntegerArray(3);
        try (WorkTeam team = new WorkTeam(3, done::incrementAndGet)) {
            for (int round = 1; round <= 200; round++) {
                team.run();
                for (int part = 0; part < 3; part++) {
                    assertThat(done.get(part)).isEqualTo(round);
                }
            }
        }
    }

    @Test
    void theFirstPartIsDoneByTheCaller() {
        Thread[] threads = new Thread[2];
        try (WorkTeam team = new WorkTeam(2, part -> threads[part] = Thread.currentThread())) {
            team.run();
        }
        assertThat(threads[0]).isSameAs(Thread.currentThread());
        assertThat(threads[1]).isNotNull().isNotSameAs(threads[0]);
    }

    @Test
    void aFailureElsewhereReachesTheCallerAndTheTeamGoesOn() {
        AtomicInteger rounds = new AtomicInteger();
        try (WorkTeam team = new WorkTeam(2, part -> failInFirstRound(part, rounds))) {
            assertThatThrownBy(team::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("no memory");
            team.run();
            assertThat(rounds.get()).isEqualTo(2);
        }
    }

    private static void failInFirstRound(int part, AtomicInteger rounds) {
        if (part == 1 && rounds.incrementAndGet() == 1) {
            throw new OutOfMemoryError("no memory");
        }
    }

    @Test
    void aFailureOfTheFirstPartWaitsForTheOthers() {
        AtomicInteger finished = new AtomicInteger();
        try (WorkTeam team = new WorkTeam(2, part -> failFirstPart(part, finished))) {
            assertThatThrownBy(team::run).hasMessage("first");
            assertThat(finished.get()).isEqualTo(1);
        }
    }

    private static void failFirstPart(int part, AtomicInteger finished) {
        if (part == 0) {
            throw new IllegalArgumentException("first");
        }
        sleep();
        finished.incrementAndGet();
    }

    @Test
    void anInterruptedCallerFinishesTheRoundAndStaysInterrupted() {
        AtomicInteger finished = new AtomicInteger();
        try (WorkTeam team = new WorkTeam(2, part -> {
            if (part == 1) {
                sleep();
            }
            finished.incrementAndGet();
        })) {
            Thread.currentThread().interrupt();
            team.run();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(finished.get()).isEqualTo(2);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void closingEndsTheThreads() throws InterruptedException {
        Thread[] other = new Thread[2];
        try (WorkTeam team = new WorkTeam(2, part -> other[part] = Thread.currentThread())) {
            team.run();
        }
        other[1].join(10_000);
        assertThat(other[1].isAlive()).isFalse();
    }
}
