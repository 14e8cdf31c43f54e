package dev.unrolled.ui.side;

import dev.unrolled.viewmodel.CellFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What a cell is worth for a concept, one figure a line. */
final class FigureTable extends GridPane {
    private static final int MOST_ROWS = 8;

    private final Label remark = new Label("Not the best cell for it.");
    private final List<Row> rows = new ArrayList<>();

    FigureTable() {
        getStyleClass().add("figure-table");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(words, new ColumnConstraints());
        remark.getStyleClass().add("secondary");
        add(remark, 0, MOST_ROWS, 2, 1);
    }

    /**
     * Shows the figures.
     *
     * @param found the ranking's result, where it chose this cell for the concept
     * @param auc the AUC on the characters of the histogram, NaN where one class is empty
     * @param inside what counts as inside
     */
    void show(Optional<CellFinding> found, double auc, String inside) {
        List<Figure> now = new ArrayList<>();
        boolean lower = found.map(CellFinding::falls).orElse(auc < 0.5);
        now.add(new Figure(
                lower ? "AUC here, lower inside" : "AUC here, higher inside",
                decimals(lower ? 1 - auc : auc),
                "How often the value tells a character with “" + inside
                        + "” from one without, on the characters of the histogram; .5 is chance"));
        found.ifPresent(cell -> addFound(now, cell));
        remark.setVisible(found.isEmpty());
        remark.setManaged(found.isEmpty());
        while (rows.size() > now.size()) {
            rows.remove(rows.size() - 1).leave();
        }
        while (rows.size() < now.size()) {
            rows.add(new Row());
        }
        for (int row = 0; row < now.size(); row++) {
            rows.get(row).show(now.get(row));
        }
    }

    private static void addFound(List<Figure> figures, CellFinding cell) {
        if (cell.numeric()) {
            figures.add(new Figure(
                    "|ρ|, held out", decimals(Math.abs(cell.score())), "Spearman's rank correlation with the number"));
            figures.add(new Figure(
                    "from the character alone",
                    decimals(Math.abs(cell.inputOnlyScore())),
                    "The same for guessing from x_t"));
            return;
        }
        figures.add(new Figure(
                "AUC, held out",
                decimals(cell.auc()),
                "On the half of the held-out text that did not choose the cell"));
        String threshold = String.format(Locale.ROOT, "%+.2f", cell.threshold()).replace('-', '−');
        String overlap = "Overlap of the concept and the mask that the threshold makes";
        figures.add(new Figure("IoU at τ = " + threshold, decimals(cell.iou()), overlap));
        figures.add(new Figure(
                "always-on mask", decimals(cell.rate()), "The IoU of a mask that is always on: the base rate"));
        figures.add(new Figure(
                "among equal characters",
                decimals(cell.stratifiedAuc()),
                "The AUC among characters that are the same: near .5 for a cell that only echoes its input"));
        figures.add(new Figure(
                "from the character alone", decimals(cell.inputOnlyAuc()), "The AUC of guessing from x_t alone"));
    }

    private static String decimals(double value) {
        return CellFinding.decimals(value, 3);
    }

    private record Figure(String what, String value, String explanation) {}

    /** A line of the table, kept while the figures in it change. */
    private final class Row {
        private final Label name = new Label();
        private final Label value = new Label();
        private final Tooltip tooltip = new Tooltip();

        Row() {
            value.getStyleClass().add("monospaced");
            value.setMinWidth(USE_PREF_SIZE);
            name.setTooltip(tooltip);
            value.setTooltip(tooltip);
            setHalignment(value, HPos.RIGHT);
            addRow(rows.size(), name, value);
        }

        void show(Figure figure) {
            name.setText(figure.what());
            value.setText(figure.value());
            tooltip.setText(figure.explanation());
        }

        void leave() {
            getChildren().removeAll(name, value);
        }
    }
}
