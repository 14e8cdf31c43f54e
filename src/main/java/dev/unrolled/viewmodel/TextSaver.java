package dev.unrolled.viewmodel;

import dev.unrolled.session.Reasons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.concurrent.Task;

/** Writes texts to files the user has chosen, whole or not at all. */
public final class TextSaver {
    private final Executor background;
    private final Consumer<Notice> notices;

    TextSaver(Executor background, Consumer<Notice> notices) {
        this.background = background;
        this.notices = notices;
    }

    /**
     * Writes a text as UTF-8, and says so when it is done.
     *
     * @param what what it is, to begin a sentence with
     */
    public void save(String text, Path target, String what) {
        Task<Void> task = new Task<>() {
            @Override
            protected Void call() throws IOException {
                write(text, target.toAbsolutePath());
                return null;
            }
        };
        task.setOnSucceeded(event -> notices.accept(new Notice(false, "Saved", what + " is in " + target + ".")));
        task.setOnFailed(event -> notices.accept(new Notice(
                true,
                "Not saved",
                target + " cannot be written (" + Reasons.of((Exception) task.getException())
                        + "); choose another place.")));
        background.execute(task);
    }

    private static void write(String text, Path target) throws IOException {
        Path part = Files.createTempFile(target.getParent(), ".text", ".part");
        try {
            Files.write(part, text.getBytes(StandardCharsets.UTF_8));
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
