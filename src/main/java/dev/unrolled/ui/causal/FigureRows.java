package dev.unrolled.ui.causal;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AblationAnswer;
import dev.unrolled.viewmodel.Figure;
import dev.unrolled.viz.DotStrip;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The numbers of an ablation, and the cell among the random ones. */
final class FigureRows extends VBox {
    /** In text sizes: with less room an interval stands under its figure, or names would be broken within words. */
    private static final double ROOM_FOR_INTERVALS = 36;

    private final GridPane grid = new GridPane();
    private final DotStrip strip = new DotStrip();

    private boolean narrow;

    FigureRows(Look look) {
        getStyleClass().add("figure-rows");
        grid.getStyleClass().add("figure-grid");
        Label title = new Label("specificity, nats: random cells of like variance");
        title.getStyleClass().addAll("secondary", "small");
        strip.setId("random-cells");
        strip.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(grid, title, strip);
        setMinHeight(USE_PREF_SIZE);
        look.dress(strip);
        widthProperty().addListener(changed -> fit(look.textSize().get()));
        look.textSize().addListener(changed -> fit(look.textSize().get()));
    }

    private void fit(double textSize) {
        narrow = getWidth() < ROOM_FOR_INTERVALS * textSize;
        grid.getChildren().forEach(child -> {
            if (child.getUserData() instanceof Figure figure) {
                ((Label) child).setText(written(figure));
            }
        });
    }

    private String written(Figure figure) {
        return narrow ? figure.value().replace("  [", "\n[") : figure.value();
    }

    void show(AblationAnswer answer) {
        grid.getChildren().clear();
        int row = 0;
        for (Figure figure : answer.figures()) {
            Label name = new Label(figure.label());
            name.setWrapText(true);
            name.setMinHeight(USE_PREF_SIZE);
            name.getStyleClass().add("secondary");
            Label value = new Label(written(figure));
            value.setUserData(figure);
            value.getStyleClass().add("monospaced");
            value.setMinWidth(USE_PREF_SIZE);
            Tooltip tooltip = new Tooltip(explanation(row));
            name.setTooltip(tooltip);
            value.setTooltip(tooltip);
            grid.addRow(row++, name, value);
        }
        strip.show("cell " + answer.cell(), answer.specificity(), answer.randomSpecificities());
    }

    private static String explanation(int row) {
        return switch (row) {
            case 0 ->
                "ΔL_S: the mean rise of −ln p(x_{t+1}) where the concept predicts the next character; 95 % interval by"
                        + " bootstrap over blocks of 500 characters";
            case 1 -> "ΔL_¬S: the mean rise at all other characters";
            case 2 -> "ΔL_S − ΔL_¬S, with its 95 % interval";
            case 3 ->
                "Mean and standard deviation of the specificity of random cells of the same layer and of like"
                        + " variance, each ablated alone";
            default -> "How many of these standard deviations the cell's specificity lies above their mean";
        };
    }
}
