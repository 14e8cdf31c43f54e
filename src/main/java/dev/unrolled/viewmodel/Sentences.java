package dev.unrolled.viewmodel;

/** Sentences about what went wrong. */
final class Sentences {
    private Sentences() {}

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
