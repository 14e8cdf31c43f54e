package dev.unrolled.ui.hunt;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.HuntColumn;
import dev.unrolled.viewmodel.HuntModel;
import dev.unrolled.viewmodel.HuntRow;
import dev.unrolled.viewmodel.NotebookModel;
import java.util.HashSet;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** For each concept whether a cell is found: the table, and under it which concepts were not looked for. */
final class FoundPanel extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /** In text sizes. */
    private static final double SCROLL_BAR = 1.3;

    private static final double MOST_SPARE = 8;

    private final HuntModel hunt;
    private final TableView<HuntRow> table = new TableView<>();
    private final Label leftOut = new Label();
    private boolean following;
    private boolean pressedOnSelected;

    FoundPanel(AppModel app, Look look) {
        hunt = app.hunt();
        getStyleClass().add("found-panel");
        setMinHeight(0);
        table.setId("hunt-table");
        table.setAccessibleText("Concepts with their best cells");
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        HuntColumn.ALL.forEach(column -> table.getColumns().add(column(column, look, app.notebook())));
        table.widthProperty().addListener(changed -> fit(look.textSize().get()));
        look.textSize().addListener(changed -> fit(look.textSize().get()));
        table.setPlaceholder(placeholder());
        table.setRowFactory(any -> row());
        table.getSelectionModel().selectedItemProperty().addListener((source, before, now) -> {
            if (now != null && !following) {
                hunt.choose(now);
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        table.setContextMenu(menu());
        leftOut.setId("hunt-left-out");
        leftOut.getStyleClass().addAll("secondary", "small");
        leftOut.setWrapText(true);
        leftOut.setMinHeight(USE_PREF_SIZE);
        leftOut.managedProperty().bind(leftOut.textProperty().isNotEmpty());
        setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(table, leftOut);
        hunt.findingsProperty().addListener(changed -> show());
        app.notebook().notebookProperty().addListener(changed -> table.refresh());
        hunt.chosenProperty().addListener(changed -> follow());
        show();
    }

    private static TableColumn<HuntRow, HuntRow> column(HuntColumn shown, Look look, NotebookModel notebook) {
        TableColumn<HuntRow, HuntRow> column = new TableColumn<>();
        Label title = new Label(shown.title());
        title.setTooltip(new Tooltip(shown.description() + "."));
        column.setId("hunt-column-" + shown.id());
        column.setGraphic(title);
        column.setCellValueFactory(row -> new javafx.beans.property.SimpleObjectProperty<>(row.getValue()));
        column.setComparator(shown.order());
        column.setCellFactory(any -> new HuntCell(shown, look, notebook, column.widthProperty()));
        column.setReorderable(false);
        return column;
    }

    /** Where there is little room, what others say as well is left out; what room is to spare goes to the bar and to words. */
    private void fit(double textSize) {
        double room = table.getWidth() / textSize - SCROLL_BAR;
        Set<HuntColumn> left = new HashSet<>();
        for (HuntColumn spared : HuntColumn.SPARED) {
            if (needed(left) > room) {
                left.add(spared);
            }
        }
        boolean bar = needed(left) + HuntCell.BAR_ROOM <= room;
        double spare = Math.max(0, room - needed(left) - (bar ? HuntCell.BAR_ROOM : 0));
        for (int k = 0; k < HuntColumn.ALL.size(); k++) {
            HuntColumn shown = HuntColumn.ALL.get(k);
            double more = HuntCell.isWords(shown)
                    ? Math.min(spare / 2, MOST_SPARE)
                    : bar && shown.equals(HuntColumn.SCORE) ? HuntCell.BAR_ROOM : 0;
            TableColumn<HuntRow, ?> column = table.getColumns().get(k);
            column.setVisible(!left.contains(shown));
            column.setPrefWidth(Math.floor((HuntCell.width(shown) + more) * textSize));
        }
    }

    /** The least widths of the columns that are not left out, in text sizes. */
    private static double needed(Set<HuntColumn> left) {
        return HuntColumn.ALL.stream()
                .filter(column -> !left.contains(column))
                .mapToDouble(HuntCell::width)
                .sum();
    }

    private static Label placeholder() {
        Label words = new Label(
                "Here comes, for each concept: whether a cell is found and which, its score on text that did not"
                        + " choose it, and what the character alone, the untrained network and the whole layer tell.");
        words.setWrapText(true);
        words.getStyleClass().add("secondary");
        return words;
    }

    private TableRow<HuntRow> row() {
        TableRow<HuntRow> row = new TableRow<>();
        // A click on the row that is selected already changes no selection; it shall choose the row all the same.
        row.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressedOnSelected = row.isSelected());
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
                if (event.getClickCount() == 2) {
                    goToBest();
                } else if (pressedOnSelected) {
                    hunt.choose(row.getItem());
                }
            }
        });
        return row;
    }

    private ContextMenu menu() {
        MenuItem copy = new MenuItem("Copy table as text");
        copy.setAccelerator(COPY);
        copy.setOnAction(event -> copy());
        MenuItem best = new MenuItem("Show where it shows best");
        best.setOnAction(event -> goToBest());
        return new ContextMenu(best, copy);
    }

    private void press(KeyEvent event) {
        if (COPY.match(event)) {
            copy();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            goToBest();
            event.consume();
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(HuntColumn.table(table.getItems()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void goToBest() {
        HuntRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            row.best().ifPresent(cell -> hunt.showBest(row, cell));
        }
    }

    private void show() {
        following = true;
        table.setItems(FXCollections.observableArrayList(
                HuntColumn.sorted(hunt.findingsProperty().get().rows())));
        table.sort();
        following = false;
        leftOut.setText(hunt.leftOut());
        follow();
    }

    private void follow() {
        following = true;
        hunt.chosenProperty().get().ifPresent(row -> {
            table.getSelectionModel().select(row);
        });
        following = false;
    }
}
