package dev.unrolled.viewmodel;

import dev.unrolled.text.BinaryConcept;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/**
 * Something that happens in a text at one character: a certain character stands there, or a concept begins or ends.
 *
 * @param label the name on the screen
 * @param codePoint the character; −1 for a concept
 * @param concept which one; empty for a character
 * @param begins whether it begins rather than ends
 */
public record HeldOutEvent(String label, int codePoint, Optional<Concept> concept, boolean begins) {
    /** A character is read. */
    static HeldOutEvent character(int codePoint) {
        String name =
                switch (codePoint) {
                    case ' ' -> "space";
                    case '\t' -> "tab";
                    case '\n' -> "newline";
                    default -> Character.toString(codePoint);
                };
        return new HeldOutEvent(name, codePoint, Optional.empty(), true);
    }

    /** A concept begins: it is on, and was not at the character before. */
    static HeldOutEvent begins(Concept concept) {
        return new HeldOutEvent(concept.label() + ": begins", -1, Optional.of(concept), true);
    }

    /** A concept ends: it is off, and was not at the character before. */
    static HeldOutEvent ends(Concept concept) {
        return new HeldOutEvent(concept.label() + ": ends", -1, Optional.of(concept), false);
    }

    /** All events there are: the concepts that are on or off, then signs and blanks, then letters and digits. */
    static List<HeldOutEvent> of(Vocabulary vocabulary, List<Concept> concepts) {
        List<HeldOutEvent> events = new ArrayList<>();
        for (Concept concept : concepts) {
            if (concept instanceof BinaryConcept) {
                events.add(begins(concept));
                events.add(ends(concept));
            }
        }
        List<Integer> characters = new ArrayList<>();
        for (int index = 0; index < vocabulary.size(); index++) {
            characters.add(vocabulary.codePointAt(index));
        }
        characters.sort(
                Comparator.comparing((Integer each) -> Character.isLetterOrDigit(each) ? 1 : each == '\n' ? -1 : 0)
                        .thenComparing(Comparator.naturalOrder()));
        characters.forEach(each -> events.add(character(each)));
        return events;
    }

    /** Where it happens in a text. */
    IntPredicate in(EncodedText text, BooleanSupplier cancelled) {
        if (concept.isEmpty()) {
            int index = text.vocabulary().indexOf(codePoint);
            return position -> text.indexAt(position) == index;
        }
        ConceptTrack track = concept.get().label(text, cancelled);
        return position -> position > 0 && isOn(track, position) == begins && isOn(track, position - 1) != begins;
    }

    private static boolean isOn(ConceptTrack track, int position) {
        return track.valueAt(position) != 0;
    }
}
