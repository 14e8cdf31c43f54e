package dev.unrolled.viz;

import java.util.Locale;

/**
 * What a histogram of one unit's values says in words.
 *
 * @param symbol what the values are
 * @param concept what the class inside is called
 */
record HistogramWords(Histogram shown, String symbol, String concept) {
    String outside() {
        return "outside · " + Numbers.whole(shown.outsideCount());
    }

    /** What stands behind the concept's name. */
    String insideCount() {
        return " · " + Numbers.whole(shown.insideCount());
    }

    /** What the axes stand for. */
    String axes(boolean automatic, boolean rooted) {
        String share = rooted ? " · √ of the share of each" : " · share of each";
        String text = (automatic ? symbol + ", auto" : symbol) + share;
        int notFinite = shown.notFiniteCount();
        return notFinite == 0 ? text : text + " · " + Numbers.whole(notFinite) + " not finite";
    }

    String bin(int bin) {
        return String.format(
                Locale.ROOT,
                "%s from %s to %s: %.1f %% of %s, %.1f %% of outside",
                symbol,
                Numbers.signed(shown.edge(bin)),
                Numbers.signed(shown.edge(bin + 1)),
                100 * shown.insideShare(bin),
                concept,
                100 * shown.outsideShare(bin));
    }

    String description() {
        return String.format(
                "Histogram of %s: %d characters of %s, %d outside",
                symbol, shown.insideCount(), concept, shown.outsideCount());
    }
}
