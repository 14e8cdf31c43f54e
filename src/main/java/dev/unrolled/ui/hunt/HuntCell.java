package dev.unrolled.ui.hunt;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.HuntColumn;
import dev.unrolled.viewmodel.HuntRow;
import dev.unrolled.viewmodel.NotebookModel;
import dev.unrolled.viz.ScoreBar;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** One cell of the table; the score with a bar from chance to certainty. */
final class HuntCell extends TableCell<HuntRow, HuntRow> {
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    /** In text sizes. */
    private static final double BAR = 2.9;

    private static final double USUAL_WIDTH = 5.2;
    /** The least widths, in text sizes. */
    private static final Map<HuntColumn, Double> WIDTHS = Map.of(
            HuntColumn.CONCEPT, 15.0,
            HuntColumn.VERDICT, 12.6,
            HuntColumn.P, 4.9,
            HuntColumn.SCORE, 4.8,
            HuntColumn.MEASURE, 5.6,
            HuntColumn.ALONE, 4.9,
            HuntColumn.LAYER, 4.9,
            HuntColumn.LOCALITY, 7.6,
            HuntColumn.RATES, 7.0);

    /** What the bar beside the score takes, in text sizes; it is left out where its column has only the least width. */
    static final double BAR_ROOM = BAR + 0.5;

    private final HuntColumn column;
    private final ScoreBar bar;
    private final NotebookModel notebook;

    /** @param room the width of the column */
    HuntCell(HuntColumn column, Look look, NotebookModel notebook, ObservableDoubleValue room) {
        this.column = column;
        this.notebook = notebook;
        bar = column.equals(HuntColumn.SCORE) ? look.dress(new ScoreBar()) : null;
        getStyleClass().add("hunt-cell");
        getStyleClass().add(isWords(column) ? "words" : "figure");
        if (bar != null) {
            bar.prefWidthProperty().bind(look.textSize().multiply(BAR));
            bar.visibleProperty()
                    .bind(Bindings.greaterThan(room, look.textSize().multiply(width(column) + BAR_ROOM / 2)));
            bar.managedProperty().bind(bar.visibleProperty());
            bar.setFocusTraversable(false);
            setContentDisplay(ContentDisplay.RIGHT);
        }
    }

    /** Whether a column says words rather than figures. */
    static boolean isWords(HuntColumn column) {
        return column.equals(HuntColumn.CONCEPT) || column.equals(HuntColumn.VERDICT);
    }

    /** The width of a column in text sizes. */
    static double width(HuntColumn column) {
        return WIDTHS.getOrDefault(column, USUAL_WIDTH);
    }

    @Override
    protected void updateItem(HuntRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean there = row != null && !empty;
        setText(there ? column.text(row) + name(row) : null);
        setTooltip(there ? new Tooltip(explanation(row)) : null);
        pseudoClassStateChanged(FOUND, there && row.verdict().found());
        if (bar != null) {
            setGraphic(there ? bar : null);
            bar.scoreProperty().set(there ? row.strength() : Double.NaN);
            bar.strongProperty().set(there && row.verdict().found());
        }
    }

    /** What the user calls the best cell. */
    private String name(HuntRow row) {
        return column.equals(HuntColumn.CELL)
                ? row.best()
                        .flatMap(cell -> notebook.nameOf(cell.layer(), cell.unit()))
                        .map(name -> " " + name)
                        .orElse("")
                : "";
    }

    private String explanation(HuntRow row) {
        if (column.equals(HuntColumn.CONCEPT)) {
            return row.concept().description();
        }
        String named = name(row).strip();
        return column.equals(HuntColumn.VERDICT)
                ? row.verdict().words()
                : (named.isEmpty() ? "" : named + ". ") + column.description() + ".";
    }
}
