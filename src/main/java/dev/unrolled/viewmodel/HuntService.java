package dev.unrolled.viewmodel;

import dev.unrolled.analysis.cells.CellHunt;
import dev.unrolled.analysis.cells.CellRanking;
import dev.unrolled.analysis.cells.CellReport;
import dev.unrolled.analysis.cells.HuntReport;
import dev.unrolled.analysis.cells.RankingOptions;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.EncodedText;
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

    private final TrainingModel training;
    private final ConceptLabels labels = new ConceptLabels();
    private HuntWish wish = HuntWish.DEFAULT;

    HuntService(TrainingModel training, Executor executor) {
        this.training = training;
        setExecutor(executor);
    }

    /** What the next start shall do. */
    void setWish(HuntWish changed) {
        wish = changed;
    }

    private record Copy(CellHunt.Networks networks, long iteration, int sequenceLength) {}

    @Override
    protected Task<HuntFindings> createTask() {
        HuntWish wished = wish;
        Optional<Project> project = training.project();
        CompletableFuture<Copy> copy = training.ask((trainer, history) -> new Copy(
                new CellHunt.Networks(
                        trainer.network().copy(),
                        Network.initialised(
                                trainer.network().configuration(),
                                Precision.FLOAT,
                                trainer.configuration().seed())),
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
                    return new HuntFindings(taken.iteration(), 0, 0, List.of(), labelled.refused());
                }
                RankingOptions options = RankingOptions.DEFAULT
                        .withCharacters(wished.characters())
                        .withBest(wished.listed())
                        .withGap(Math.max(RankingOptions.DEFAULT.gap(), taken.sequenceLength()))
                        .withAllSignals(wished.allSignals())
                        .withoutDelimiters(wished.withoutDelimiters());
                return new CellHunt(
                                taken.networks(), heldOut, labelled.tracks(), new CellHunt.HuntOptions(options, SHIFTS))
                        .run(done -> updateProgress(done, 1), this::isCancelled)
                        .map(report -> findings(taken, report, labelled.refused()))
                        .orElse(HuntFindings.EMPTY);
            }
        };
    }

    private static HuntFindings findings(Copy taken, HuntReport report, List<String> refused) {
        CellReport ranking = report.ranking();
        List<HuntRow> rows = new ArrayList<>();
        for (int k = 0; k < report.verdicts().size(); k++) {
            rows.add(HuntRow.of(ranking.concepts().get(k), report.verdicts().get(k)));
        }
        return new HuntFindings(taken.iteration(), ranking.charactersOnA(), ranking.charactersOnB(), rows, refused);
    }
}
