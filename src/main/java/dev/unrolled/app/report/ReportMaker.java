package dev.unrolled.app.report;

import dev.unrolled.analysis.cells.CellHunt;
import dev.unrolled.analysis.cells.CellRanking;
import dev.unrolled.analysis.cells.CellScore;
import dev.unrolled.analysis.cells.ConceptResult;
import dev.unrolled.analysis.cells.HuntReport;
import dev.unrolled.analysis.cells.RankingOptions;
import dev.unrolled.app.offscreen.Shot;
import dev.unrolled.app.offscreen.Toolkit;
import dev.unrolled.app.offscreen.ViewPictures;
import dev.unrolled.nn.Network;
import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.EncodedText;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Project;
import dev.unrolled.viewmodel.TextSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Gathers a report: ranks the cells, takes pictures of every view with the best cell chosen. The toolkit must run. */
public final class ReportMaker {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int CHARACTERS_RANKED = 200_000;
    private static final int THREADS = 2;
    private static final int CELLS_LISTED = 3;
    /** Where to look first: texts begin untypically. */
    private static final int TYPICAL_OFFSET = 2_000;

    private final Project project;
    private final Network network;

    /**
     * Reports on a project.
     *
     * @param project with its saved network
     */
    public ReportMaker(Project project) {
        this.project = project;
        network = project.saved().orElseThrow().network();
    }

    /**
     * Gathers everything; takes some seconds.
     *
     * @param app shows the project, paused
     */
    public Report make(AppModel app) {
        Optional<HuntReport> cells = hunt();
        Optional<ConceptResult> best = cells.flatMap(ReportMaker::clearest);
        Shot shot = new Shot(
                "read",
                best.map(result -> result.best().get(0)).map(score -> new Shot.Cell(score.layer(), score.unit())),
                offset(best.map(ConceptResult::concept)),
                false);
        List<Picture> pictures = new ArrayList<>();
        try (ViewPictures views = ViewPictures.open(app, WIDTH, HEIGHT)) {
            pictures.add(new Picture("Read", "The Read view. " + caption(best), views.take(shot)));
            Shot train = new Shot("train", Optional.empty(), 0, false);
            pictures.add(new Picture(
                    "Train", "The Train view: losses, gradient norms, the gradient across time.", views.take(train)));
        }
        TextSample sample = Toolkit.call(() -> app.training().snapshot().sample());
        return new Report(project, cells, sample, pictures);
    }

    private Optional<HuntReport> hunt() {
        EncodedText heldOut = project.heldOut();
        Map<Concept, ConceptTrack> labels = Concepts.tracksIn(heldOut, () -> false);
        if (labels.isEmpty() || heldOut.length() < CellRanking.SHORTEST_TEXT) {
            return Optional.empty();
        }
        RankingOptions options = RankingOptions.DEFAULT
                .withCharacters(CHARACTERS_RANKED)
                .withBest(CELLS_LISTED)
                .withGap(Math.max(
                        RankingOptions.DEFAULT.gap(), project.configuration().sequenceLength()))
                .withThreads(THREADS);
        return new CellHunt(
                        CellHunt.Networks.of(network, project.configuration().seed()),
                        heldOut,
                        labels,
                        new CellHunt.HuntOptions(options, CellHunt.HuntOptions.DEFAULT.shifts()))
                .run(done -> {}, () -> false);
    }

    /** The concept whose best cell tells most over what the character alone tells; one for which a cell is found, if any. */
    private static Optional<ConceptResult> clearest(HuntReport report) {
        List<ConceptResult> all = report.ranking().concepts();
        return IntStream.range(0, all.size())
                .boxed()
                .filter(k -> !all.get(k).best().isEmpty() && !Double.isNaN(score(all.get(k))))
                .max(Comparator.comparing(
                                (Integer k) -> report.verdicts().get(k).found())
                        .thenComparingDouble(k -> score(all.get(k))))
                .map(all::get);
    }

    private static double score(ConceptResult result) {
        double alone = result.inputOnlyScore();
        return Math.abs(result.best().get(0).score()) - (Double.isNaN(alone) ? 0 : Math.abs(alone));
    }

    private static String caption(Optional<ConceptResult> best) {
        if (best.isEmpty()) {
            return "None of the known concepts occurs in this text.";
        }
        CellScore score = best.get().best().get(0);
        return String.format(
                Locale.ROOT,
                "Cell %s follows “%s” with a score of %+.3f on held-out text.",
                score.cell(),
                best.get().concept().label(),
                score.score());
    }

    /** A place where the concept sets in. */
    private int offset(Optional<Concept> concept) {
        EncodedText heldOut = project.heldOut();
        int from = Math.min(TYPICAL_OFFSET, heldOut.length() / 2);
        if (concept.isPresent() && concept.get().label(heldOut) instanceof BinaryTrack track) {
            for (int position = from + 1; position < track.length(); position++) {
                if (track.isOn(position) && !track.isOn(position - 1)) {
                    return position;
                }
            }
        }
        return from;
    }
}
