package dev.unrolled.viewmodel;

import dev.unrolled.analysis.patterns.ConceptShare;
import dev.unrolled.analysis.patterns.PatternMatch;
import dev.unrolled.analysis.patterns.PatternMatches;
import dev.unrolled.analysis.patterns.PatternQuestion;
import dev.unrolled.analysis.patterns.PatternSearch;
import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.EncodedText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Looks where else cells are as asked, on a worker of its own with a copy of the weights. */
final class PatternService extends Service<FoundElsewhere> {
    private static final int KEPT = 100;

    private final TrainingModel training;
    private final CellsModel cells;
    private AskedCells asked = AskedCells.NONE;

    PatternService(TrainingModel training, CellsModel cells, Executor executor) {
        this.training = training;
        this.cells = cells;
        setExecutor(executor);
    }

    /** @param wanted not empty, with at least one cell */
    void find(AskedCells wanted) {
        asked = wanted;
        restart();
    }

    @Override
    protected Task<FoundElsewhere> createTask() {
        AskedCells wanted = asked;
        EncodedText heldOut = training.project().orElseThrow().heldOut();
        List<Concept> own = List.copyOf(cells.customConcepts());
        ConceptLabels labels = cells.labels();
        CompletableFuture<NetworkCopy> copy = NetworkCopy.of(training);
        return new Task<>() {
            @Override
            protected FoundElsewhere call() throws Exception {
                NetworkCopy taken = copy.get();
                Map<Concept, ConceptTrack> tracks =
                        labels.of(heldOut, own, this::isCancelled).tracks();
                return new PatternSearch(taken.network(), heldOut, question(wanted), KEPT)
                        .run(done -> updateProgress(done, 1), this::isCancelled)
                        .map(matches -> answer(matches, taken.iteration(), tracks))
                        .orElse(FoundElsewhere.NONE);
            }

            private FoundElsewhere answer(PatternMatches matches, long iteration, Map<Concept, ConceptTrack> tracks) {
                FoundInContext words = new FoundInContext(heldOut);
                List<FoundPassage> passages = matches.best().stream()
                        .map(match -> words.of(match, inside(match, tracks)))
                        .toList();
                return new FoundElsewhere(
                        wanted,
                        iteration,
                        matches.characters(),
                        matches.found(),
                        matches.complete(),
                        passages,
                        ConceptShare.of(matches.best(), tracks));
            }
        };
    }

    /** A stretch of a typed text stands nowhere in the held-out one. */
    private static PatternQuestion question(AskedCells asked) {
        int from = asked.typed() ? 0 : (int) asked.from();
        int to = asked.typed() ? 0 : (int) asked.to();
        return new PatternQuestion(asked.condition().orElseThrow(), asked.units(), from, to);
    }

    private static String inside(PatternMatch match, Map<Concept, ConceptTrack> tracks) {
        return tracks.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof BinaryTrack track && ConceptShare.holds(track, match))
                .map(entry -> entry.getKey().label())
                .collect(Collectors.joining(", "));
    }
}
