package dev.unrolled.text;

/** Draws labels under a text, so that tests can be read. */
final class Marks {
    private Marks() {}

    /** One {@code #} for each character at which the concept is on, one {@code .} where it is off. */
    static String of(BinaryConcept concept, String text) {
        BinaryTrack track = concept.label(CharacterSource.of(text));
        StringBuilder marks = new StringBuilder();
        for (int position = 0; position < track.length(); position++) {
            marks.append(track.isOn(position) ? '#' : '.');
        }
        return marks.toString();
    }

    /** One digit for each character. */
    static String of(NumericConcept concept, String text) {
        NumericTrack track = concept.label(CharacterSource.of(text));
        StringBuilder marks = new StringBuilder();
        for (int position = 0; position < track.length(); position++) {
            marks.append((int) track.valueAt(position));
        }
        return marks.toString();
    }
}
