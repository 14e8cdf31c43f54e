package dev.unrolled.analysis.cells;

import dev.unrolled.text.EncodedText;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Guesses a concept from the character alone: the mean label of each character on part A, tried on part B. */
final class InputOnly {
    private final EncodedText text;
    private final BinSums onA;
    private final BinSums onB;
    private final LabelTracks tracksOnB;

    InputOnly(EncodedText text, Part partA, Part partB) {
        this.text = text;
        tracksOnB = partB.tracks();
        onA = counted(partA);
        onB = counted(partB);
    }

    /** A part's stretches and the labels in them. */
    record Part(Stretches stretches, LabelTracks tracks) {}

    private BinSums counted(Part part) {
        BinSums sums = new BinSums(1, text.vocabulary().size(), part.tracks());
        Stretches stretches = part.stretches();
        for (int position = 0; position < stretches.characters(); position++) {
            sums.add(0, text.indexAt(part.tracks().offset(position)), part.tracks(), position);
        }
        return sums;
    }

    /** The AUC of the guess on part B for a binary concept, Spearman's ρ for a numeric one. */
    double score(int concept) {
        TreeMap<Double, List<Integer>> byGuess = IntStream.range(0, onA.bins())
                .boxed()
                .sorted(Comparator.naturalOrder())
                .collect(java.util.stream.Collectors.groupingBy(
                        character -> guess(concept, character), TreeMap::new, java.util.stream.Collectors.toList()));
        List<List<Integer>> groups = List.copyOf(byGuess.values());
        Guesses guesses = new Guesses(onB, concept, groups);
        return tracksOnB.isBinary(concept)
                ? BinStatistics.auc(guesses)
                : BinStatistics.spearman(guesses, tracksOnB.spread(concept));
    }

    /** The mean label of a character on part A; of all characters, for one that does not occur there. */
    private double guess(int concept, int character) {
        double count = onA.count(concept, 0, character);
        if (count > 0) {
            return onA.label(concept, 0, character) / count;
        }
        double labels = 0;
        double characters = 0;
        for (int other = 0; other < onA.bins(); other++) {
            labels += onA.label(concept, 0, other);
            characters += onA.count(concept, 0, other);
        }
        return labels / characters;
    }

    /** Part B's characters, those with equal guesses in one bin, in ascending order of the guess. */
    private record Guesses(BinSums sums, int concept, List<List<Integer>> groups) implements BinStatistics.Histogram {
        @Override
        public int bins() {
            return groups.size();
        }

        @Override
        public double count(int bin) {
            return groups.get(bin).stream()
                    .mapToDouble(character -> sums.count(concept, 0, character))
                    .sum();
        }

        @Override
        public double label(int bin) {
            return groups.get(bin).stream()
                    .mapToDouble(character -> sums.label(concept, 0, character))
                    .sum();
        }
    }
}
