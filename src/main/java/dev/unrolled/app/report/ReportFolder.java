package dev.unrolled.app.report;

import dev.unrolled.app.offscreen.WholeFile;
import dev.unrolled.cli.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A folder with a report and its pictures as files of their own. */
public final class ReportFolder {
    private static final String NAME = "unrolled-report";

    private ReportFolder() {}

    /** Where to write without being told: under {@code target} when run in this project, else where one is. */
    public static Path usual(Path workingDirectory) {
        Path build = workingDirectory.resolve("target");
        boolean inProject = Files.isRegularFile(workingDirectory.resolve("pom.xml")) && Files.isDirectory(build);
        return (inProject ? build : workingDirectory).resolve(NAME);
    }

    /**
     * Makes the folder and sees whether it can be written to.
     *
     * @throws CommandException if not
     */
    public static void check(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CommandException(
                    "The folder " + folder + " cannot be made (" + e.getMessage()
                            + "); start in a folder you may write to.",
                    e);
        }
        if (!Files.isWritable(folder)) {
            throw new CommandException(
                    "Nothing can be written to " + folder + " (permission denied); start in another folder.");
        }
    }

    /** Writes the pictures and the page. */
    public static void write(Report report, Path folder) {
        for (Picture picture : report.pictures()) {
            WholeFile.write(picture.png(), folder.resolve(picture.name().toLowerCase(Locale.ROOT) + ".png"));
        }
        WholeFile.write(report.toHtml(), folder.resolve("report.html"));
    }
}
