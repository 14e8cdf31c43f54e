package dev.unrolled.viewmodel;

/** Sentences about what went wrong. */
final class Sentences {
    private Sentences() {}

    /** Words with a capital at their beginning and a full stop at their end. */
    static String beginning(String words) {
        int first = words.codePointAt(0);
        String rest = words.substring(Character.charCount(first));
        return Character.toString(Character.toUpperCase(first)) + rest + (words.endsWith(".") ? "" : ".");
    }

    /** What an exception says, as one sentence. */
    static String about(Throwable reason) {
        String said = reason == null ? null : reason.getMessage();
        if (said == null || said.isBlank()) {
            String kind = reason == null ? "unknown" : reason.getClass().getSimpleName();
            return "There was an internal error (" + kind + ").";
        }
        return said.endsWith(".") ? said : said + ".";
    }
}
