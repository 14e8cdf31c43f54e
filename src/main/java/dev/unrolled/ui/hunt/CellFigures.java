package dev.unrolled.ui.hunt;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.HuntFigure;
import dev.unrolled.viewmodel.HuntModel;
import dev.unrolled.viewmodel.HuntRow;
import dev.unrolled.viewmodel.NotebookModel;
import dev.unrolled.viewmodel.Selection;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/** The best cells of a concept, and the pinned one, with all that was measured of them. */
final class CellFigures extends GridPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final HuntModel hunt;
    private final Selection selection;
    private final NotebookModel notebook;

    CellFigures(AppModel app) {
        hunt = app.hunt();
        selection = app.selection();
        notebook = app.notebook();
        notebook.notebookProperty().addListener(changed -> again());
        getStyleClass().add("cell-figures");
        setId("hunt-cells");
        selection.unitProperty().addListener(changed -> again());
        selection.layerProperty().addListener(changed -> again());
    }

    private void again() {
        hunt.chosenProperty().get().ifPresent(this::show);
    }

    void show(HuntRow row) {
        getChildren().clear();
        if (row.cells().isEmpty()) {
            return;
        }
        List<HuntFigure> columns = HuntFigure.of(row);
        add(head("cell", "Layer:unit; click to choose it"), 0, 0);
        for (int column = 0; column < columns.size(); column++) {
            place(head(columns.get(column).title(), columns.get(column).description()), column + 1, 0);
        }
        place(head("shows best", "Where cell and concept agree most, within 400 characters"), columns.size() + 1, 0);
        place(head("fails most", "Where they agree least"), columns.size() + 2, 0);
        int line = 1;
        for (HuntRow.Cell cell : row.cells()) {
            line(row, cell, columns, line++);
        }
        for (HuntRow.Cell cell : row.watched()) {
            if (!row.cells().contains(cell)) {
                line(row, cell, columns, line);
                add(
                        head("pinned", "You had chosen or pinned this cell when the hunt began"),
                        columns.size() + 3,
                        line++);
            }
        }
    }

    private void line(HuntRow row, HuntRow.Cell cell, List<HuntFigure> columns, int line) {
        Hyperlink name = new Hyperlink(cell.fullName()
                + notebook.nameOf(cell.layer(), cell.unit())
                        .map(called -> " " + called)
                        .orElse(""));
        name.getStyleClass().addAll("monospaced", "place");
        name.setTooltip(new Tooltip("Choose cell " + cell.name() + " everywhere"));
        boolean chosen = selection.layerProperty().get() == cell.layer()
                && selection.unitProperty().get() == cell.unit();
        name.pseudoClassStateChanged(CHOSEN, chosen);
        name.setOnAction(event -> hunt.choose(row, cell));
        add(name, 0, line);
        for (int column = 0; column < columns.size(); column++) {
            Label figure = new Label(columns.get(column).text(cell));
            figure.getStyleClass().add("monospaced");
            place(figure, column + 1, line);
        }
        place(link(cell.best(), () -> hunt.showBest(row, cell)), columns.size() + 1, line);
        place(link(cell.worst(), () -> hunt.showWorst(row, cell)), columns.size() + 2, line);
    }

    private static Label head(String words, String tooltip) {
        Label head = new Label(words);
        head.getStyleClass().addAll("secondary", "small");
        head.setTooltip(new Tooltip(tooltip + "."));
        return head;
    }

    private static Hyperlink link(HuntRow.Place place, Runnable go) {
        Hyperlink link = new Hyperlink(
                place.isPresent()
                        ? String.format(Locale.ROOT, "%,d (%.0f %%)", place.offset(), 100 * place.agreement())
                        : "–");
        link.getStyleClass().addAll("monospaced", "place");
        link.setTooltip(new Tooltip("Read the held-out text from there"));
        link.setDisable(!place.isPresent());
        link.setOnAction(event -> go.run());
        return link;
    }

    private void place(javafx.scene.control.Labeled label, int column, int row) {
        label.setMinWidth(USE_PREF_SIZE);
        add(label, column, row);
        setHalignment(label, HPos.RIGHT);
    }
}
