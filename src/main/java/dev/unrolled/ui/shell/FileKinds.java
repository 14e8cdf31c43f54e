package dev.unrolled.ui.shell;

import java.util.List;
import javafx.stage.FileChooser.ExtensionFilter;

/** The kinds of files that a file chooser offers. */
final class FileKinds {
    private FileKinds() {}

    /** All files first, since a text may have any ending or none. */
    static List<ExtensionFilter> all() {
        return List.of(new ExtensionFilter("All", "*"), texts(), sessions());
    }

    private static ExtensionFilter texts() {
        return new ExtensionFilter(
                "Texts",
                List.of(
                        "*.txt", "*.text", "*.md", "*.tex", "*.html", "*.xml", "*.json", "*.csv", "*.java", "*.py",
                        "*.c", "*.h", "*.cpp", "*.js", "*.ts", "*.rs", "*.go", "*.kt", "*.sh", "*.sql"));
    }

    private static ExtensionFilter sessions() {
        return new ExtensionFilter("Sessions", "*.unrolled");
    }
}
