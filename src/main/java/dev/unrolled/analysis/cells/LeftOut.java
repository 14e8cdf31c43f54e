package dev.unrolled.analysis.cells;

import dev.unrolled.text.Concept;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.Presence;
import java.util.ArrayList;
import java.util.List;

/**
 * A concept for which no cells are ranked, as it does not occur in the text, always holds, or repeats another.
 *
 * @param reason why, as a sentence without its capital and its stop
 */
public record LeftOut(Concept concept, String reason) {
    /** All that are left out of a text. */
    public static List<LeftOut> of(Concepts.Survey survey) {
        List<LeftOut> all = new ArrayList<>();
        survey.constant()
                .forEach((concept, presence) -> all.add(new LeftOut(
                        concept,
                        (presence == Presence.ABSENT ? ConceptResult.Outcome.ABSENT : ConceptResult.Outcome.ALWAYS)
                                .words())));
        survey.repeated()
                .forEach((concept, same) -> all.add(new LeftOut(concept, "it " + repeats(same) + ", which is ranked")));
        return List.copyOf(all);
    }

    /** The same as a verdict, like those of concepts that were ranked. */
    public String verdict() {
        return VerdictRule.NONE + reason;
    }

    /** All that are left out of a text, in sentences. */
    public static List<String> sentences(Concepts.Survey survey) {
        List<String> sentences = new ArrayList<>();
        for (Presence presence : List.of(Presence.ABSENT, Presence.ALWAYS)) {
            List<String> labels = survey.constant().entrySet().stream()
                    .filter(entry -> entry.getValue() == presence)
                    .map(entry -> entry.getKey().label())
                    .toList();
            if (!labels.isEmpty()) {
                String are =
                        presence == Presence.ABSENT ? "Not in the held-out text: " : "Always on, or always the same: ";
                sentences.add(are + String.join(", ", labels) + ".");
            }
        }
        survey.repeated()
                .forEach((concept, same) -> sentences.add(capital(concept.label()) + " " + repeats(same) + "."));
        return List.copyOf(sentences);
    }

    private static String repeats(Concept same) {
        return "has the same labels here as " + same.label();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
