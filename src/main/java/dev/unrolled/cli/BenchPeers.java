package dev.unrolled.cli;

import dev.unrolled.bench.Peer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Finds the other programs that are installed to be timed beside this one. */
final class BenchPeers {
    private BenchPeers() {}

    /**
     * Finds them, and says how to bring one in where there is none.
     *
     * @param named where to look; null for the folder {@code peers} beside this program
     * @throws CommandException if one cannot be read
     */
    static List<Peer> find(Path named, Console console) {
        Path folder = named == null ? besideThisProgram() : named;
        try {
            List<Peer> found = Peer.installedIn(folder);
            if (found.isEmpty()) {
                console.say("No other program is installed in " + folder + ", so nothing is compared;"
                        + " “mvn -q -DskipTests -Ppeers package” brings PyTorch to target/peers (110 MB).");
            }
            return found;
        } catch (IOException e) {
            throw new CommandException(
                    "The other programs in " + folder + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** Beside the jar or the folder of classes that this program runs from. */
    private static Path besideThisProgram() {
        try {
            Path program = Path.of(BenchPeers.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = program.resolveSibling("peers");
            Path here = Path.of("").toAbsolutePath();
            return folder.startsWith(here) ? here.relativize(folder) : folder;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
