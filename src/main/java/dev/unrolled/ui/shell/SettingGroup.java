package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.SettingField;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Settings that belong together, under a heading. */
final class SettingGroup extends VBox {
    SettingGroup(String title, SettingField... fields) {
        this(title, Arrays.stream(fields).map(SettingRow::new).toArray(Node[]::new));
    }

    SettingGroup(String title, Node... rows) {
        getStyleClass().add("setting-group");
        Label heading = new Label(title);
        heading.getStyleClass().add("form-heading");
        getChildren().add(heading);
        getChildren().addAll(rows);
    }
}
