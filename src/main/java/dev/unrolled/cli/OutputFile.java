package dev.unrolled.cli;

import dev.unrolled.session.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** Checks that a file can be written before any work is done for it. */
final class OutputFile {
    /** What a session, being a zip, begins with. */
    private static final byte[] ZIP = {'P', 'K'};

    private OutputFile() {}

    /** @throws CommandException if a file cannot be written there */
    static void check(Path target) {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (Files.isDirectory(absolute)) {
            throw new CommandException(target + " is a folder; name a file in it.");
        }
        if (Files.exists(absolute) && !Files.isRegularFile(absolute)) {
            throw new CommandException(target + " is a device and not a file; choose another place.");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CommandException(
                    target + " cannot be written, since there is no folder " + folder + "; make it first.");
        }
        if (Files.exists(absolute) && !Files.isWritable(absolute)) {
            throw new CommandException(target + " cannot be written (permission denied); choose another place.");
        }
        tryFolder(target, absolute.resolveSibling("." + absolute.getFileName() + ".part"));
    }

    /** Only writing tells whether one can write: permissions do not know of full disks and odd file systems. */
    private static void tryFolder(Path target, Path part) {
        try {
            Files.write(part, ZIP);
            Files.delete(part);
        } catch (IOException exception) {
            String why = exception instanceof NoSuchFileException ? "its folder takes no files" : Reasons.of(exception);
            throw new CommandException(target + " cannot be written (" + why + "); choose another place.", exception);
        }
    }

    /**
     * Checks that a session can be written, and that no file of another kind would be lost by it.
     *
     * @throws CommandException if not
     */
    static void checkSession(Path target) {
        check(target);
        if (!Files.exists(target)) {
            return;
        }
        byte[] start = new byte[ZIP.length];
        try (InputStream stream = Files.newInputStream(target)) {
            int read = stream.readNBytes(start, 0, start.length);
            if (read > 0 && !Arrays.equals(start, ZIP)) {
                throw new CommandException(
                        target + " is there already and is no session; choose another name, or remove it first.");
            }
        } catch (IOException exception) {
            throw new CommandException(
                    target + " is there already and cannot be read (" + Reasons.of(exception)
                            + "); choose another name.",
                    exception);
        }
    }
}
