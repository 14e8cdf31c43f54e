package dev.unrolled.text;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Opens texts: {@code sample:NAME}, a file, several files, a folder, or something pasted.
 *
 * <p>Every method throws a {@link TextException} whose message is one sentence for the user.
 */
public final class TextSource {
    /** The shortest text worth training on, in characters. */
    public static final int SHORTEST = 1_000;

    /** The largest amount of text that is read, in bytes. */
    public static final long LARGEST_BYTES = 512L << 20;

    private static final String SAMPLE = "sample:";

    private TextSource() {}

    /** Opens what a user names on the command line: {@code sample:NAME}, or the path of a file or folder. */
    public static Corpus open(String specification) {
        if (specification.startsWith(SAMPLE)) {
            return SampleText.byId(specification.substring(SAMPLE.length())).load();
        }
        if (specification.isBlank()) {
            throw new TextException("No text is named; give a file, a folder or one of "
                    + String.join(", ", SampleText.specifications()) + ".");
        }
        try {
            return open(Path.of(specification));
        } catch (InvalidPathException exception) {
            throw new TextException("“" + specification + "” is not a file name; check the path.", exception);
        }
    }

    /** Opens a file, or all texts of one kind in a folder. */
    public static Corpus open(Path path) {
        return open(List.of(path));
    }

    /** Opens files and folders and joins them in the order given. */
    public static Corpus open(List<Path> paths) {
        if (paths.isEmpty()) {
            throw new TextException("No file is named; choose at least one.");
        }
        List<Corpus> parts = new ArrayList<>();
        TextFiles files = new TextFiles(LARGEST_BYTES);
        for (Path path : paths) {
            parts.add(Files.isDirectory(path) ? TextFolder.read(path, files) : files.read(path));
        }
        return checked(join(parts));
    }

    /** A text from the clipboard or typed by hand. */
    public static Corpus pasted(String text) {
        return checked(TextDecoder.normalise("pasted text", text, List.of()));
    }

    private static Corpus join(List<Corpus> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        String name = parts.get(0).name() + " and " + (parts.size() - 1) + " more";
        List<String> remarks = new ArrayList<>(List.of(parts.size() + " texts joined"));
        for (Corpus part : parts) {
            part.remarks().forEach(remark -> remarks.add(part.name() + ": " + remark));
        }
        return new Corpus(name, TextFiles.joined(parts), remarks);
    }

    private static Corpus checked(Corpus corpus) {
        if (corpus.text().isBlank()) {
            throw new TextException(corpus.name() + " is empty; choose a text with characters to read.");
        }
        int length = corpus.length();
        if (length < SHORTEST) {
            throw new TextException(String.format(
                    Locale.ROOT,
                    "%s has only %,d character%s; choose a text of at least %,d.",
                    corpus.name(),
                    length,
                    length == 1 ? "" : "s",
                    SHORTEST));
        }
        return corpus;
    }
}
