package dev.unrolled.analysis.patterns;

import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How many passages lie inside a concept: those with the concept on at half of their characters or more.
 *
 * @param concept a binary concept
 * @param inside how many passages lie inside
 * @param passages how many there are
 * @param rate the concept's base rate in the text, in [0, 1]
 */
public record ConceptShare(Concept concept, int inside, int passages, double rate) {
    /** The share of the passages that lie inside, in [0, 1]. */
    public double share() {
        return passages == 0 ? 0 : (double) inside / passages;
    }

    /** Whether most of a passage lies inside. */
    public static boolean holds(BinaryTrack track, PatternMatch match) {
        int on = 0;
        for (int position = match.from(); position < match.to(); position++) {
            on += track.isOn(position) ? 1 : 0;
        }
        return 2 * on >= match.length();
    }

    /** The shares of all binary concepts, those furthest above their base rate first. */
    public static List<ConceptShare> of(List<PatternMatch> matches, Map<Concept, ConceptTrack> labels) {
        List<ConceptShare> shares = new ArrayList<>();
        labels.forEach((concept, track) -> {
            if (track instanceof BinaryTrack binary) {
                int inside = (int)
                        matches.stream().filter(match -> holds(binary, match)).count();
                shares.add(new ConceptShare(concept, inside, matches.size(), binary.baseRate()));
            }
        });
        shares.sort(Comparator.comparingDouble((ConceptShare share) -> share.share() - share.rate())
                .reversed());
        return shares;
    }
}
