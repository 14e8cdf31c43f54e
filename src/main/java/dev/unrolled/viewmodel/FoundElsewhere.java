package dev.unrolled.viewmodel;

import dev.unrolled.analysis.patterns.ConceptShare;
import java.util.List;
import java.util.Locale;

/**
 * Where else the cells asked about are so, in the network at one moment.
 *
 * @param question what was asked
 * @param iteration after how many steps
 * @param characters how many characters were looked at
 * @param found how many passages there are
 * @param complete in how many of them all the cells are so
 * @param passages the best of them, the best first
 * @param shares how many of these lie inside each concept, those furthest above the base rate first
 */
public record FoundElsewhere(
        AskedCells question,
        long iteration,
        long characters,
        long found,
        long complete,
        List<FoundPassage> passages,
        List<ConceptShare> shares) {
    /** Nothing has been asked. */
    public static final FoundElsewhere NONE = new FoundElsewhere(AskedCells.NONE, 0, 0, 0, 0, List.of(), List.of());

    private static final int MOST_SHARES = 3;
    /** A concept is named where its share lies so far above its base rate. */
    private static final double ABOVE_RATE = 0.1;

    public FoundElsewhere {
        passages = List.copyOf(passages);
        shares = List.copyOf(shares);
    }

    public boolean isEmpty() {
        return question.isEmpty();
    }

    /** Such as {@code 1,204 passages in 111,549 characters, in 37 of them all 17 cells. The best 100:}. */
    public String sentence() {
        if (isEmpty()) {
            return "";
        }
        int asked = question.units().size();
        if (found == 0) {
            return String.format(
                    Locale.ROOT, "Nowhere else in %,d characters are half of the %d cells so.", characters, asked);
        }
        String all = asked == 1
                ? ""
                : String.format(
                        Locale.ROOT, "; all %d cells in %s", asked, complete == found ? "each" : whole(complete));
        String most = passages.size() == found ? "" : String.format(Locale.ROOT, " The best %d:", passages.size());
        return String.format(
                Locale.ROOT,
                "%,d %s in %,d characters%s.%s",
                found,
                found == 1 ? "passage" : "passages",
                characters,
                all,
                most);
    }

    private static String whole(long count) {
        return String.format(Locale.ROOT, "%,d of them", count);
    }

    /** What the passages have in common, such as {@code 82 % inside quotes (23 % of the text)}; empty where nothing stands out. */
    public String insight() {
        List<String> named = shares.stream()
                .filter(share -> share.share() >= share.rate() + ABOVE_RATE)
                .limit(MOST_SHARES)
                .map(share -> String.format(
                        Locale.ROOT,
                        "%.0f %% %s (%.0f %% of the text)",
                        100 * share.share(),
                        share.concept().label(),
                        100 * share.rate()))
                .toList();
        return String.join(" · ", named);
    }
}
