package dev.unrolled.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;

/**
 * The preferences on disk: {@value #FILE} in the user's configuration directory, or in the directory that the system
 * property {@value #DIRECTORY} names. A file that cannot be read counts as empty: preferences are never worth an error.
 */
final class PreferencesFile {
    static final String DIRECTORY = "unrolled.preferences";
    private static final String FILE = "preferences.properties";

    private final Path file;

    PreferencesFile() {
        this(directory());
    }

    PreferencesFile(Path directory) {
        file = directory.resolve(FILE);
    }

    private static Path directory() {
        String chosen = System.getProperty(DIRECTORY);
        if (chosen != null) {
            return Path.of(chosen);
        }
        Path home = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Unrolled");
        }
        String variable = System.getenv(system.contains("win") ? "APPDATA" : "XDG_CONFIG_HOME");
        Path usual = system.contains("win") ? home.resolve("AppData").resolve("Roaming") : home.resolve(".config");
        return (variable == null || variable.isBlank() ? usual : Path.of(variable)).resolve("unrolled");
    }

    Properties read() {
        Properties values = new Properties();
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                // A damaged file is replaced at the next change.
                values.clear();
            }
        }
        return values;
    }

    /** Writes a file beside it and renames that, so that a crash leaves either the old or the new one. */
    void write(Properties values) throws IOException {
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), "preferences", ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
                values.store(writer, "Unrolled");
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
