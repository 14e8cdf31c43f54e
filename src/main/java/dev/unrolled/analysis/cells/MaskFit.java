package dev.unrolled.analysis.cells;

/**
 * How well a cell, cut at a threshold, covers a binary concept. All NaN for a numeric one.
 *
 * @param threshold the mask is on at and above it, or below it for a cell of low polarity; chosen on part A for the largest
 *     intersection over union, which is that for the largest F1 too
 * @param iou intersection over union of mask and concept on part B
 * @param lift {@code iou} over that of a mask that is always on, which is the concept's rate on part B
 * @param f1 the harmonic mean of precision and recall on part B, 2·IoU / (1 + IoU)
 */
public record MaskFit(double threshold, double iou, double lift, double f1) {
    static final MaskFit NONE = new MaskFit(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    static MaskFit of(double threshold, double iou, double rate) {
        return new MaskFit(threshold, iou, iou / rate, 2 * iou / (1 + iou));
    }
}
