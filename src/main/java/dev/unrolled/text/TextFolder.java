package dev.unrolled.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a folder and its subfolders: all prose or all code, whichever has more bytes, in the order of the paths.
 *
 * <p>Hidden files and folders are passed over. What cannot be read as text is left out, and the remarks say so.
 */
final class TextFolder {
    private static final Set<String> PROSE = Set.of("txt", "text", "md", "markdown", "rst", "adoc", "tex", "org");
    private static final Set<String> CODE = Set.of(
            "c", "h", "cc", "cpp", "cxx", "hh", "hpp", "java", "kt", "scala", "groovy", "js", "mjs", "ts", "jsx", "tsx",
            "cs", "go", "rs", "swift", "m", "py", "rb", "pl", "php", "lua", "sh", "sql", "css");

    private TextFolder() {}

    static Corpus read(Path folder, TextFiles files) {
        List<Path> found = filesIn(folder);
        List<Path> prose = ofKind(found, PROSE);
        List<Path> code = ofKind(found, CODE);
        boolean isProse = bytes(prose) >= bytes(code);
        List<Path> chosen = isProse ? prose : code;
        if (chosen.isEmpty()) {
            throw new TextException("The folder " + TextFiles.nameOf(folder)
                    + " holds no text files (.txt, .md, .c, .java …); choose another or name the files.");
        }
        List<String> remarks = new ArrayList<>();
        List<Corpus> parts = readAll(chosen, files, remarks);
        remarks.add(
                0,
                String.format(
                        Locale.ROOT,
                        "%s %s read (%s)",
                        parts.size(),
                        isProse ? "prose files" : "code files",
                        extensions(chosen)));
        int others = found.size() - chosen.size();
        if (others > 0) {
            remarks.add(1, others + (others == 1 ? " other file" : " other files") + " left out");
        }
        return new Corpus(TextFiles.nameOf(folder), TextFiles.joined(parts), remarks);
    }

    private static List<Corpus> readAll(List<Path> paths, TextFiles files, List<String> remarks) {
        List<Corpus> parts = new ArrayList<>();
        for (Path path : paths) {
            try {
                Corpus part = files.read(path);
                parts.add(part);
                part.remarks().forEach(remark -> remarks.add(part.name() + ": " + remark));
            } catch (TextException exception) {
                if (files.isFull()) {
                    throw exception;
                }
                remarks.add("left out: " + exception.getMessage());
            }
        }
        return parts;
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !isHidden(folder.relativize(path)) && Files.isRegularFile(path))
                    .sorted(Comparator.comparing(
                            path -> folder.relativize(path).toString().replace('\\', '/')))
                    .toList();
        } catch (IOException | UncheckedIOException exception) {
            throw new TextException(
                    "The folder " + TextFiles.nameOf(folder) + " cannot be read; check its permissions.", exception);
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path element : relative) {
            if (element.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> ofKind(List<Path> paths, Set<String> extensions) {
        return paths.stream()
                .filter(path -> extensions.contains(extension(path)))
                .toList();
    }

    private static String extension(Path path) {
        String name = TextFiles.nameOf(path);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String extensions(List<Path> paths) {
        Set<String> extensions =
                paths.stream().map(TextFolder::extension).collect(Collectors.toCollection(TreeSet::new));
        return extensions.stream().map(extension -> "." + extension).collect(Collectors.joining(", "));
    }

    private static long bytes(List<Path> paths) {
        return paths.stream().mapToLong(path -> path.toFile().length()).sum();
    }
}
