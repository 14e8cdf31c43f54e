package dev.unrolled.analysis.cells;

/**
 * Statistics of one cell and one concept, from its histogram: for each bin, in ascending order of the signal, how many
 * characters and the sum of their labels. Characters of one bin count as tied.
 */
final class BinStatistics {
    private BinStatistics() {}

    /** The histogram of one cell. */
    interface Histogram {
        int bins();

        /** The number of characters in a bin. */
        double count(int bin);

        /** The sum of their labels. */
        double label(int bin);
    }

    /** AUC = Σ_b p₁(b)·[P₀(<b) + ½·p₀(b)]; NaN where one of the classes is empty. */
    static double auc(Histogram histogram) {
        double positives = 0;
        double negatives = 0;
        double wins = 0;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            double on = histogram.label(bin);
            double off = histogram.count(bin) - on;
            wins += on * (negatives + off / 2);
            positives += on;
            negatives += off;
        }
        return positives == 0 || negatives == 0 ? Double.NaN : wins / (positives * negatives);
    }

    /** Spearman's ρ where the labels are mid-ranks among the same characters; NaN where nothing varies. */
    static double spearman(Histogram histogram, double labelSpread) {
        double total = 0;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            total += histogram.count(bin);
        }
        double mean = (total + 1) / 2;
        double below = 0;
        double covariance = 0;
        double spread = 0;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            double count = histogram.count(bin);
            double centred = below + (count + 1) / 2 - mean;
            covariance += centred * histogram.label(bin);
            spread += centred * centred * count;
            below += count;
        }
        return spread == 0 || labelSpread == 0 ? Double.NaN : covariance / Math.sqrt(spread * labelSpread);
    }

    /**
     * The intersection over union of the concept and a mask.
     *
     * @param firstOn the mask is on in this bin and those above it
     * @param inverted whether the mask is on in the bins below instead
     */
    static double iou(Histogram histogram, int firstOn, boolean inverted) {
        double intersection = 0;
        double union = 0;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            boolean on = inverted ? bin < firstOn : bin >= firstOn;
            intersection += on ? histogram.label(bin) : 0;
            union += on ? histogram.count(bin) : histogram.label(bin);
        }
        return union == 0 ? Double.NaN : intersection / union;
    }

    /** The bin whose lower edge makes the mask with the largest {@link #iou}; the lowest of equals. */
    static int bestFirstOn(Histogram histogram, boolean inverted) {
        double positives = 0;
        double total = 0;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            positives += histogram.label(bin);
            total += histogram.count(bin);
        }
        double belowOn = 0;
        double below = 0;
        int best = 1;
        double largest = -1;
        for (int firstOn = 1; firstOn < histogram.bins(); firstOn++) {
            belowOn += histogram.label(firstOn - 1);
            below += histogram.count(firstOn - 1);
            double intersection = inverted ? belowOn : positives - belowOn;
            double mask = inverted ? below : total - below;
            double iou = intersection / (mask + positives - intersection);
            if (iou > largest) {
                largest = iou;
                best = firstOn;
            }
        }
        return best;
    }
}
