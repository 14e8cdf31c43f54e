package dev.unrolled.viewmodel;

import dev.unrolled.analysis.cells.CellEmergence;
import dev.unrolled.analysis.cells.CellRanking;
import dev.unrolled.analysis.cells.CellReport;
import dev.unrolled.analysis.cells.CellScore;
import dev.unrolled.analysis.cells.ConceptResult;
import dev.unrolled.analysis.cells.RankingOptions;
import dev.unrolled.nn.Network;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.EncodedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Looks for cells worth a look, on a worker of its own with a copy of the weights. */
final class CellsService extends Service<CellFindings> {
    /** So few that a look costs the training beside it little. */
    private static final RankingOptions OPTIONS =
            RankingOptions.DEFAULT.withCharacters(60_000).withBest(1);

    private final TrainingModel training;
    private final Selection selection;
    private final CellsModel cells;

    /** @param cells has the user's own concepts, read at the beginning of each look on the thread that begins it */
    CellsService(TrainingModel training, Selection selection, Executor executor, CellsModel cells) {
        this.training = training;
        this.selection = selection;
        this.cells = cells;
        setExecutor(executor);
    }

    /** The network at one moment. */
    private record Copy(Network network, long iteration) {}

    @Override
    protected Task<CellFindings> createTask() {
        Optional<Project> project = training.project();
        List<Concept> own = List.copyOf(cells.customConcepts());
        ConceptLabels labels = cells.labels();
        WatchedCells watched = WatchedCells.of(selection.pinnedPlace(), cells.notebook());
        CompletableFuture<Copy> copy =
                training.ask((trainer, history) -> new Copy(trainer.network().copy(), trainer.iteration()));
        return new Task<>() {
            @Override
            protected CellFindings call() throws Exception {
                if (project.isEmpty()) {
                    return CellFindings.EMPTY;
                }
                EncodedText heldOut = project.get().heldOut();
                return look(copy.get(), heldOut, labels.of(heldOut, own, this::isCancelled));
            }

            private CellFindings look(Copy taken, EncodedText heldOut, ConceptLabels.Labelled labelled) {
                Map<Concept, ConceptTrack> labels = labelled.tracks();
                CellSample sample = CellSample.read(taken.network(), heldOut, labels, this::isCancelled);
                boolean rankable = heldOut.length() >= CellRanking.SHORTEST_TEXT && !labels.isEmpty();
                long start = System.nanoTime();
                Optional<CellReport> report = rankable
                        ? ranking(taken.network(), heldOut, labels, watched)
                                .rank(done -> updateProgress(done, 1), this::isCancelled)
                        : Optional.empty();
                double seconds = report.isPresent() ? (System.nanoTime() - start) * 1e-9 : Double.NaN;
                List<CellFinding> found = report.stream()
                        .flatMap(ranked -> ranked.concepts().stream())
                        .filter(concept -> !concept.best().isEmpty())
                        .map(CellFinding::of)
                        .toList();
                int characters = report.map(CellReport::charactersOnB).orElse(0);
                List<String> unranked = new ArrayList<>(labelled.refused());
                unranked.addAll(rankable ? unranked(report) : List.of(tooShort(heldOut, labels)));
                return new CellFindings(
                        taken.iteration(),
                        characters,
                        found,
                        unranked,
                        shortened(taken.iteration(), report),
                        sample,
                        seconds);
            }

            private String tooShort(EncodedText heldOut, Map<Concept, ConceptTrack> labels) {
                return labels.isEmpty()
                        ? "None of the concepts known occurs often enough in the held-out text."
                        : "Ranking cells needs at least " + CellRanking.SHORTEST_TEXT
                                + " characters of held-out text, not " + heldOut.length() + ".";
            }

            private List<String> unranked(Optional<CellReport> report) {
                return report.stream()
                        .flatMap(ranked -> ranked.concepts().stream())
                        .filter(concept -> concept.best().isEmpty())
                        .map(concept -> concept.concept().label() + ": " + concept.reason() + ".")
                        .toList();
            }
        };
    }

    private static CellRanking ranking(
            Network network, EncodedText heldOut, Map<Concept, ConceptTrack> labels, WatchedCells watched) {
        CellRanking ranking = new CellRanking(network, heldOut, labels, OPTIONS);
        for (CellHistory.Place cell : watched.in(network.configuration())) {
            ranking = ranking.watching(cell.layer(), cell.unit());
        }
        return ranking;
    }

    private static CellEmergence.Look shortened(long iteration, Optional<CellReport> report) {
        Map<Concept, CellEmergence.Point> best = new LinkedHashMap<>();
        Map<Concept, List<CellEmergence.Point>> pinned = new LinkedHashMap<>();
        for (ConceptResult result : report.map(CellReport::concepts).orElse(List.of())) {
            result.best().stream().limit(1).forEach(score -> best.put(result.concept(), point(score)));
            pinned.put(
                    result.concept(),
                    result.watched().stream().map(CellsService::point).toList());
        }
        return new CellEmergence.Look(iteration, best, pinned);
    }

    private static CellEmergence.Point point(CellScore score) {
        return new CellEmergence.Point(score.layer(), score.unit(), score.strength());
    }
}
