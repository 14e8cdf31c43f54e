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
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** Cells worth a look: for each concept that occurs in the text the cell that follows it best. */
final class CellList extends VBox {
    /** So many rows leave room for the chosen cell's page; the others are a click away. */
    private static final int MOST = 7;
    /** So many are shown even where no cell tells more than the character. */
    private static final int FEWEST = 3;

    private final AppModel app;
    private final Label state = new Label();
    private final VBox rows = new VBox();
    private final Hyperlink more = new Hyperlink();
    private boolean showsAll;

    CellList(AppModel app, Look look) {
        this.app = app;
        getStyleClass().add("cell-list");
        Button renew = new Button("", look.icon(MaterialDesignR.REFRESH, 1.1));
        renew.setId("renew-cells");
        renew.getStyleClass().add("flat");
        renew.setTooltip(new Tooltip("Look again with the network as it is now"));
        renew.setAccessibleText("Look for cells again");
        renew.setOnAction(event -> app.cells().renew());
        renew.disableProperty().bind(app.cells().lookingProperty());
        HBox head = new HBox(state, renew);
        head.getStyleClass().add("panel-header");
        state.getStyleClass().addAll("secondary", "small");
        state.setWrapText(true);
        state.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(state, Priority.ALWAYS);
        more.setId("more-cells");
        more.getStyleClass().add("small");
        more.setTooltip(
                new Tooltip("The concepts of which no cell tells clearly more than the character alone, and the weaker"
                        + " ones of the others"));
        more.setOnAction(event -> {
            showsAll = !showsAll;
            show();
        });
        getChildren().addAll(head, rows, more);
        app.cells().findingsProperty().addListener(changed -> show());
        app.notebook().notebookProperty().addListener(changed -> show());
        app.cells().lookingProperty().addListener(changed -> say());
        app.cells().problemProperty().addListener(changed -> say());
        app.selection().unitProperty().addListener(changed -> mark());
        app.selection().layerProperty().addListener(changed -> mark());
        app.cells().conceptProperty().addListener(changed -> mark());
        show();
    }

    private void show() {
        List<CellFinding> all = app.cells().findingsProperty().get().cells().stream()
                .sorted(Comparator.comparing(CellFinding::isBeyondCharacter)
                        .thenComparingDouble(CellFinding::strength)
                        .reversed())
                .toList();
        int beyond = (int) all.stream().filter(CellFinding::isBeyondCharacter).count();
        int first = Math.min(all.size(), Math.max(FEWEST, Math.min(MOST, beyond)));
        rows.getChildren()
                .setAll(all.subList(0, showsAll ? all.size() : first).stream()
                        .map(cell -> new CellRow(app, cell))
                        .toList());
        boolean folds = first < all.size();
        more.setVisible(folds);
        more.setManaged(folds);
        more.setVisited(false);
        more.setText(showsAll ? "fewer" : (all.size() - first) + " more concepts");
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
