package dev.unrolled.ui.side;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.CellFinding;
import dev.unrolled.viewmodel.CellFindings;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** Cells worth a look: for each concept that occurs in the text the cell that follows it best. */
final class CellList extends VBox {
    private final AppModel app;
    private final Label state = new Label();
    private final VBox rows = new VBox();

    CellList(AppModel app, Look look) {
        this.app = app;
        getStyleClass().add("cell-list");
        Label title = new Label("Cells worth a look");
        title.getStyleClass().add("panel-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button renew = new Button("", look.icon(MaterialDesignR.REFRESH, 1.1));
        renew.setId("renew-cells");
        renew.getStyleClass().add("flat");
        renew.setTooltip(new Tooltip("Look again with the network as it is now"));
        renew.setAccessibleText("Look for cells again");
        renew.setOnAction(event -> app.cells().renew());
        renew.disableProperty().bind(app.cells().lookingProperty());
        HBox head = new HBox(title, space, renew);
        head.getStyleClass().add("panel-header");
        state.getStyleClass().addAll("secondary", "small");
        state.setWrapText(true);
        getChildren().addAll(head, state, rows);
        app.cells().findingsProperty().addListener(changed -> show());
        app.cells().lookingProperty().addListener(changed -> say());
        app.cells().problemProperty().addListener(changed -> say());
        app.selection().unitProperty().addListener(changed -> mark());
        app.selection().layerProperty().addListener(changed -> mark());
        app.cells().conceptProperty().addListener(changed -> mark());
        show();
    }

    private void show() {
        List<CellRow> shown = app.cells().findingsProperty().get().cells().stream()
                .sorted(Comparator.comparing(CellFinding::isFound)
                        .thenComparingDouble(CellFinding::strength)
                        .reversed())
                .map(cell -> new CellRow(app, cell))
                .toList();
        rows.getChildren().setAll(shown);
        say();
    }

    private void say() {
        CellFindings found = app.cells().findingsProperty().get();
        boolean looking = app.cells().lookingProperty().get();
        String problem = app.cells().problemProperty().get();
        if (!problem.isEmpty() && !looking) {
            state.setText(problem);
        } else if (found.isEmpty()) {
            state.setText(looking ? "Looking …" : "The first look comes after a few seconds of training.");
        } else if (found.cells().isEmpty()) {
            state.setText(String.join("\n", found.unranked()));
        } else {
            state.setText(String.format(
                    Locale.ROOT,
                    "held-out score, %,d characters, iteration %,d%s%s",
                    found.characters(),
                    found.iteration(),
                    looking ? " · looking again …" : "",
                    found.unranked().stream().map(sentence -> "\n" + sentence).collect(Collectors.joining())));
        }
    }

    private void mark() {
        rows.getChildren().forEach(row -> ((CellRow) row).mark());
    }
}
