package dev.unrolled.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerTest {
    @TempDir
    private Path folder;

    @Test
    void everyFolderWithADescriptionIsAPeer() throws IOException {
        Path torch = Files.createDirectory(folder.resolve("torch"));
        Files.createDirectory(folder.resolve("something-else"));
        Files.writeString(torch.resolve("peer.properties"), "name=PyTorch\nmain=some.Main\n");
        assertThat(Peer.installedIn(folder)).containsExactly(new Peer("PyTorch", "some.Main", torch));
    }

    @Test
    void withoutTheFolderThereAreNone() throws IOException {
        assertThat(Peer.installedIn(folder.resolve("missing"))).isEmpty();
    }

    @Test
    void aDescriptionThatLacksItsMainClassIsRefused() throws IOException {
        Path torch = Files.createDirectory(folder.resolve("torch"));
        Files.writeString(torch.resolve("peer.properties"), "name=PyTorch\n");
        assertThatThrownBy(() -> Peer.installedIn(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no main class");
    }
}
