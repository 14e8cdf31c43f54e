package dev.unrolled.app.report;

import dev.unrolled.analysis.cells.CellReport;
import dev.unrolled.analysis.cells.CellScore;
import dev.unrolled.analysis.cells.ConceptResult;
import dev.unrolled.analysis.cells.HuntReport;
import dev.unrolled.notes.CellNote;
import dev.unrolled.trace.Signal;
import dev.unrolled.training.TrainingHistory;
import dev.unrolled.viewmodel.HuntColumn;
import dev.unrolled.viewmodel.HuntRow;
import dev.unrolled.viewmodel.Project;
import dev.unrolled.viewmodel.SettingsTable;
import dev.unrolled.viewmodel.TextSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is told of a trained network.
 *
 * @param project the network, saved, with its text
 * @param cells for each concept of the text whether a cell follows it; empty where none occurs
 * @param sample what the network writes
 * @param pictures the views
 */
public record Report(Project project, Optional<HuntReport> cells, TextSample sample, List<Picture> pictures) {
    private static final int VALIDATIONS_LISTED = 12;

    public Report {
        pictures = List.copyOf(pictures);
    }

    /** The page, as UTF-8. */
    public byte[] toHtml() {
        HtmlPage page = new HtmlPage("Unrolled: " + label() + " on " + project.name());
        page.paragraph(summary());
        String remark = project.configuration().architecture().reading().lossRemark();
        if (!remark.isEmpty()) {
            page.quietly(remark);
        }
        project.remarks().forEach(page::quietly);
        pictures.forEach(picture -> page.heading(picture.name()).picture(picture.png(), picture.caption()));
        addCells(page);
        addNotebook(page);
        addLosses(page);
        addSample(page);
        page.heading("Settings").table(List.of("setting", "value"), settings());
        return page.toBytes();
    }

    private String label() {
        return project.configuration().architecture().label();
    }

    private TrainingHistory.View history() {
        return project.saved().map(Project.Saved::history).orElse(TrainingHistory.View.EMPTY);
    }

    private String summary() {
        long iteration = project.saved().map(Project.Saved::iteration).orElse(0L);
        int kinds = project.heldOut().vocabulary().size();
        return format(
                "%,d steps of %,d characters each, epoch %.2f. Loss on text it has not learned from: %s; guessing evenly among"
                        + " the %d characters of the text costs %.3f nats.",
                iteration,
                project.configuration().charactersPerStep(),
                project.saved().map(Project.Saved::epoch).orElse(0.0),
                natsAndBits(history().lastValidationLoss()),
                kinds,
                Math.log(kinds));
    }

    private void addCells(HtmlPage page) {
        if (cells.isEmpty() || cells.get().ranking().concepts().isEmpty()) {
            return;
        }
        addVerdicts(page, cells.get());
        CellReport found = cells.get().ranking();
        page.heading("The best cells");
        page.quietly(format(
                "Chosen on %,d characters of held-out text, scored on %,d others. Score: 2·AUC − 1 for what is on or off,"
                        + " Spearman's ρ for what is counted; a cell with a negative score falls where the concept rises, and its AUCs are those of"
                        + " its negative.",
                found.charactersOnA(), found.charactersOnB()));
        List<List<String>> rows = new ArrayList<>();
        for (ConceptResult result : found.concepts()) {
            result.best()
                    .forEach(score ->
                            rows.add(row(result, score, project.notebook().label(score.layer(), score.unit()))));
        }
        page.table(
                List.of(
                        "concept",
                        "cell",
                        "signal",
                        "score",
                        "AUC",
                        "IoU",
                        "AUC among equal characters",
                        "from the character alone"),
                rows);
    }

    private void addVerdicts(HtmlPage page, HuntReport hunt) {
        Signal usual = project.saved().orElseThrow().network().signals().get(0);
        List<HuntRow> rows = HuntColumn.sorted(HuntRow.of(hunt, usual));
        page.heading("Cells that follow the text");
        page.quietly(format(
                "Found is said where p < .01, family-wise by %,d rotations of the labels, the AUC among equal characters is at"
                        + " least .75, and the score lies .1 above that of the character alone and of the untrained network.",
                rows.get(0).verdict().shifts()));
        List<String> heads =
                new ArrayList<>(HuntColumn.ALL.stream().map(HuntColumn::title).toList());
        heads.add("in words");
        List<List<String>> lines = new ArrayList<>();
        for (HuntRow row : rows) {
            List<String> line = new ArrayList<>(
                    HuntColumn.ALL.stream().map(column -> column.text(row)).toList());
            line.add(row.verdict().words());
            lines.add(line);
        }
        page.table(heads, lines);
    }

    private void addNotebook(HtmlPage page) {
        if (project.notebook().isEmpty()) {
            return;
        }
        page.heading("Notebook");
        for (CellNote note : project.notebook().cells()) {
            page.paragraph("Cell " + note.label() + (note.hypothesis().isEmpty() ? "" : ": " + note.hypothesis()));
            note.finding()
                    .ifPresent(found -> page.quietly(format(
                            "Best for “%s”: %s %.3f, iteration %,d.",
                            found.concept(), found.measure(), found.value(), found.iteration())));
            note.evidence().forEach(passage -> page.verbatim(passage.text())
                    .quietly(passage.isTyped() ? "typed by hand" : format("held-out character %,d", passage.offset())));
        }
    }

    private static List<String> row(ConceptResult result, CellScore score, String label) {
        boolean binary = result.kind() == ConceptResult.Kind.BINARY;
        return List.of(
                result.concept().label(),
                label,
                score.signal().symbol(),
                number(score.score()),
                number(score.orientedAuc()),
                number(score.iou()),
                number(score.selectionScore() < 0 ? 1 - score.stratifiedAuc() : score.stratifiedAuc()),
                (binary ? "AUC " : "ρ ") + number(binary ? result.inputOnlyAuc() : result.inputOnlyScore()));
    }

    private void addSample(HtmlPage page) {
        page.heading("What it writes");
        if (sample.isRefused()) {
            page.paragraph(sample.refusal());
        } else {
            page.quietly(format(
                    "Drawn at temperature %.2f after reading the start of the held-out text.", sample.temperature()));
            page.verbatim(sample.text());
        }
    }

    private void addLosses(HtmlPage page) {
        TrainingHistory.View history = history();
        int count = history.validations();
        if (count == 0) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        int shown = Math.min(count, VALIDATIONS_LISTED);
        for (int k = 0; k < shown; k++) {
            int index = shown == 1 ? 0 : (int) ((long) k * (count - 1) / (shown - 1));
            rows.add(List.of(
                    format("%,d", history.validationIteration(index)), natsAndBits(history.validationLoss(index))));
        }
        page.heading("Validation loss").table(List.of("iteration", "per character"), rows);
        if (shown < count) {
            page.quietly(format("%d of %d measurements.", shown, count));
        }
    }

    private List<List<String>> settings() {
        List<List<String>> rows = new ArrayList<>();
        SettingsTable.of(project.configuration())
                .forEach(setting -> rows.add(List.of(setting.label(), setting.value())));
        rows.add(List.of(
                "held-out text", format("%,d characters", project.heldOut().length())));
        return rows;
    }

    private static String natsAndBits(double nats) {
        return Double.isNaN(nats) ? "not measured" : format("%.3f nats, %.3f bits", nats, nats / Math.log(2));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : format("%.3f", value);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
