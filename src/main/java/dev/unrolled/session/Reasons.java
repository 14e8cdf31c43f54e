package dev.unrolled.session;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words why a file could not be read or written. */
public final class Reasons {
    private Reasons() {}

    /** A few words for the sentence that an error is told in. */
    public static String of(Exception exception) {
        if (exception instanceof UncheckedIOException unchecked) {
            return of(unchecked.getCause());
        }
        if (exception instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (exception instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (exception instanceof NotDirectoryException directory) {
            return directory.getFile() + " is not a folder";
        }
        if (exception instanceof FileSystemException problem && problem.getReason() != null) {
            return problem.getReason();
        }
        return exception.getMessage() == null ? exception.getClass().getSimpleName() : exception.getMessage();
    }
}
