package dev.unrolled.ui.side;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.CellFinding;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** One concept with the cell that follows it best. */
final class CellRow extends Button {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final AppModel app;
    private final CellFinding cell;

    CellRow(AppModel app, CellFinding cell) {
        this.app = app;
        this.cell = cell;
        getStyleClass().setAll("cell-row");
        setMaxWidth(Double.MAX_VALUE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setId("cell-" + cell.concept().id());
        setGraphic(cell.isBeyondCharacter() ? content() : little());
        setAccessibleText(
                cell.concept().label() + ": " + (cell.isBeyondCharacter() ? found() : "little beyond the character"));
        setTooltip(new Tooltip(explanation()));
        setOnAction(event -> app.cells().choose(cell));
        mark();
    }

    private String found() {
        String caution = cell.caution().isEmpty() ? "" : ", " + cell.caution();
        return "cell " + name() + ", " + cell.figure() + caution;
    }

    /** The concept, greyed; the cell that came nearest is still a click away. */
    private GridPane little() {
        Label concept = new Label(cell.concept().label());
        Label little = new Label("little beyond x");
        concept.getStyleClass().add("secondary");
        little.getStyleClass().addAll("secondary", "small");
        little.setMinWidth(USE_PREF_SIZE);
        GridPane grid = grid();
        grid.add(concept, 0, 0);
        grid.add(little, 1, 0);
        return grid;
    }

    private GridPane content() {
        Label concept = new Label(cell.concept().label());
        concept.getStyleClass().add("concept");
        String caution = cell.caution().isEmpty() ? "" : "  ·  " + cell.caution();
        Label where = new Label(name() + caution);
        where.getStyleClass().addAll("secondary", "monospaced", "small");
        Label figure = new Label(cell.figure());
        figure.getStyleClass().addAll("monospaced", "small");
        figure.setMinWidth(USE_PREF_SIZE);
        StrengthBar bar = new StrengthBar(cell.strength());
        bar.getStyleClass().add(cell.caution().isEmpty() ? "sound" : "doubtful");
        GridPane grid = grid();
        grid.add(concept, 0, 0);
        grid.add(bar, 1, 0);
        grid.add(where, 0, 1);
        grid.add(figure, 1, 1);
        return grid;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("cell-row-grid");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        words.setMinWidth(0);
        grid.getColumnConstraints().addAll(words, new ColumnConstraints());
        grid.setMouseTransparent(true);
        return grid;
    }

    private String name() {
        return app.notebook().label(cell.layer(), cell.unit());
    }

    private String explanation() {
        String measure = cell.numeric()
                ? "|ρ|: size of Spearman's rank correlation of " + cell.symbol() + " with the number; mean "
                        + String.format(Locale.ROOT, "%.1f", cell.rate())
                : String.format(
                        Locale.ROOT,
                        "AUC: how often %s parts a character inside from one outside; %.1f %% of characters are inside",
                        cell.symbol(),
                        100 * cell.rate());
        String nearest = cell.isBeyondCharacter()
                ? ""
                : "\nNo cell does clearly better here than the character alone (x); nearest came " + found()
                        + ". Hunt judges with chance too.";
        return cell.concept().description() + "\n" + measure + nearest
                + "\n"
                + "Chosen on one half of the held-out text, scored on the other.\n"
                + "The bar goes from chance to certainty. An echo is hardly better than guessing from the character"
                + " alone.";
    }

    /** Shows whether this is the chosen cell. */
    void mark() {
        boolean chosen = app.selection().layerProperty().get() == cell.layer()
                && app.selection().unitProperty().get() == cell.unit();
        boolean concept = app.cells().conceptProperty().get().equals(java.util.Optional.of(cell.concept()));
        pseudoClassStateChanged(SELECTED, chosen && concept);
    }
}
