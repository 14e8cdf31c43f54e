package dev.unrolled.ui.shell;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.View;
import dev.unrolled.viewmodel.AppModel;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The views at the left edge of the window. */
final class Rail extends VBox {
    private final ToggleGroup group = new ToggleGroup();

    Rail(AppModel app, Look look, List<View> views) {
        getStyleClass().add("rail");
        for (int index = 0; index < views.size(); index++) {
            getChildren().add(button(app, look, views.get(index), index + 1));
        }
    }

    private ToggleButton button(AppModel app, Look look, View view, int digit) {
        ToggleButton button = new ToggleButton(view.title(), look.icon(view.icon(), 1.9));
        button.setId("view-" + view.id());
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(view.question() + "  (" + digit + ")"));
        button.setAccessibleText("View " + view.title() + ": " + view.question());
        button.setSelected(view.id().equals(app.viewProperty().get()));
        app.viewProperty()
                .addListener(
                        (source, before, now) -> button.setSelected(view.id().equals(now)));
        button.setOnAction(event -> {
            // A view cannot be switched off, only another one on.
            button.setSelected(true);
            app.viewProperty().set(view.id());
        });
        return button;
    }
}
