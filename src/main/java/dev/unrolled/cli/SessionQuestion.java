package dev.unrolled.cli;

import dev.unrolled.session.Session;
import dev.unrolled.session.SessionFile;
import dev.unrolled.text.Concept;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.Corpus;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextException;
import dev.unrolled.text.UnknownCharacters;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of every command that asks something of a session: which one, on what text, by how many threads. */
final class SessionQuestion {
    private static final double REMARKED_SHARE = 0.1;
    private static final double REFUSED_SHARE = 0.5;
    private static final int MOST_THREADS = 64;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "SESSION", description = "A session that “train --out” or the window saved.")
    private Path path;

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "Another text to look in than the session's held-out one.")
    private String text;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Threads that work at it (default 2).")
    private int threads;

    @Option(names = "--json", description = "Print JSON, one object a line.")
    private boolean json;

    /** @throws CommandLine.ParameterException if the command line cannot be meant, before anything is read */
    void check() {
        require(threads >= 1 && threads <= MOST_THREADS, "--threads must be 1 to " + MOST_THREADS + ", not " + threads);
        try {
            if (text != null) {
                Texts.check(List.of(text));
            }
        } catch (TextException exception) {
            throw wrong(exception);
        }
    }

    /** @throws CommandLine.ParameterException if something does not hold */
    void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new CommandLine.ParameterException(spec.commandLine(), otherwise);
        }
    }

    CommandLine.ParameterException wrong(RuntimeException reason) {
        return new CommandLine.ParameterException(spec.commandLine(), reason.getMessage(), reason);
    }

    Concept concept(String name) {
        try {
            return Concepts.byId(name);
        } catch (TextException exception) {
            throw wrong(exception);
        }
    }

    int threads() {
        return threads;
    }

    boolean json() {
        return json;
    }

    Session session() {
        return SessionFile.read(path);
    }

    /**
     * The text to look in, in the session's vocabulary.
     *
     * @param what to call what is done, to begin a sentence with
     * @param shortest the fewest characters that will do
     * @throws CommandException if it is shorter, or of other characters than the network knows
     */
    EncodedText text(Session session, Console console, String what, int shortest) {
        EncodedText found = text == null ? session.heldOut() : encoded(session, console);
        if (found.length() < shortest) {
            throw new CommandException(what + " needs at least " + shortest + " characters of text, not "
                    + found.length() + "; give a longer one with --text.");
        }
        return found;
    }

    private EncodedText encoded(Session session, Console console) {
        Corpus corpus = Texts.open(List.of(text), console);
        UnknownCharacters unknown = UnknownCharacters.in(corpus.text(), session.vocabulary());
        if (!unknown.isEmpty()) {
            console.say(corpus.name() + ": " + unknown.sentence());
        }
        judge((double) unknown.occurrences() / corpus.length(), console);
        return EncodedText.encode(corpus.text(), session.vocabulary());
    }

    /** What the network cannot tell apart it cannot follow. */
    private static void judge(double unknownShare, Console console) {
        String share = String.format(
                Locale.ROOT, "%.0f %% of the text are characters that the network does not know", 100 * unknownShare);
        if (unknownShare > REFUSED_SHARE) {
            throw new CommandException(share + "; give a text more like the one it was trained on.");
        }
        if (unknownShare >= REMARKED_SHARE) {
            console.say("Beware: " + share + ", so scores on it mean little.");
        }
    }
}
