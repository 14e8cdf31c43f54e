package dev.unrolled.viewmodel;

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

/** A text that the user chose, before it is read. */
public sealed interface TextChoice {
    /** What to call it on the screen. */
    String label();

    /** Reads the text; may take seconds. Throws {@link dev.unrolled.text.TextException} with one sentence. */
    Corpus read();

    /** A built-in text. */
    record Sample(SampleText sample) implements TextChoice {
        @Override
        public String label() {
            return sample.id();
        }

        @Override
        public Corpus read() {
            return sample.load();
        }
    }

    /** Files and folders, joined in the order given. */
    record Files(List<Path> paths) implements TextChoice {
        public Files {
            paths = List.copyOf(paths);
        }

        @Override
        public String label() {
            String first = paths.isEmpty() ? "no file" : nameOf(paths.get(0));
            return paths.size() < 2 ? first : first + " and " + (paths.size() - 1) + " more";
        }

        private static String nameOf(Path path) {
            Path name = path.getFileName();
            return name == null ? path.toString() : name.toString();
        }

        @Override
        public Corpus read() {
            return TextSource.open(paths);
        }
    }

    /** A text from the clipboard. */
    record Pasted(String text) implements TextChoice {
        @Override
        public String label() {
            return "pasted text";
        }

        @Override
        public Corpus read() {
            return TextSource.pasted(text);
        }
    }

    /** Reads the text and gives it a fresh network. */
    default Project load(TrainingConfiguration configuration) {
        Corpus corpus = read();
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
