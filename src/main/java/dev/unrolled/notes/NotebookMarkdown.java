package dev.unrolled.notes;

import java.util.Locale;

/** A notebook as Markdown, to be put into a report or a letter. */
public final class NotebookMarkdown {
    private NotebookMarkdown() {}

    /**
     * Writes a notebook down.
     *
     * @param title what network on what text, for the heading
     * @return the text, its lines ended by newlines
     */
    public static String of(Notebook notebook, String title) {
        StringBuilder text = new StringBuilder("# Cells of ").append(title).append('\n');
        notebook.cells().forEach(note -> add(text, note));
        return text.toString();
    }

    private static void add(StringBuilder text, CellNote note) {
        text.append("\n## Cell ").append(escaped(note.label())).append('\n');
        if (!note.hypothesis().isEmpty()) {
            text.append('\n').append(escaped(note.hypothesis())).append('\n');
        }
        note.finding()
                .ifPresent(found -> text.append(String.format(
                        Locale.ROOT,
                        "%nBest for “%s”: %s %.3f, iteration %,d.%n",
                        escaped(found.concept()),
                        escaped(found.measure()),
                        found.value(),
                        found.iteration())));
        if (!note.evidence().isEmpty()) {
            text.append("\nEvidence:\n\n");
        }
        note.evidence().forEach(passage -> text.append("- ")
                .append(quoted(passage.text()))
                .append(String.format(
                        Locale.ROOT,
                        " (%s, iteration %,d)%n",
                        passage.isTyped()
                                ? "typed by hand"
                                : String.format(Locale.ROOT, "held-out character %,d", passage.offset()),
                        passage.iteration())));
    }

    /** As code, which is shown as it stands; a run of backticks in it is enclosed in a longer one. */
    private static String quoted(String passage) {
        String line = passage.replace("\n", "⏎").replace("\t", "⇥").replace("\r", "");
        int longest = 0;
        int run = 0;
        for (int k = 0; k < line.length(); k++) {
            run = line.charAt(k) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        String padding = longest > 0 || line.isBlank() ? " " : "";
        return fence + padding + line + padding + fence;
    }

    /** What the user wrote is meant as it stands. */
    private static String escaped(String words) {
        return words.replaceAll("([\\\\`*_<>#|\\[\\]])", "\\\\$1");
    }
}
