package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Project;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** Says which text is read, and lets another one be chosen. */
final class TextChooser extends MenuButton {
    private final AppModel app;
    private final Tooltip tooltip = new Tooltip();

    TextChooser(AppModel app, TextItems items) {
        this.app = app;
        setId("text-chooser");
        getStyleClass().add("text-chooser");
        setMnemonicParsing(false);
        getItems().addAll(items.samples());
        getItems().add(new SeparatorMenuItem());
        getItems().addAll(items.files(false));
        setTooltip(tooltip);
        app.project().loadingProperty().addListener(changed -> say());
        app.training().snapshotProperty().addListener((source, before, now) -> {
            if (!before.project().equals(now.project())) {
                say();
            }
        });
        say();
    }

    private void say() {
        String loading = app.project().loadingProperty().get();
        Project project = app.training().project().orElse(null);
        String name = project == null ? app.project().textProperty().get().label() : project.name();
        setText(loading.isEmpty() ? name : "reading " + loading + " …");
        String remarks =
                project == null || project.remarks().isEmpty() ? "" : "\n" + String.join("; ", project.remarks());
        tooltip.setText("The text that the network learns: " + name + remarks);
        setAccessibleText("Text: " + getText());
    }
}
