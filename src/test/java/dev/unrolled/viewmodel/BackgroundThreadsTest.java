package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class BackgroundThreadsTest {
    private final Executor background =
            work -> new BackgroundThreads("background").newThread(work).start();

    /** The niceness of the calling thread: field 19 of its status, the 17th after the name. */
    private static int niceness() {
        try {
            String status = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(
                    status.substring(status.lastIndexOf(')') + 2).split(" ", -1)[16]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void giveWayToTheOneThatBeganThem() {
        int mine = niceness();
        assertThat(CompletableFuture.supplyAsync(BackgroundThreadsTest::niceness, background)
                        .join())
                .isGreaterThan(mine);
        assertThat(niceness()).isEqualTo(mine);
    }

    @Test
    void doSoWithTheThreadsThatTheyBegin() {
        int given = CompletableFuture.supplyAsync(BackgroundThreadsTest::niceness, background)
                .join();
        CompletableFuture<Integer> inner = new CompletableFuture<>();
        background.execute(() -> new Thread(() -> inner.complete(niceness())).start());
        assertThat(inner.join()).isEqualTo(given);
    }
}
