package dev.unrolled.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesFileTest {
    @TempDir
    Path directory;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Properties values = new Properties();
        values.setProperty("text", "a file – with signs\nand another");
        PreferencesFile file = new PreferencesFile(directory.resolve("new"));
        file.write(values);
        assertThat(file.read()).isEqualTo(values);
        try (var files = Files.list(directory.resolve("new"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aMissingFileCountsAsEmpty() {
        assertThat(new PreferencesFile(directory.resolve("none")).read()).isEmpty();
    }

    @Test
    void aDamagedFileCountsAsEmpty() throws IOException {
        Files.write(directory.resolve("preferences.properties"), new byte[] {'a', '=', '\\', 'u', 'z', (byte) 0xFF});
        assertThat(new PreferencesFile(directory).read()).isEmpty();
    }
}
