package dev.unrolled.analysis.causal;

import dev.unrolled.analysis.cells.TextHalves;
import dev.unrolled.nn.Clamps;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.TextSampler;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Lets a network write while cells are held at values, on common random numbers against two comparisons: nothing held, and
 * random cells of matched variance held as many of their standard deviations from their means. What is read first stands in
 * the second half of the held-out text; the means are those of the first half.
 *
 * <p>The same network, text, options and cells give the same texts. To be used by one thread at a time; what was read of
 * the first half is kept, so that another value costs the writing only.
 */
public final class Steering {
    private static final int SHOWN = 10;

    private final Network network;
    private final EncodedText text;
    private final Optional<Concept> concept;
    private final SteeringOptions options;
    private final TextHalves halves;
    private Primers primers;
    private Known known;

    /** What is known once the first half has been read. */
    private record Known(CellMoments moments, Optional<ConceptTrack> labels, Optional<PredictedCharacters> predicted) {}

    /**
     * @param network one that can write; its parameters must not change meanwhile
     * @param text what it has not learned from, at least {@value Ablation#SHORTEST_TEXT} characters
     * @param concept what is to be measured, if anything is
     * @throws IllegalArgumentException if the network cannot write, or the text is too short
     */
    public Steering(Network network, EncodedText text, Optional<Concept> concept, SteeringOptions options) {
        if (!network.configuration().canWrite()) {
            throw new IllegalArgumentException(TextSampler.CANNOT_WRITE);
        }
        this.network = network;
        this.text = text;
        this.concept = concept;
        this.options = options;
        halves = CausalHalves.of(network, text, options.characters(), "Holding a cell");
        primers = Primers.spreadOver(text, halves.b(), options.samples());
    }

    /** Lets every sample begin behind the same text rather than in different places of the held-out one. */
    public Steering primedWith(EncodedText primer) {
        primers = Primers.alike(primer);
        return this;
    }

    /**
     * Holds one cell at μ_out + α(μ_in − μ_out).
     *
     * @param listener told the part done, 0 … 1, by any thread
     * @param cancelled asked now and then by any thread
     * @return nothing if cancelled
     * @throws TextException if the concept occurs nowhere, or everywhere, on the first half
     */
    public Optional<SteeringResult> run(
            CellPlace cell, double alpha, DoubleConsumer listener, BooleanSupplier cancelled) {
        return run(List.of(Hold.between(cell, alpha)), listener, cancelled);
    }

    /** Holds cells, all at once; otherwise like {@link #run(CellPlace, double, DoubleConsumer, BooleanSupplier)}. */
    public Optional<SteeringResult> run(List<Hold> holds, DoubleConsumer listener, BooleanSupplier cancelled) {
        long reading = known == null ? VariantReader.characters(halves.a()) : 0;
        Progress progress = new Progress(reading + Writing.work(options, primers.read()), listener, cancelled);
        try {
            if (known == null) {
                known = read(progress);
            }
            List<SteeredCell> held =
                    holds.stream().map(hold -> hold.of(cell(hold.cell()))).toList();
            return Optional.of(write(held, random(held), progress));
        } catch (CancellationException exception) {
            return Optional.empty();
        }
    }

    private Known read(Progress progress) {
        CellMoments.Reading reading = new CellMoments.Reading(network, text, halves.a());
        if (concept.isEmpty()) {
            return new Known(
                    CellMoments.read(reading, position -> false, progress), Optional.empty(), Optional.empty());
        }
        ConceptTrack labels = concept.get().label(text, progress.cancelled());
        double limit = Inside.limit(labels);
        CellMoments moments = CellMoments.read(reading, position -> labels.valueAt(position) > limit, progress);
        PredictedCharacters predicted = PredictedCharacters.of(concept.get(), text, labels, halves.a());
        return new Known(moments, Optional.of(labels), Optional.of(predicted));
    }

    private SteeredCell cell(CellPlace place) {
        CellMoments moments = known.moments();
        double none = Double.NaN;
        return new SteeredCell(
                place,
                moments.mean(place),
                moments.mean(place),
                moments.deviation(place),
                concept.isEmpty() ? none : moments.meanInside(place),
                concept.isEmpty() ? none : moments.meanOutside(place));
    }

