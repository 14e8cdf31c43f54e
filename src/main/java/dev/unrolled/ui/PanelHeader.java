package dev.unrolled.ui;

import dev.unrolled.viz.ColorLegend;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line above a panel: its title, what exactly is shown, controls, and the legend of its colours. */
public final class PanelHeader extends HBox {
    private final Label subtitle = new Label();
    private final ColorLegend legend;

    /**
     * @param title in bold
     * @param look for the legend
     * @param controls between the subtitle and the legend
     */
    public PanelHeader(String title, Look look, Node... controls) {
        getStyleClass().add("panel-header");
        setMinWidth(0);
        Label name = new Label(title);
        name.getStyleClass().add("panel-title");
        name.setMinWidth(USE_PREF_SIZE);
        subtitle.getStyleClass().add("secondary");
        subtitle.setMinWidth(0);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        legend = look.dress(new ColorLegend());
        getChildren().addAll(name, subtitle, space);
        getChildren().addAll(controls);
        getChildren().add(legend);
    }

    /** What exactly is shown. */
    public void setSubtitle(String text) {
        subtitle.setText(text);
    }

    /** The legend; empty without a scale. */
    public ColorLegend legend() {
        return legend;
    }
}
