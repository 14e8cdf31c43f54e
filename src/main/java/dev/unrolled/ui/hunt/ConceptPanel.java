package dev.unrolled.ui.hunt;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.PanelHeader;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.HuntModel;
import dev.unrolled.viewmodel.HuntRow;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The chosen concept in full: what was decided and why, its best cells with all their figures, and where to see them. */
final class ConceptPanel extends VBox {
    private final HuntModel hunt;
    private final StackPane head = new StackPane();
    private final HBox places = new HBox();
    private final Look look;
    private final Label verdict = new Label();
    private final CellFigures figures;

    ConceptPanel(AppModel app, Look look) {
        hunt = app.hunt();
        this.look = look;
        getStyleClass().add("concept-panel");
        setMinHeight(0);
        verdict.setId("hunt-verdict");
        verdict.getStyleClass().add("card-words");
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        figures = new CellFigures(app);
        ScrollPane scroll = new ScrollPane(figures);
        scroll.setMinHeight(0);
        scroll.setFocusTraversable(false);
        setVgrow(scroll, Priority.ALWAYS);
        HBox.setHgrow(verdict, Priority.ALWAYS);
        verdict.setMaxWidth(Double.MAX_VALUE);
        HBox under = new HBox(verdict, places);
        under.getStyleClass().add("verdict-row");
        places.getStyleClass().add("verdict-row");
        places.setMinWidth(USE_PREF_SIZE);
        under.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, under, scroll);
        hunt.chosenProperty().addListener(changed -> show());
        show();
    }

    private void show() {
        Optional<HuntRow> chosen = hunt.chosenProperty().get();
        setVisible(chosen.isPresent());
        chosen.ifPresent(row -> {
            PanelHeader header =
                    new PanelHeader("Which cells follow “" + row.concept().label() + "”?", look);
            header.setSubtitle(row.concept().description(), "");
            head.getChildren().setAll(header);
            places.getChildren()
                    .setAll(
                            go(
                                    "hunt-best",
                                    "Best place",
                                    "where the best cell follows the concept best",
                                    hunt::showBest,
                                    row),
                            go("hunt-worst", "Where it fails most", "where it fails most", hunt::showWorst, row));
            verdict.setText(row.verdict().words());
            figures.show(row);
        });
    }

    private static Button go(
            String id, String words, String where, BiConsumer<HuntRow, HuntRow.Cell> show, HuntRow row) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip("Read the passage of part B " + where));
        button.setDisable(row.best().isEmpty());
        button.setOnAction(event -> row.best().ifPresent(cell -> show.accept(row, cell)));
        return button;
    }
}
