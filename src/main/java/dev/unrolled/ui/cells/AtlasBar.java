package dev.unrolled.ui.cells;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AtlasAnswer;
import dev.unrolled.viewmodel.AtlasModel;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** What was read and for which iteration it holds, how far a new look is, and a way to ask for one. */
final class AtlasBar extends HBox {
    private final AtlasModel model;
    private final Label basis = new Label();

    /** @param title at the left */
    AtlasBar(AtlasModel model, Look look, Node title) {
        this.model = model;
        getStyleClass().add("atlas-bar");
        basis.setId("atlas-basis");
        basis.getStyleClass().add("secondary");
        basis.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(basis.textProperty());
        basis.setTooltip(whole);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        ProgressBar progress = new ProgressBar();
        progress.progressProperty().bind(model.progressProperty());
        progress.setAccessibleText("How far the look at all cells is");
        Button cancel = new Button("Cancel");
        cancel.setId("cancel-atlas");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        Button renew = new Button("Renew", look.icon(MaterialDesignR.REFRESH, 1.1));
        renew.setId("renew-atlas");
        renew.setMinWidth(USE_PREF_SIZE);
        renew.setTooltip(new Tooltip("Look at all cells again with the network as it is now"));
        renew.setOnAction(event -> model.renew());
        progress.visibleProperty().bind(model.runningProperty());
        cancel.visibleProperty().bind(model.runningProperty());
        renew.visibleProperty().bind(model.runningProperty().not());
        getChildren().addAll(title, basis, space, progress, cancel, renew);
        getChildren().forEach(child -> child.managedProperty().bind(child.visibleProperty()));
        model.answerProperty().addListener(changed -> say());
        model.problemProperty().addListener(changed -> say());
        model.runningProperty().addListener(changed -> say());
        say();
    }

    private void say() {
        String problem = model.problemProperty().get();
        String known = model.answerProperty().get().map(AtlasAnswer::basis).orElse("");
        String waiting =
                model.runningProperty().get() ? "Looking at all cells …" : "Press “Renew” to look at all cells.";
        basis.setText(!problem.isEmpty() ? problem : known.isEmpty() ? waiting : known);
    }
}