    /** Random cells, held as far from their means; none where the layer has no others. */
    private List<SteeredCell> random(List<SteeredCell> held) {
        List<CellPlace> places = held.stream().map(SteeredCell::cell).toList();
        List<List<CellPlace>> drawn = new MatchedCells(known.moments(), options.seed()).draw(places, 1);
        List<SteeredCell> random = new ArrayList<>();
        for (int k = 0; !drawn.isEmpty() && k < held.size(); k++) {
            random.add(cell(drawn.get(0).get(k)).as(held.get(k)));
        }
        return random;
    }

    private SteeringResult write(List<SteeredCell> held, List<SteeredCell> random, Progress progress) {
        List<Integer> watched =
                known.predicted().map(PredictedCharacters::indices).orElse(List.of());
        Writing writing = new Writing(network, primers, options, watched);
        writing.write(List.of(clamps(held), Clamps.NONE, clamps(random)), progress);
        Judgement judgement = new Judgement(writing, labelledPrimers(progress.cancelled()));
        for (int sample = 0; sample < options.samples(); sample++) {
            progress.check();
            judgement.add(sample, progress.cancelled());
        }
        return new SteeringResult(
                concept,
                held,
                random,
                options.samples(),
                options.length(),
                judgement.effects(),
                judgement.continuations);
    }

    /** Primers of the held-out text know its labels; others are labelled here. */
    private Primers labelledPrimers(BooleanSupplier cancelled) {
        Optional<ConceptTrack> labels = primers.text() == text
                ? known.labels()
                : concept.map(measured -> measured.label(primers.text(), cancelled));
        return labels.map(primers::labelled).orElse(primers);
    }

    private static Clamps clamps(List<SteeredCell> cells) {
        return new Clamps(cells.stream()
                .map(cell -> new Clamps.Clamp(cell.cell().layer(), cell.cell().unit(), cell.value()))
                .toList());
    }

    /** Labels what was written. */
    private final class Judgement {
        final List<SteeringResult.Continuation> continuations = new ArrayList<>();
        private final Writing writing;
        private final Primers primers;
        private final Optional<Effects> effects;
        private final Optional<LineLengths> lines;

        Judgement(Writing writing, Primers primers) {
            this.writing = writing;
            this.primers = primers;
            effects = concept.map(
                    measured -> new Effects(measured, known.predicted().orElseThrow(), writing, options.samples()));
            int newline = text.vocabulary().indexOf('\n');
            boolean writesLines = newline >= 0 && text.vocabulary().codePointAt(newline) == '\n';
            lines = writesLines ? Optional.of(new LineLengths(newline, options.samples())) : Optional.empty();
        }

        void add(int sample, BooleanSupplier cancelled) {
            Written held = written(Arm.HELD, sample, cancelled);
            Written free = written(Arm.FREE, sample, cancelled);
            Written other = written(Arm.OTHER, sample, cancelled);
            if (sample % Math.max(1, options.samples() / SHOWN) == 0 && continuations.size() < SHOWN) {
                continuations.add(new SteeringResult.Continuation(primers.before(sample), held, free, other));
            }
        }

        private Written written(Arm arm, int sample, BooleanSupplier cancelled) {
            lines.ifPresent(all -> all.add(arm, sample, writing.characters(arm, sample)));
            int[] codePoints = Arrays.stream(writing.characters(arm, sample))
                    .map(index -> text.vocabulary().codePointAt(index))
                    .toArray();
            float[] labels = new float[codePoints.length];
            concept.ifPresent(measured -> {
                ConceptTrack track = measured.label(primers.with(sample, codePoints), cancelled);
                int before = primers.known(sample);
                for (int k = 0; k < labels.length; k++) {
                    labels[k] = track.valueAt(before + k);
                }
                effects.orElseThrow().add(arm, sample, track, before);
            });
            return new Written(codePoints, labels);
        }

        List<Effect> effects() {
            Bootstrap bootstrap = new Bootstrap(options.seed());
            List<Effect> measured = new ArrayList<>();
            effects.ifPresent(all -> measured.addAll(all.all(bootstrap)));
            lines.ifPresent(all -> measured.add(all.effect(bootstrap)));
            return measured;
        }
    }
}
