package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.SideBySideModel;
import dev.unrolled.viewmodel.SideNetwork;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** One of the networks side by side: its line, its name, how far it is. A click looks at it closely. */
final class NetworkChip extends HBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final ToggleButton button = new ToggleButton();
    private final Label name = new Label();
    private final Label progress = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final SideBySideModel model;

    NetworkChip(AppModel app, Look look, SideNetwork first) {
        model = app.sideBySide();
        getStyleClass().add("network-chip");
        long id = first.id();
        name.getStyleClass().add("chip-name");
        progress.getStyleClass().addAll("secondary", "small", "chip-progress");
        HBox title = new HBox(new NetworkSwatch(first.place(), look), name);
        title.getStyleClass().add("chip-title");
        button.setId("network-" + first.place());
        button.setGraphic(new VBox(title, progress));
        button.setTooltip(tooltip);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            model.chosenProperty().set(id);
            button.setSelected(true);
        });
        model.chosenProperty().addListener((source, before, now) -> button.setSelected(now.longValue() == id));
        button.setSelected(model.chosenProperty().get() == id);
        getChildren().add(button);
        if (!first.isPresent()) {
            getChildren().add(remove(look, first));
            button.setContextMenu(menu(app, id));
        }
        show(first);
    }

    private Button remove(Look look, SideNetwork network) {
        Button remove = new Button("", look.icon(MaterialDesignC.CLOSE, 1));
        remove.setId("remove-network-" + network.place());
        remove.getStyleClass().add("flat");
        remove.setTooltip(new Tooltip("End the training of " + network.name()));
        remove.setAccessibleText("Remove " + network.name());
        remove.setOnAction(event -> model.remove(network.id()));
        return remove;
    }

    private ContextMenu menu(AppModel app, long id) {
        MenuItem present = new MenuItem("Make it the network of all views");
        present.setOnAction(event -> model.makePresent(id));
        MenuItem goOn = new MenuItem("Go on from the last good weights, clipped");
        goOn.setOnAction(event -> app.gradientDials().goOn(id));
        MenuItem remove = new MenuItem("Remove");
        remove.setOnAction(event -> model.remove(id));
        ContextMenu menu = new ContextMenu(present, goOn, remove);
        menu.setOnShowing(event ->
                goOn.setDisable(model.network(id).map(one -> !one.hasFailed()).orElse(true)));
        return menu;
    }

    /** Shows how far the network is. */
    void show(SideNetwork network) {
        name.setText(network.name());
        progress.setText(network.hasFailed() ? "stopped" : network.progressInWords());
        pseudoClassStateChanged(FAILED, network.hasFailed());
        String role = network.isPresent()
                ? "The network of all views."
                : "Trains beside it on the same text; a right click offers more.";
        tooltip.setText(network.hasFailed() ? network.failure() : "Look closely at " + network.name() + ". " + role);
        button.setAccessibleText("Network " + network.name() + ", " + progress.getText());
    }
}
