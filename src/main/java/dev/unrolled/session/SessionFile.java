package dev.unrolled.session;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.text.EncodedText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Reads and writes session files ({@code .unrolled}): a zip of {@code manifest.json}, {@code weights.safetensors},
 * {@code heldout.txt}, {@code history.csv}, {@code validations.csv}, {@code gradients.csv} and, where something is noted of
 * cells, {@code notebook.json} and {@code emergence.json}, each of which opens with common tools.
 *
 * <p>Every method throws a {@link SessionException} whose message is one sentence for the user.
 */
public final class SessionFile {
    /** The usual ending of a session's file name. */
    public static final String EXTENSION = ".unrolled";

    private static final String MANIFEST = "manifest.json";
    private static final String WEIGHTS = "weights.safetensors";
    private static final String HELD_OUT = "heldout.txt";
    private static final String HISTORY = "history.csv";
    private static final String VALIDATIONS = "validations.csv";
    private static final String GRADIENTS = "gradients.csv";
    /** Only there where something is noted. */
    private static final String NOTEBOOK = "notebook.json";
    /** Only there where it was looked for cells. */
    private static final String EMERGENCE = "emergence.json";

    /** No entry is larger: 200 MB of text, or weights of fifty million numbers. */
    private static final int LARGEST_ENTRY = 200 << 20;

    /** The bytes of the record that ends a zip. */
    private static final int END_OF_DIRECTORY = 22;

    private SessionFile() {}

    /** Writes a session under a temporary name beside the target, and renames it once it is safely on the disk. */
    public static void write(Session session, Path target) {
        Path absolute = target.toAbsolutePath();
        Path part = absolute.resolveSibling("." + absolute.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                OutputStream stream = Channels.newOutputStream(channel);
                ZipOutputStream zip = new ZipOutputStream(stream);
                entries(session).forEach((name, bytes) -> put(zip, name, bytes));
                zip.finish();
                zip.flush();
                channel.force(true);
            }
            replace(part, absolute);
        } catch (IOException | java.io.UncheckedIOException exception) {
            delete(part);
            throw new SessionException(
                    "The session cannot be saved to " + target + " (" + Reasons.of(exception)
                            + "); choose a folder you may write to.",
                    exception);
        }
    }

    private static Map<String, byte[]> entries(Session session) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(MANIFEST, utf8(Manifest.of(session).toJson()));
        entries.put(WEIGHTS, Weights.of(session.network()).toBytes());
        entries.put(HELD_OUT, utf8(session.heldOut().toString()));
        entries.put(HISTORY, utf8(CurveTables.history(session.history())));
        entries.put(VALIDATIONS, utf8(CurveTables.validations(session.history())));
        entries.put(GRADIENTS, utf8(CurveTables.gradients(session.gradientNorms())));
        if (!session.notebook().isEmpty()) {
            entries.put(NOTEBOOK, utf8(NotebookEntry.toJson(session.notebook())));
        }
        if (!session.emergence().isEmpty()) {
            entries.put(EMERGENCE, utf8(EmergenceEntry.toJson(session.emergence())));
        }
        return entries;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException exception) {
            throw new java.io.UncheckedIOException(exception);
        }
    }

    private static void replace(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException exception) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException exception) {
            // The failure that led here is the one to report.
            part.toFile().deleteOnExit();
        }
    }

    /** Reads a session and checks all of it. */
    public static Session read(Path path) {
        String name = String.valueOf(path.getFileName());
        Map<String, byte[]> entries = entries(path, name);
        Manifest manifest = Manifest.parse(text(entries, MANIFEST, name), name);
        NetworkConfiguration configuration = manifest.configuration()
                .architecture()
                .forVocabulary(manifest.vocabulary().size());
        Network network = Weights.network(configuration, Safetensors.parse(entry(entries, WEIGHTS, name), name), name);
        String heldOut = text(entries, HELD_OUT, name);
        if (heldOut.isEmpty()) {
            throw new SessionException(name + " is damaged: its " + HELD_OUT + " is empty; use another copy.");
        }
        EncodedText encoded = EncodedText.encode(heldOut, manifest.vocabulary());
        CurveTables tables = new CurveTables(name);
        Session session = new Session(
                manifest.configuration(),
                network,
                encoded,
                manifest.progress(),
                manifest.text(),
                tables.history(
                                text(entries, HISTORY, name),
                                text(entries, VALIDATIONS, name),
                                manifest.configuration().charactersPerStep())
                        .view(),
                tables.gradients(text(entries, GRADIENTS, name), configuration.layerNames()));
        return withNotes(session, entries, name);
    }

    private static Session withNotes(Session session, Map<String, byte[]> entries, String name) {
        NetworkConfiguration network = session.network().configuration();
        Session noted = entries.containsKey(NOTEBOOK)
                ? session.with(NotebookEntry.parse(text(entries, NOTEBOOK, name), network, session.heldOut(), name))
                : session;
        return entries.containsKey(EMERGENCE)
                ? noted.with(EmergenceEntry.parse(text(entries, EMERGENCE, name), network, name))
                : noted;
    }

    private static Map<String, byte[]> entries(Path path, String name) {
        byte[] bytes;
        try {
            if (Files.isDirectory(path)) {
                throw new SessionException(path + " is a folder; choose a session file (" + EXTENSION + ").");
            }
            bytes = Files.readAllBytes(path);
        } catch (IOException exception) {
            throw new SessionException(
                    "The session " + path + " cannot be read (" + Reasons.of(exception) + "); check the path.",
                    exception);
        }
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new SessionException(
                    name + " is not a session file (it is no zip); choose a file that Unrolled saved.");
        }
        return unzip(bytes, name);
    }

    private static Map<String, byte[]> unzip(byte[] bytes, String name) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        if (!hasDirectory(bytes)) {
            throw new SessionException(name + " is damaged: it is cut short; use another copy.");
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(LARGEST_ENTRY + 1);
                if (content.length > LARGEST_ENTRY) {
                    throw new SessionException(name + " is damaged: its " + entry.getName() + " has more than "
                            + (LARGEST_ENTRY >> 20) + " MB; use another copy.");
                }
                entries.put(entry.getName(), content);
            }
        } catch (IOException | IllegalArgumentException exception) {
            throw new SessionException(
                    name + " is damaged: its contents cannot be unpacked; use another copy.", exception);
        }
        return entries;
    }

    /** The directory stands at the end of a zip: without it the file is cut short. */
    private static boolean hasDirectory(byte[] bytes) {
        for (int at = bytes.length - END_OF_DIRECTORY; at >= 0; at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private static byte[] entry(Map<String, byte[]> entries, String entry, String name) {
        byte[] content = entries.get(entry);
        if (content == null) {
            throw new SessionException(name + " is not a complete session: it has no " + entry + "; use another copy.");
        }
        return content;
    }

    private static String text(Map<String, byte[]> entries, String entry, String name) {
        ByteBuffer bytes = ByteBuffer.wrap(entry(entries, entry, name));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException exception) {
            throw new SessionException(
                    name + " is damaged: its " + entry + " is not UTF-8; use another copy.", exception);
        }
    }
}
