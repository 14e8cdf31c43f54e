package dev.unrolled.text;

/** Draws labels under a text, so that tests can be read. */
final class Marks {
    private Marks() {}

    /** One {@code #} for each character at which the concept is on, one {@code .} where it is off, or one digit. */
    static String of(Concept concept, String text) {
        return of(concept.label(CharacterSource.of(text)));
    }

    /** The same of labels. */
    static String of(ConceptTrack track) {
        StringBuilder marks = new StringBuilder();
        for (int position = 0; position < track.length(); position++) {
            int value = (int) track.valueAt(position);
            marks.append(track instanceof BinaryTrack ? String.valueOf(".#".charAt(value)) : value);
        }
        return marks.toString();
    }
}
