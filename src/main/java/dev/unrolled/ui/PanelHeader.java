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
    private String full = "";
    private String brief = "";

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
        setSubtitle(text, text);
    }

    /** What exactly is shown, and in fewer words where there is little room. */
    public void setSubtitle(String text, String shorter) {
        full = text;
        brief = shorter;
        subtitle.setText(full);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        subtitle.setText(full);
        if (wishedWidth() > getWidth()) {
            subtitle.setText(brief);
            // Words cut in the middle say less than none; what has no shorter form is still worth its beginning.
            if (wishedWidth() > getWidth() && !brief.equals(full)) {
                subtitle.setText("");
            }
        }
        super.layoutChildren();
    }

    private double wishedWidth() {
        double wished = getSpacing() * (getManagedChildren().size() - 1) + snappedLeftInset() + snappedRightInset();
        for (Node child : getManagedChildren()) {
            wished += snapSizeX(child.prefWidth(-1));
        }
        return wished;
    }

    /** The legend; empty without a scale. */
    public ColorLegend legend() {
        return legend;
    }
}
