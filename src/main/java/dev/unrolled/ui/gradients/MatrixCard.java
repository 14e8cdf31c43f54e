package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.MatrixRow;
import dev.unrolled.viewmodel.SideAnswer;
import dev.unrolled.viewmodel.SideNetwork;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/** What the last step did to each matrix of weights. */
final class MatrixCard {
    private static final double NAME_WIDTH = 104;
    private static final double MOST_FOR_NAMES = 190;
    private static final double SPACE_BESIDE = 20;

    private final AppModel app;
    private final TableView<MatrixRow> table = new TableView<>();
    private final TableColumn<MatrixRow, String> network;
    private final QuestionCard card;

    MatrixCard(AppModel app, Look look) {
        this.app = app;
        network = column("network", "Its line and its name", MatrixRow::network, false);
        table.setId("matrix-table");
        table.setMinSize(0, 0);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(new Label("A figure for each matrix once a step has been made."));
        table.getColumns()
                .setAll(List.of(
                        network,
                        column(
                                "matrix",
                                "As in files: ih from the input, hh recurrent, l0 the first layer",
                                MatrixRow::name,
                                false),
                        column(
                                "‖g‖",
                                "The gradient's norm before clipping, penalties included",
                                MatrixRow::gradient,
                                true),
                        column("clipped", "Its norm after clipping", MatrixRow::clipped, true),
                        column("changed", "The share of its elements that clipping changed", MatrixRow::changed, true),
                        column(
                                "steps",
                                "The share of all steps so far in which clipping changed this matrix\'s gradient",
                                MatrixRow::steps,
                                true),
                        column("‖w‖", "The norm of the weights before the step", MatrixRow::weights, true),
                        column(
                                "‖Δw‖/‖w‖",
                                "The size of the step beside that of the weights; around 1e−3 is usual",
                                MatrixRow::update,
                                true)));
        // Names are told apart by their ends.
        table.getColumns().get(1).setMinWidth(NAME_WIDTH);
        table.setRowFactory(shown -> new MatrixTableRow());
        network.setCellFactory(column -> new NetworkCell(look));
        card = new QuestionCard("What did the last step do to each matrix?", table);
        app.gradients().matrices().answersProperty().addListener(changed -> show());
        app.sideBySide().chosenProperty().addListener(changed -> show());
        show();
    }

    QuestionCard card() {
        return card;
    }

    private static TableColumn<MatrixRow, String> column(
            String title, String tooltip, Function<MatrixRow, String> text, boolean number) {
        TableColumn<MatrixRow, String> column = new TableColumn<>();
        Label label = new Label(title);
        label.setTooltip(new Tooltip(tooltip));
        column.setGraphic(label);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        if (number) {
            column.getStyleClass().add("number-column");
        }
        return column;
    }

    private void show() {
        long chosen = app.sideBySide().chosenProperty().get();
        List<MatrixRow> rows =
                MatrixRow.of(app.gradients().matrices().answersProperty().get(), chosen);
        table.getItems().setAll(rows);
        String missing = app.sideBySide().networksProperty().get().stream()
                .filter(one -> one.hasBegun() && rows.stream().noneMatch(row -> row.place() == one.place()))
                .map(SideNetwork::name)
                .collect(Collectors.joining(", "));
        card.say(
                rows.isEmpty() || missing.isEmpty()
                        ? ""
                        : "Changed by hand since the last step, so without figures until the next: " + missing + ".");
        network.setMinWidth(widthOfNames());
        network.setVisible(app.sideBySide().networksProperty().get().size() > 1);
        card.subtitle(app.gradients()
                .matrices()
                .answer(chosen)
                .map(MatrixCard::basis)
                .orElse("‖g‖ before and after clipping, ‖Δw‖/‖w‖"));
    }

    /** So wide that names such as “RNN, not clipped” can be told apart by their ends. */
    private double widthOfNames() {
        return app.sideBySide().networksProperty().get().stream()
                .mapToDouble(one -> new Text(one.name()).getLayoutBounds().getWidth())
                .map(width -> Math.min(MOST_FOR_NAMES, NetworkSwatch.WIDTH + width + SPACE_BESIDE))
                .max()
                .orElse(NAME_WIDTH);
    }

    private static String basis(SideAnswer<?> answer) {
        return String.format(
                java.util.Locale.ROOT,
                "iteration %,d of %s · Euclidean norms",
                answer.iteration(),
                answer.network().name());
    }

    /** Tells how many weights the matrix has, for which there is no room. */
    private static final class MatrixTableRow extends TableRow<MatrixRow> {
        @Override
        protected void updateItem(MatrixRow row, boolean empty) {
            super.updateItem(row, empty);
            setTooltip(
                    empty || row == null
                            ? null
                            : new Tooltip(row.network() + ", " + row.name() + ": " + row.elements() + " weights"));
        }
    }

    /** Names the network in the first of its rows. */
    private static final class NetworkCell extends TableCell<MatrixRow, String> {
        private final Look look;

        NetworkCell(Look look) {
            this.look = look;
        }

        @Override
        protected void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            List<MatrixRow> rows = getTableView().getItems();
            int index = getIndex();
            boolean first = !empty
                    && index < rows.size()
                    && (index == 0
                            || rows.get(index - 1).place() != rows.get(index).place());
            setText(first ? name : null);
            setGraphic(first ? new NetworkSwatch(rows.get(index).place(), look) : null);
        }
    }
}
