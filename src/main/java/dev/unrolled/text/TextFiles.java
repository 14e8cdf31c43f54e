package dev.unrolled.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads single files while the bytes of all of them together stay within a limit. */
final class TextFiles {
    private final long limit;
    private long bytesRead;
    private boolean full;

    TextFiles(long limit) {
        this.limit = limit;
    }

    /**
     * Reads one file.
     *
     * @throws TextException if it is missing, unreadable, too large or not text
     */
    Corpus read(Path path) {
        String name = nameOf(path);
        if (!Files.exists(path)) {
            throw new TextException("There is no file " + path + "; check the path.");
        }
        if (!Files.isReadable(path)) {
            throw new TextException(name + " cannot be read; check its permissions.");
        }
        if (Files.isDirectory(path) || !Files.isRegularFile(path)) {
            throw new TextException(path + " is not a regular file; choose a plain text.");
        }
        try {
            countBytes(name, Files.size(path));
            return TextDecoder.decode(name, Files.readAllBytes(path));
        } catch (OutOfMemoryError error) {
            throw new TextException(name + " is too large for the memory that the program has; choose less.", error);
        } catch (IOException exception) {
            throw new TextException(
                    name + " cannot be read (" + exception.getMessage() + "); check the file.", exception);
        }
    }

    private void countBytes(String name, long size) {
        if (size > limit - bytesRead) {
            full = true;
            String what = bytesRead == 0
                    ? name + " has " + megabytes(size)
                    : "With " + name + " the texts have more than " + megabytes(limit);
            throw new TextException(what + "; at most " + megabytes(limit) + " can be read, choose less.");
        }
        bytesRead += size;
    }

    /** Whether a file was refused because the limit would have been passed. */
    boolean isFull() {
        return full;
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", (bytes + (1 << 20) - 1) >> 20);
    }

    /** The last element of a path, or the whole path where there is none. */
    static String nameOf(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? path.toString() : last.toString();
    }

    /** The texts one after the other, each ended by a newline. */
    static String joined(List<Corpus> parts) {
        StringBuilder text = new StringBuilder();
        for (Corpus part : parts) {
            text.append(part.text());
            if (!part.text().endsWith("\n")) {
                text.append('\n');
            }
        }
        return text.toString();
    }
}
