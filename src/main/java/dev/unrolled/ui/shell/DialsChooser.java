package dev.unrolled.ui.shell;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.TrainingModel;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Opens the settings that act while training runs. */
final class DialsChooser extends Button {
    private final TrainingModel training;
    private final Look look;
    private FormPopOver dials;

    DialsChooser(TrainingModel training, Look look) {
        this.training = training;
        this.look = look;
        setId("dials-chooser");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(look.icon(MaterialDesignT.TUNE, 1.15));
        String what =
                "All live settings: learning rate and decay, clipping, dropout, penalties; they act at the next step";
        setTooltip(new Tooltip(what));
        setAccessibleText(what);
        setOnAction(event -> {
            if (dials != null && dials.isShowing()) {
                dials.hide();
            } else {
                open();
            }
        });
    }

    void open() {
        Label live = new Label("These act at the next step; nothing is restarted.");
        live.getStyleClass().addAll("secondary", "form-end");
        live.setWrapText(true);
        dials = new FormPopOver("Live settings", look, new DialsForm(training), live);
        dials.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        dials.open(this);
    }
}
