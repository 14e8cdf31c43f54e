package dev.unrolled.ui.side;

import dev.unrolled.viewmodel.CellFinding;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What a cell is worth for a concept, one figure a line. */
final class FigureTable extends GridPane {
    FigureTable() {
        getStyleClass().add("figure-table");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(words, new ColumnConstraints());
    }

    /**
     * Shows the figures.
     *
     * @param found the ranking's result, where it chose this cell for the concept
     * @param auc the AUC on the characters of the histogram, NaN where one class is empty
     * @param inside what counts as inside
     */
    void show(Optional<CellFinding> found, double auc, String inside) {
        getChildren().clear();
        boolean lower = found.map(CellFinding::falls).orElse(auc < 0.5);
        add(
                lower ? "AUC here, lower inside" : "AUC here, higher inside",
                decimals(lower ? 1 - auc : auc),
                "How often the value tells a character with “" + inside
                        + "” from one without, on the characters of the histogram; .5 is chance");
        if (found.isEmpty()) {
            Label remark = new Label("Not the best cell for it.");
            remark.getStyleClass().add("secondary");
            add(remark, 0, getRowCount(), 2, 1);
            return;
        }
        CellFinding cell = found.get();
        if (cell.numeric()) {
            add("|ρ|, held out", decimals(Math.abs(cell.score())), "Spearman's rank correlation with the number");
            add(
                    "from the character alone",
                    decimals(Math.abs(cell.inputOnlyScore())),
                    "The same for guessing from x_t");
            return;
        }
        add("AUC, held out", decimals(cell.auc()), "On the half of the held-out text that did not choose the cell");
        String threshold = String.format(Locale.ROOT, "%+.2f", cell.threshold()).replace('-', '−');
        String overlap = "Overlap of the concept and the mask that the threshold makes";
        add("IoU at τ = " + threshold, decimals(cell.iou()), overlap);
        add("always-on mask", decimals(cell.rate()), "The IoU of a mask that is always on: the base rate");
        add(
                "among equal characters",
                decimals(cell.stratifiedAuc()),
                "The AUC among characters that are the same:" + " near .5 for a cell that only echoes its input");
        add("from the character alone", decimals(cell.inputOnlyAuc()), "The AUC of guessing from x_t alone");
    }

    private static String decimals(double value) {
        return CellFinding.decimals(value, 3);
    }

    private void add(String what, String value, String tooltip) {
        Label name = new Label(what);
        name.setTooltip(new Tooltip(tooltip));
        Label figure = new Label(value);
        figure.getStyleClass().add("monospaced");
        figure.setMinWidth(USE_PREF_SIZE);
        figure.setTooltip(new Tooltip(tooltip));
        int row = getRowCount();
        add(name, 0, row);
        add(figure, 1, row);
        setHalignment(figure, javafx.geometry.HPos.RIGHT);
    }
}
