package dev.unrolled.analysis.causal;

import dev.unrolled.analysis.cells.Stretches;
import dev.unrolled.text.BinaryConcept;
import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.EncodedText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which characters the next one is where a concept predicts it, such as the quotation mark, taken from part A: those that
 * are at least a hundredth of them. Where nearly all of these places lie inside the concept, the probability of the
 * characters is asked for only inside it.
 *
 * @param indices their indices in the vocabulary, ascending; empty where they are so common that they say nothing
 * @param onlyInside whether their probability is asked for only inside the concept
 * @param words what is asked for
 */
record PredictedCharacters(List<Integer> indices, boolean onlyInside, String words) {
    private static final double LEAST_SHARE = 0.01;
    private static final double NEARLY_ALL = 0.9;
    /** Characters that are more of the text than this cannot be said to be predicted by anything. */
    private static final double MOST_OF_TEXT = 0.5;

    private static final int MOST_NAMED = 6;

    PredictedCharacters {
        indices = List.copyOf(indices);
    }

    static PredictedCharacters of(Concept concept, EncodedText text, ConceptTrack labels, Stretches part) {
        BinaryTrack predicted = concept.prediction().positions(text, labels);
        int[] all = new int[text.vocabulary().size()];
        int[] there = new int[all.length];
        int inside = 0;
        for (int place = 0; place < part.characters(); place++) {
            int position = VariantReader.position(part, place);
            if (position + 1 < text.length()) {
                int next = text.indexAt(position + 1);
                all[next]++;
                there[next] += predicted.isOn(position) ? 1 : 0;
                inside += predicted.isOn(position) && labels.valueAt(position) > 0 ? 1 : 0;
            }
        }
        int count = Arrays.stream(there).sum();
        int[] indices = IntStream.range(0, all.length)
                .filter(index -> there[index] > 0 && there[index] >= LEAST_SHARE * count)
                .toArray();
        int common = Arrays.stream(indices).map(index -> all[index]).sum();
        boolean telling = common <= MOST_OF_TEXT * part.characters();
        boolean onlyInside = concept instanceof BinaryConcept && count > 0 && inside >= NEARLY_ALL * count;
        String words = words(indices, text) + (onlyInside ? " while " + concept.label() : "");
        return new PredictedCharacters(
                telling ? Arrays.stream(indices).boxed().toList() : List.of(), onlyInside, words);
    }

    private static String words(int[] indices, EncodedText text) {
        String named = Arrays.stream(indices)
                .limit(MOST_NAMED)
                .mapToObj(index -> named(text.vocabulary().codePointAt(index)))
                .collect(Collectors.joining(" "));
        return "P(next is " + named + (indices.length > MOST_NAMED ? " …" : "") + ")";
    }

    private static String named(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "a newline";
            case ' ' -> "a space";
            case '\t' -> "a tab";
            default -> Character.toString(codePoint);
        };
    }
}
