package dev.unrolled.viewmodel;

import dev.unrolled.session.SessionFile;
import dev.unrolled.text.Corpus;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.SampleText;
import dev.unrolled.text.TextSource;
import dev.unrolled.text.TextSplit;
import dev.unrolled.text.UnknownCharacters;
import dev.unrolled.text.Vocabulary;
import dev.unrolled.training.TrainingConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text or a session that the user chose, before it is read. */
public sealed interface TextChoice {
    /** What to call it on the screen. */
    String label();

    /**
     * Reads it; may take seconds. Throws an exception whose message is one sentence for the user.
     *
     * @param configuration of the fresh network that a text gets; a session brings its own
     */
    Project load(TrainingConfiguration configuration);

    /** Files as the user named them: a session, or texts to be joined. */
    static TextChoice ofFiles(List<Path> paths) {
        boolean session = paths.size() == 1 && paths.get(0).toString().endsWith(SessionFile.EXTENSION);
        return session ? new Session(paths.get(0)) : new Files(paths);
    }

    /** A text as a user names it on the command line: {@code sample:NAME}, or the path of a file or folder. */
    static TextChoice named(String specification) {
        String sample = "sample:";
        return specification.startsWith(sample)
                ? new Sample(SampleText.byId(specification.substring(sample.length())))
                : ofFiles(List.of(Path.of(specification)));
    }

    /** A built-in text. */
    record Sample(SampleText sample) implements TextChoice {
        @Override
        public String label() {
            return sample.id();
        }

        @Override
        public Project load(TrainingConfiguration configuration) {
            return TextChoice.fresh(sample.load(), configuration).from(List.of(sample.specification()));
        }
    }

    /** Files and folders, joined in the order given. */
    record Files(List<Path> paths) implements TextChoice {
        public Files {
            paths = List.copyOf(paths);
        }

        @Override
        public String label() {
            String first = paths.isEmpty() ? "no file" : TextChoice.nameOf(paths.get(0));
            return paths.size() < 2 ? first : first + " and " + (paths.size() - 1) + " more";
        }

        @Override
        public Project load(TrainingConfiguration configuration) {
            List<String> source =
                    paths.stream().map(path -> path.toAbsolutePath().toString()).toList();
            return TextChoice.fresh(TextSource.open(paths), configuration).from(source);
        }
    }

    /** A text from the clipboard. */
    record Pasted(String text) implements TextChoice {
        @Override
        public String label() {
            return "pasted text";
        }

        @Override
        public Project load(TrainingConfiguration configuration) {
            return TextChoice.fresh(TextSource.pasted(text), configuration);
        }
    }

    /** A training kept in a file. */
    record Session(Path path) implements TextChoice {
        @Override
        public String label() {
            return TextChoice.nameOf(path);
        }

        @Override
        public Project load(TrainingConfiguration configuration) {
            return Sessions.read(path);
        }
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static Project fresh(Corpus corpus, TrainingConfiguration configuration) {
        Vocabulary vocabulary = Vocabulary.of(corpus.text());
        List<String> remarks = new ArrayList<>(corpus.remarks());
        UnknownCharacters unknown = UnknownCharacters.in(corpus.text(), vocabulary);
        if (!unknown.isEmpty()) {
            remarks.add(unknown.sentence());
        }
        EncodedText encoded = EncodedText.encode(corpus.text(), vocabulary);
        return Project.of(corpus.name(), remarks, TextSplit.of(encoded), configuration);
    }
}
