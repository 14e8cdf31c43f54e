package dev.unrolled.ui.shell;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Says which network is trained, and opens its settings. */
final class NetworkChooser extends Button {
    private final AppModel app;
    private final Look look;
    private PopOver settings;

    NetworkChooser(AppModel app, Look look) {
        this.app = app;
        this.look = look;
        setId("network-chooser");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(look.icon(MaterialDesignM.MENU_DOWN, 1.1));
        setContentDisplay(ContentDisplay.RIGHT);
        setTooltip(new Tooltip("The network: cells, layers × cells a layer. Its settings act with a restart"));
        app.project().settingsProperty().addListener(changed -> say());
        setOnAction(event -> open());
        say();
    }

    private void say() {
        setText(app.project().settingsProperty().get().label());
        setAccessibleText("Network: " + getText());
    }

    private void open() {
        if (settings != null && settings.isShowing()) {
            settings.hide();
            return;
        }
        settings = new PopOver();
        settings.setTitle("Network");
        settings.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        settings.setDetachable(false);
        settings.setAnimated(false);
        NetworkForm form = new NetworkForm(app, settings::hide);
        look.dress(form);
        settings.setContentNode(form);
        settings.getRoot().getStyleClass().add("unrolled-popover");
        look.dress(settings.getRoot());
        settings.show(this);
    }
}
