package dev.unrolled.bench;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Another program that trains the same networks, in a folder of its own: {@code peer.properties} with {@code name} and
 * {@code main}, its libraries as jar files, and its worker in {@code classes}. It never meets this program's class path.
 *
 * @param name what people call it
 * @param mainClass the main class of its worker
 * @param folder where it is
 */
public record Peer(String name, String mainClass, Path folder) {
    private static final String DESCRIPTION = "peer.properties";

    /**
     * The peers in the folders of a folder, by name; none if it is not there.
     *
     * @throws IOException if a folder cannot be read or its description lacks something
     */
    public static List<Peer> installedIn(Path peers) throws IOException {
        if (!Files.isDirectory(peers)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(peers)) {
            List<Path> described = folders.filter(folder -> Files.isRegularFile(folder.resolve(DESCRIPTION)))
                    .sorted()
                    .toList();
            List<Peer> found = new java.util.ArrayList<>();
            for (Path folder : described) {
                found.add(read(folder));
            }
            return List.copyOf(found);
        }
    }

    private static Peer read(Path folder) throws IOException {
        Properties properties = new Properties();
        Path description = folder.resolve(DESCRIPTION);
        try (Reader reader = Files.newBufferedReader(description)) {
            properties.load(reader);
        }
        String name = properties.getProperty("name");
        String main = properties.getProperty("main");
        if (name == null || main == null) {
            throw new IOException(description + " says no name or no main class");
        }
        return new Peer(name, main, folder);
    }

    /** All its jars and classes. */
    String classPath() {
        return folder.resolve("classes") + File.pathSeparator + folder.resolve("*");
    }
}
