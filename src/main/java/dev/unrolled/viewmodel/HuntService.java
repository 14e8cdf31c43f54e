package dev.unrolled.viewmodel;

import dev.unrolled.analysis.cells.CellHunt;
import dev.unrolled.analysis.cells.CellRanking;
import dev.unrolled.analysis.cells.CellReport;
import dev.unrolled.analysis.cells.HuntReport;
import dev.unrolled.analysis.cells.RankingOptions;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Hunts for cells on a worker of its own, on one thread, with a copy of the weights. */
final class HuntService extends Service<HuntFindings> {
    private static final int SHIFTS = 1_000;
    /** The training beside it shall not wait for a processor. */
    private static final int THREADS_AT_REST = 2;

    private final TrainingModel training;
    private final Selection selection;
    private final NotebookModel notebook;
    private final ConceptLabels labels;
    private HuntWish wish = HuntWish.DEFAULT;

    HuntService(AppModel app, Executor executor) {
        training = app.training();
        selection = app.selection();
        notebook = app.notebook();
        labels = app.cells().labels();
        setExecutor(executor);
    }

    /** On how many threads a hunt begun now reads and counts. */
    static int threads(TrainingModel training) {
        return training.state() == TrainingState.TRAINING ? 1 : THREADS_AT_REST;
    }

    /** What the next start shall do. */
    void setWish(HuntWish changed) {
        wish = changed;
    }

    private record Copy(CellHunt.Networks networks, long iteration, int sequenceLength) {}

    @Override
    protected Task<HuntFindings> createTask() {
        HuntWish wished = wish;
        int threads = threads(training);
        WatchedCells watched = WatchedCells.of(
                selection.pinnedPlace(), notebook.notebookProperty().get());
        Optional<Project> project = training.project();
        CompletableFuture<Copy> copy = training.ask((trainer, history) -> new Copy(
                CellHunt.Networks.of(
                        trainer.network().copy(), trainer.configuration().seed()),
                trainer.iteration(),
                trainer.configuration().sequenceLength()));
        return new Task<>() {
            @Override
            protected HuntFindings call() throws Exception {
                if (project.isEmpty()) {
                    return HuntFindings.EMPTY;
                }
                EncodedText heldOut = project.get().heldOut();
                if (heldOut.length() < CellRanking.SHORTEST_TEXT) {
                    throw new IllegalStateException("A hunt needs at least " + CellRanking.SHORTEST_TEXT
                            + " characters of held-out text, not " + heldOut.length());
                }
                return hunt(copy.get(), heldOut, labels.of(heldOut, wished.more(), this::isCancelled));
            }

            private HuntFindings hunt(Copy taken, EncodedText heldOut, ConceptLabels.Labelled labelled) {
                if (labelled.tracks().isEmpty()) {
                    return new HuntFindings(wished, taken.iteration(), 0, 0, List.of(), sentences(labelled));
                }
                RankingOptions options = RankingOptions.DEFAULT
                        .withCharacters(wished.characters())
                        .withBest(wished.listed())
                        .withGap(Math.max(RankingOptions.DEFAULT.gap(), taken.sequenceLength()))
                        .withAllSignals(wished.allSignals())
                        .withoutDelimiters(wished.withoutDelimiters())
                        .withThreads(threads);
                CellHunt hunt = new CellHunt(
                        taken.networks(), heldOut, labelled.tracks(), new CellHunt.HuntOptions(options, SHIFTS));
                NetworkConfiguration shape = taken.networks().trained().configuration();
                for (CellHistory.Place cell : watched.in(shape)) {
                    hunt = hunt.watching(cell.layer(), cell.unit());
                }
                return hunt.run(done -> updateProgress(done, 1), this::isCancelled)
                        .map(report -> findings(wished, taken, report, sentences(labelled)))
                        .orElse(HuntFindings.EMPTY);
            }
        };
    }

    private static List<String> sentences(ConceptLabels.Labelled labelled) {
        List<String> all = new ArrayList<>(labelled.refused());
        all.addAll(labelled.leftOut());
        return all;
    }

    private static HuntFindings findings(HuntWish wish, Copy taken, HuntReport report, List<String> refused) {
        CellReport ranking = report.ranking();
        Signal usual = taken.networks().trained().signals().get(0);
        return new HuntFindings(
                wish,
                taken.iteration(),
                ranking.charactersOnA(),
                ranking.charactersOnB(),
                HuntRow.of(report, usual),
                refused);
    }
}
