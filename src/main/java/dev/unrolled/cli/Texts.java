package dev.unrolled.cli;

import dev.unrolled.text.Corpus;
import dev.unrolled.text.SampleText;
import dev.unrolled.text.TextException;
import dev.unrolled.text.TextSource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens the texts named on the command line. */
final class Texts {
    private static final String SAMPLE = "sample:";

    private Texts() {}

    /**
     * Looks for what cannot be opened whatever lies on the disk.
     *
     * @throws TextException if a sample is unknown, or joined with other texts
     */
    static void check(List<String> specifications) {
        for (String specification : specifications) {
            if (specification.startsWith(SAMPLE)) {
                SampleText.byId(specification.substring(SAMPLE.length()));
                if (specifications.size() > 1) {
                    throw new TextException(
                            specification + " cannot be joined with other texts; give it alone or give files only.");
                }
            }
        }
    }

    /** Opens them and says what was done on the way in; of joined texts each remark names its own. */
    static Corpus open(List<String> specifications, Console console) {
        Corpus corpus = open(specifications);
        for (int k = 0; k < corpus.remarks().size(); k++) {
            boolean ofAll = specifications.size() == 1 || k == 0;
            console.say((ofAll ? corpus.name() + ": " : "") + corpus.remarks().get(k));
        }
        return corpus;
    }

    /** The same texts by names that hold in any folder. */
    static List<String> named(List<String> specifications) {
        return specifications.stream()
                .map(name -> name.startsWith(SAMPLE)
                        ? name
                        : Path.of(name).toAbsolutePath().toString())
                .toList();
    }

    private static Corpus open(List<String> specifications) {
        if (specifications.size() == 1) {
            return TextSource.open(specifications.get(0));
        }
        List<Path> paths = new ArrayList<>();
        for (String specification : specifications) {
            try {
                paths.add(Path.of(specification));
            } catch (InvalidPathException exception) {
                throw new TextException("“" + specification + "” is not a file name; check the path.", exception);
            }
        }
        return TextSource.open(paths);
    }
}
