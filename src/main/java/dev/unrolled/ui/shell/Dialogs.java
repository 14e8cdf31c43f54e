package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.AppModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.layout.GridPane;

/** The few dialogs. */
final class Dialogs {
    private Dialogs() {}

    private static Alert dialog(Shell shell, Alert.AlertType type, String header, Node content) {
        Alert alert = new Alert(type);
        alert.initOwner(shell.window());
        alert.setTitle("Unrolled");
        alert.setHeaderText(header);
        alert.getDialogPane().setContent(content);
        alert.setGraphic(null);
        shell.look().dress(alert.getDialogPane());
        return alert;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setPrefWidth(460);
        label.getStyleClass().add("dialog-text");
        return label;
    }

    /** Asks whether to do something. */
    static Optional<ButtonType> question(Shell shell, String header, String text, String yes) {
        Alert alert = dialog(shell, Alert.AlertType.CONFIRMATION, header, wrapped(text));
        alert.getButtonTypes().setAll(new ButtonType(yes, ButtonBar.ButtonData.OK_DONE), ButtonType.CANCEL);
        return alert.showAndWait();
    }

    /** Lists the keys, in two columns. */
    static void keys(Shell shell, List<Menu> menus) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        List<KeyRows.Row> rows = KeyRows.of(menus);
        int half = (rows.size() + 1) / 2;
        for (int index = 0; index < rows.size(); index++) {
            Label key = new Label(rows.get(index).key());
            key.getStyleClass().add("monospaced");
            int column = index < half ? 0 : 2;
            grid.add(key, column, index % half);
            grid.add(new Label(rows.get(index).does()), column + 1, index % half);
        }
        dialog(shell, Alert.AlertType.INFORMATION, "Keys", grid).show();
    }

    /** Says what this is and what computes. */
    static void about(AppModel app, Shell shell) {
        String text = "Shows the inside of a recurrent network while it learns.\n\n"
                + "Matrix products: " + app.kernel() + "\n"
                + "Java " + Runtime.version().feature() + ", JavaFX " + System.getProperty("javafx.version") + "\n\n"
                + "Apache License 2.0";
        dialog(shell, Alert.AlertType.INFORMATION, "Unrolled 0.1", wrapped(text))
                .show();
    }
}
