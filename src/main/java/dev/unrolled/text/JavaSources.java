package dev.unrolled.text;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The Java sources of Apache Commons Lang, out of the sources jar on the class path, in the order of their paths. */
final class JavaSources {
    private static final String KNOWN = "/org/apache/commons/lang3/StringUtils.java";

    private JavaSources() {}

    static Corpus read(String name) {
        URL url = JavaSources.class.getResource(KNOWN);
        if (url == null) {
            throw new TextException("The Java sources are missing from the program’s library folder;"
                    + " build or install the program again.");
        }
        try (ZipFile jar = new ZipFile(jarOf(url))) {
            return read(name, jar);
        } catch (IOException | URISyntaxException exception) {
            throw new TextException("The Java sources cannot be read; build or install the program again.", exception);
        }
    }

    private static File jarOf(URL url) throws IOException, URISyntaxException {
        if (url.openConnection() instanceof JarURLConnection connection) {
            return new File(connection.getJarFileURL().toURI());
        }
        throw new IOException(url + " is not in a jar");
    }

    private static Corpus read(String name, ZipFile jar) throws IOException {
        List<? extends ZipEntry> entries = jar.stream()
                .filter(entry -> entry.getName().endsWith(".java"))
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
        StringBuilder text = new StringBuilder();
        int headers = 0;
        for (ZipEntry entry : entries) {
            String source = readEntry(jar, entry);
            int from = endOfHeader(source);
            headers += from > 0 ? 1 : 0;
            text.append(source, from, source.length());
        }
        return new Corpus(
                name,
                text.toString(),
                List.of(entries.size() + " files", headers + " identical licence headers left out"));
    }

    private static String readEntry(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream stream = jar.getInputStream(entry)) {
            String source = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return TextDecoder.normalise(entry.getName(), source, List.of()).text();
        }
    }

    /** Where the source goes on behind a comment with the licence at its start; 0 if there is none. */
    private static int endOfHeader(String source) {
        int end = source.indexOf("*/\n");
        return source.startsWith("/*") && source.substring(0, Math.max(end, 0)).contains("icensed") ? end + 3 : 0;
    }
}
