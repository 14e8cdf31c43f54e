package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.LineUpChoice;
import dev.unrolled.viewmodel.Option;
import dev.unrolled.viewmodel.SideBySideModel;
import dev.unrolled.viewmodel.SideNetwork;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The networks side by side, with ways to add one, to put others side by side, and to begin all anew. */
final class NetworksBar extends FlowPane {
    private final AppModel app;
    private final Look look;
    private final SideBySideModel model;
    private final List<Node> buttons;
    private final MenuButton add = new MenuButton("Add network");
    private final Button restart = new Button("Begin all anew");
    private List<Long> shown;

    NetworksBar(AppModel app, Look look) {
        this.app = app;
        this.look = look;
        model = app.sideBySide();
        getStyleClass().add("networks-bar");
        restart.setId("restart-together");
        restart.setGraphic(look.icon(MaterialDesignR.RESTART, 1.1));
        restart.setTooltip(new Tooltip(
                "Begin all networks anew, from random weights of the same seed and from the text's beginning"));
        restart.setOnAction(event -> model.restartTogether());
        buttons = List.of(adding(), lineUps(), restart);
        model.networksProperty().addListener(changed -> show());
        app.training().stateProperty().addListener(changed -> show());
        show();
    }

    private MenuButton adding() {
        add.setId("add-network");
        add.setGraphic(look.icon(MaterialDesignP.PLUS, 1.1));
        add.setTooltip(
                new Tooltip("Train one more network of the present one's size beside it, on the same text and from the"
                        + " same seed; four at most"));
        for (Option kind : SideBySideModel.kinds()) {
            MenuItem item = new MenuItem(kind.label());
            item.setId("add-" + kind.id());
            item.setOnAction(event -> model.add(kind.id()));
            add.getItems().add(item);
        }
        return add;
    }

    private MenuButton lineUps() {
        MenuButton button = new MenuButton("Line-ups");
        button.setId("line-ups");
        button.setTooltip(new Tooltip(
                "Networks that show something side by side. All begin anew; Edit → Go Back brings the present"
                        + " network back"));
        for (LineUpChoice lineUp : SideBySideModel.lineUps()) {
            Label label = new Label(lineUp.label());
            label.getStyleClass().add("chip-name");
            Label purpose = new Label(lineUp.purpose());
            purpose.getStyleClass().addAll("secondary", "small");
            VBox content = new VBox(label, purpose);
            CustomMenuItem item = new CustomMenuItem(content);
            item.setId("line-up-" + lineUp.id());
            item.setOnAction(event -> model.show(lineUp.id()));
            button.getItems().add(item);
        }
        return button;
    }

    private void show() {
        List<SideNetwork> networks = model.networksProperty().get();
        List<Long> ids = networks.stream().map(SideNetwork::id).toList();
        if (!ids.equals(shown)) {
            shown = ids;
            getChildren()
                    .setAll(networks.stream()
                            .map(one -> new NetworkChip(app, look, one))
                            .toList());
            getChildren().addAll(buttons);
        }
        for (int k = 0; k < networks.size(); k++) {
            ((NetworkChip) getChildren().get(k)).show(networks.get(k));
        }
        add.setDisable(!model.canAdd());
        restart.setDisable(!app.training().canRestart());
    }
}
