package dev.unrolled.analysis.causal;

import dev.unrolled.analysis.cells.Stretches;
import dev.unrolled.analysis.cells.TextHalves;
import dev.unrolled.nn.Clamps;
import dev.unrolled.nn.Network;
import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.EncodedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * What a network loses without some cells. On the second half of the held-out text, part B, the cells are held at their
 * mean on the first half, or at 0, inside the recurrence at every step from the warm-up on: raw c of an LSTM, before
 * h = o⊙tanh(c), and h of the others. The rise of the loss where a concept predicts the next character (S) is compared
 * with the rise elsewhere (specificity ΔL_S − ΔL_¬S), and both with those of random cells of the same layer.
 *
 * <p>The same network, text, options and cells give the same numbers. To be used by one thread at a time.
 */
public final class Ablation {
    /** The shortest text that can be halved and read, in characters. */
    public static final int SHORTEST_TEXT = 400;

    /** Variants that read side by side: enough for the matrix products to be efficient. */
    private static final int GROUP = 4;

    private final Network network;
    private final EncodedText text;
    private final Concept concept;
    private final AblationOptions options;
    private final TextHalves halves;
    private ConceptTrack labels;

    /**
     * @param network its parameters must not change meanwhile
     * @param text what the network has not learned from, at least {@value #SHORTEST_TEXT} characters
     * @throws IllegalArgumentException if the text is too short
     */
    public Ablation(Network network, EncodedText text, Concept concept, AblationOptions options) {
        this.network = network;
        this.text = text;
        this.concept = concept;
        this.options = options;
        halves = CausalHalves.of(network, text, options.characters(), "An ablation");
    }

    /** At how many of part B's characters the concept predicts the next one; the text alone decides it. */
    public int predictions() {
        BinaryTrack predicted = concept.prediction().positions(text, labels(() -> false));
        int count = 0;
        for (int place = 0; place < characters(); place++) {
            count += predicted.isOn(VariantReader.position(halves.b(), place)) ? 1 : 0;
        }
        return count;
    }

    /** How many characters of part B are read. */
    public int characters() {
        return halves.b().characters();
    }

    /**
     * Ablates cells, all at once.
     *
     * @param cells at least one
     * @param listener told the part done, 0 … 1, by any thread
     * @param cancelled asked now and then by any thread
     * @return nothing if cancelled
     */
    public Optional<AblationResult> run(List<CellPlace> cells, DoubleConsumer listener, BooleanSupplier cancelled) {
        long work =
                VariantReader.characters(halves.a()) + (2L + options.controls()) * VariantReader.characters(halves.b());
        try {
            return Optional.of(run(cells, new Progress(work, listener, cancelled)));
        } catch (CancellationException exception) {
            return Optional.empty();
        }
    }

    private AblationResult run(List<CellPlace> cells, Progress progress) {
        ConceptTrack track = labels(progress.cancelled());
        BinaryTrack predicted = concept.prediction().positions(text, track);
        CellMoments.Reading reading = new CellMoments.Reading(network, text, halves.a());
        CellMoments moments = CellMoments.read(reading, position -> track.valueAt(position) > 0, progress);
        List<List<CellPlace>> controls = new MatchedCells(moments, options.seed()).draw(cells, options.controls());
        List<Clamps> variants = new ArrayList<>();
        variants.add(Clamps.NONE);
        variants.add(held(cells, moments));
        controls.forEach(control -> variants.add(held(control, moments)));
        Losses losses = new Losses(halves.b(), predicted, variants.size());
        int groups = (variants.size() + GROUP - 1) / GROUP;
        SideBySide.run(options.threads(), groups, group -> {
            int from = group * GROUP;
            List<Clamps> some = variants.subList(from, Math.min(variants.size(), from + GROUP));
            new VariantReader(network, text, halves.b(), some)
                    .read((pass, row, variant, place) -> add(losses, from + variant, place, pass.loss(row)), progress);
        });
        return result(cells, controls, moments, losses, track);
    }

    private static void add(Losses losses, int variant, int place, double loss) {
        if (!Double.isNaN(loss)) {
            losses.add(variant, place, loss);
        }
    }

    private Clamps held(List<CellPlace> cells, CellMoments moments) {
        return new Clamps(cells.stream()
                .map(cell -> new Clamps.Clamp(cell.layer(), cell.unit(), value(cell, moments)))
                .toList());
    }

    private double value(CellPlace cell, CellMoments moments) {
        return options.toZero() ? 0 : moments.mean(cell);
    }

    private AblationResult result(
            List<CellPlace> cells,
            List<List<CellPlace>> controls,
            CellMoments moments,
            Losses losses,
            ConceptTrack track) {
        Ratio on = losses.riseByBlock(true);
        Ratio off = losses.riseByBlock(false);
        Bootstrap bootstrap = new Bootstrap(options.seed());
        List<AblationResult.Control> compared = new ArrayList<>();
        for (int control = 0; control < controls.size(); control++) {
            compared.add(new AblationResult.Control(controls.get(control), losses.rise(control + 2)));
        }
        return new AblationResult(
                concept,
                cells.stream()
                        .map(cell -> new AblationResult.HeldCell(
                                cell, value(cell, moments), moments.mean(cell), moments.deviation(cell)))
                        .toList(),
                new AblationResult.Basis(
                        losses.characters(),
                        losses.predictions(),
                        mean(track, halves.a()),
                        mean(track, halves.b()),
                        losses.untouched()),
                losses.rise(1),
                bootstrap.of(on),
                bootstrap.ofDifference(on, off),
                compared,
                losses.places());
    }

    /** Those of the whole text, found once. */
    private ConceptTrack labels(BooleanSupplier cancelled) {
        if (labels == null) {
            labels = concept.label(text, cancelled);
        }
        return labels;
    }

    private static double mean(ConceptTrack track, Stretches stretches) {
        double sum = 0;
        for (int place = 0; place < stretches.characters(); place++) {
            sum += track.valueAt(VariantReader.position(stretches, place));
        }
        return sum / stretches.characters();
    }
}
