package dev.unrolled.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Checks that a file can be written before any work is done for it. */
final class OutputFile {
    private OutputFile() {}

    /** @throws CommandException if a file cannot be written there */
    static void check(Path target) {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (Files.isDirectory(absolute)) {
            throw new CommandException(target + " is a folder; name a file in it.");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CommandException(
                    target + " cannot be written, since there is no folder " + folder + "; make it first.");
        }
        if (!Files.isWritable(folder) || (Files.exists(absolute) && !Files.isWritable(absolute))) {
            throw new CommandException(target + " cannot be written (permission denied); choose another place.");
        }
    }
}
