package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Project;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** Says which text is read, and lets another one be chosen. */
final class TextChooser extends MenuButton {
    /** In characters; the tooltip has the whole name. */
    private static final int LONGEST_NAME = 20;

    private static final int LAST_PART = 6;

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

    /** Keeps the ending of a long name, which says the kind of file. */
    private static String brief(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST_NAME) {
            return name;
        }
        int head = name.offsetByCodePoints(0, LONGEST_NAME - LAST_PART - 1);
        return name.substring(0, head) + "…" + name.substring(name.offsetByCodePoints(name.length(), -LAST_PART));
    }

    private void say() {
        String loading = app.project().loadingProperty().get();
        Project project = app.training().project().orElse(null);
        String name = project == null ? app.project().textProperty().get().label() : project.name();
        setText(loading.isEmpty() ? brief(name) : "reading " + brief(loading) + " …");
        String remarks =
                project == null || project.remarks().isEmpty() ? "" : "\n" + String.join("; ", project.remarks());
        tooltip.setText("The text that the network learns: " + name + remarks);
        setAccessibleText("Text: " + (loading.isEmpty() ? name : "reading " + loading));
    }
}
