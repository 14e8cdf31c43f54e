package dev.unrolled.ui.side;

import dev.unrolled.viewmodel.AppModel;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A row of tabs, and under it what the chosen one shows. */
final class SideTabs extends VBox {
    private final AppModel app;
    private final List<SideTab> tabs;
    private final ToggleGroup group = new ToggleGroup();
    private final StackPane place = new StackPane();

    SideTabs(AppModel app, List<SideTab> tabs) {
        this.app = app;
        this.tabs = List.copyOf(tabs);
        getStyleClass().add("side-tabs");
        HBox row = new HBox();
        row.getStyleClass().add("tab-row");
        this.tabs.forEach(tab -> row.getChildren().add(button(tab)));
        getChildren().addAll(row, place);
        // Arrow keys choose a tab without pressing it.
        group.selectedToggleProperty().addListener((source, before, now) -> {
            if (now == null) {
                // A tab cannot be switched off, only another one on.
                before.setSelected(true);
            } else {
                app.sideTabProperty().set(((SideTab) now.getUserData()).id());
            }
        });
        app.sideTabProperty().addListener(changed -> show());
        show();
    }

    private ToggleButton button(SideTab tab) {
        ToggleButton button = new ToggleButton(tab.title());
        button.setId("tab-" + tab.id());
        button.getStyleClass().add("tab-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setUserData(tab);
        button.setTooltip(new Tooltip(tab.explanation()));
        button.setAccessibleText("Tab " + tab.title() + ": " + tab.explanation());
        return button;
    }

    private void show() {
        SideTab shown = tabs.stream()
                .filter(tab -> tab.id().equals(app.sideTabProperty().get()))
                .findFirst()
                .orElse(tabs.get(0));
        group.getToggles().stream()
                .filter(button -> shown.equals(button.getUserData()))
                .forEach(group::selectToggle);
        place.getChildren().setAll(shown.content());
    }
}
