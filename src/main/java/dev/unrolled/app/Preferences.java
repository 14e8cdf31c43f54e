package dev.unrolled.app;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Appearance;
import dev.unrolled.viewmodel.NetworkSettings;
import dev.unrolled.viewmodel.SettingsText;
import dev.unrolled.viewmodel.TextChoice;
import dev.unrolled.viewmodel.TracksModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.util.Duration;

/** What the user chose, kept from one start to the next; read before the window opens, written beside it. */
final class Preferences {
    private static final Duration CALM = Duration.seconds(1);
    private static final long LONGEST_WAIT_SECONDS = 3;

    private final PreferencesFile file;
    private final Properties values;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "preferences");
        thread.setDaemon(true);
        return thread;
    });
    private PauseTransition calm;

    /** Reads the file; not on the JavaFX thread. */
    Preferences(PreferencesFile file) {
        this.file = file;
        values = file.read();
    }

    /** Gives the model what was kept, and keeps what changes in it from now on. */
    void bind(AppModel app) {
        Appearance look = app.appearance();
        look.darkProperty().set(Boolean.parseBoolean(values.getProperty("dark")));
        look.purpleOrangeProperty().set(Boolean.parseBoolean(values.getProperty("purpleOrange")));
        look.textSizeProperty().set(number("textSize", Appearance.DEFAULT_TEXT));
        app.viewProperty().set(values.getProperty("view", app.viewProperty().get()));
        TracksModel tracks = app.tracks();
        values.getProperty("tracks", "").lines().forEach(tracks.ticked()::add);
        tracks.cellsConceptShownProperty().set(!isFalse("tracks.cell"));
        tracks.underliningProperty().set(!isFalse("tracks.underlined"));
        app.sideTabProperty()
                .set(values.getProperty("sideTab", app.sideTabProperty().get()));
        app.project().remember(files(), settings());
        Observable[] kept = {
            look.darkProperty(),
            look.purpleOrangeProperty(),
            look.textSizeProperty(),
            app.viewProperty(),
            tracks.ticked(),
            tracks.cellsConceptShownProperty(),
            tracks.underliningProperty(),
            app.sideTabProperty(),
            app.project().recent(),
            app.project().settingsProperty(),
            app.project().textProperty()
        };
        for (Observable source : kept) {
            source.addListener(changed -> writeSoon(app));
        }
    }

    double number(String key, double otherwise) {
        try {
            double value = Double.parseDouble(values.getProperty(key, ""));
            return Double.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    void set(String key, double value) {
        values.setProperty(key, Double.toString(value));
    }

    boolean isTrue(String key) {
        return Boolean.parseBoolean(values.getProperty(key));
    }

    /** Whether it was switched off, for what is on otherwise. */
    private boolean isFalse(String key) {
        return "false".equals(values.getProperty(key));
    }

    void set(String key, boolean value) {
        values.setProperty(key, Boolean.toString(value));
    }

    /** The text of the last session as a user names it, empty for none. */
    String lastText() {
        return values.getProperty("text", "");
    }

    private List<TextChoice> files() {
        List<TextChoice> found = new ArrayList<>();
        for (int index = 0; values.containsKey("recent." + index); index++) {
            List<Path> paths =
                    values.getProperty("recent." + index).lines().map(Path::of).toList();
            found.add(TextChoice.ofFiles(paths));
        }
        return found;
    }

    private NetworkSettings settings() {
        Map<String, String> kept = new HashMap<>();
        values.stringPropertyNames().forEach(name -> kept.put(name, values.getProperty(name)));
        return SettingsText.read(kept);
    }

    private void writeSoon(AppModel app) {
        if (calm == null) {
            calm = new PauseTransition(CALM);
            calm.setOnFinished(event -> write(app));
        }
        calm.playFromStart();
    }

    /** Hands the present state to the writer. */
    void write(AppModel app) {
        take(app);
        Properties copy = new Properties();
        copy.putAll(values);
        writer.execute(() -> {
            try {
                file.write(copy);
            } catch (IOException e) {
                // Preferences are a comfort: a read-only home directory must not disturb anybody.
                values.setProperty("unwritable", "true");
            }
        });
    }

    private void take(AppModel app) {
        set("dark", app.appearance().darkProperty().get());
        set("purpleOrange", app.appearance().purpleOrangeProperty().get());
        set("textSize", app.appearance().textSizeProperty().get());
        values.setProperty("view", app.viewProperty().get());
        values.setProperty("tracks", String.join("\n", app.tracks().ticked()));
        set("tracks.cell", app.tracks().cellsConceptShownProperty().get());
        set("tracks.underlined", app.tracks().underliningProperty().get());
        values.setProperty("sideTab", app.sideTabProperty().get());
        values.setProperty("text", named(app.project().textProperty().get()));
        values.keySet().removeIf(key -> key.toString().startsWith("recent."));
        List<TextChoice> recent = app.project().recent();
        for (int index = 0; index < recent.size(); index++) {
            values.setProperty("recent." + index, named(recent.get(index)));
        }
        values.keySet().removeIf(key -> key.toString().startsWith("network."));
        values.putAll(SettingsText.write(app.project().settingsProperty().get()));
    }

    /** The text as the next start names it; nothing for a text from the clipboard. */
    private static String named(TextChoice choice) {
        if (choice instanceof TextChoice.Sample sample) {
            return sample.sample().specification();
        }
        if (choice instanceof TextChoice.Session session) {
            return session.path().toString();
        }
        return choice instanceof TextChoice.Files files
                ? String.join("\n", files.paths().stream().map(Path::toString).toList())
                : "";
    }

    /** Waits a moment for what is still being written. */
    void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
