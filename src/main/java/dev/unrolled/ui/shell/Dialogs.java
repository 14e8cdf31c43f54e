package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.AppModel;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The few dialogs. */
final class Dialogs {
    private static final String[][] KEYS = {
        {"← →", "cursor to the character before, after"},
        {"↑ ↓", "cell above, below in the heat map"},
        {"[ ]", "layer below, above"},
        {"Alt ← →", "cell chosen before, after"},
        {"Home End", "first, last character of the passage"},
        {"Page Up, Page Down", "passage before, after"},
        {"Space", "train, pause"},
        {".", "one step"},
        {"1 2 …", "view"},
        {"Ctrl F", "search the held-out text"},
        {"Ctrl + − 0", "text larger, smaller, usual"},
        {"Ctrl O, Ctrl S", "open a text or session, save a session"},
        {"F1", "these keys"},
    };

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

    /** Lists the keys. */
    static void keys(Shell shell) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        for (int row = 0; row < KEYS.length; row++) {
            Label key = new Label(KEYS[row][0]);
            key.getStyleClass().add("monospaced");
            grid.add(key, 0, row);
            grid.add(new Label(KEYS[row][1]), 1, row);
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
