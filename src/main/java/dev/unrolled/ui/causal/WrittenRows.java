package dev.unrolled.ui.causal;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.ClampAnswer;
import dev.unrolled.viz.ColorScale;
import dev.unrolled.viz.TextPage;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** Some places gone on with in the three ways, side by side; what lies inside the concept is tinted. */
final class WrittenRows extends GridPane {
    private static final int WAYS = 3;
    /** A pale tint: the text is to be read. */
    private static final float TINT = 0.28f;

    private static final double LINES = 9;
    private static final double LINE_HEIGHT = 1.62;

    private final Look look;

    WrittenRows(Look look) {
        this.look = look;
        getStyleClass().add("written-rows");
        setId("written-rows");
        for (int way = 0; way < WAYS; way++) {
            ColumnConstraints column = new ColumnConstraints(0, 0, Double.MAX_VALUE);
            column.setPercentWidth(100.0 / WAYS);
            getColumnConstraints().add(column);
        }
    }

    void show(ClampAnswer answer) {
        getChildren().clear();
        String other = answer.other();
        addRow(
                0,
                head("cell " + answer.cell() + " held at " + answer.heldAt()),
                head("nothing held"),
                head(other.isEmpty() ? "no other cell" : "random cell " + other));
        int row = 1;
        for (ClampAnswer.Row written : answer.rows()) {
            Label before = new Label("… " + written.before().replaceAll("\\s+", " ") + " →");
            before.getStyleClass().addAll("secondary", "monospaced", "small");
            add(before, 0, row++, WAYS, 1);
            addRow(row++, page(written.held()), page(written.free()), page(written.other()));
        }
    }

    private static Label head(String words) {
        Label head = new Label(words);
        head.getStyleClass().add("panel-title");
        return head;
    }

    private TextPage page(ClampAnswer.Text text) {
        TextPage page = look.dress(new TextPage());
        page.scaleProperty().bind(look.theme().map(theme -> ColorScale.unit(theme, theme.accent())));
        page.prefHeightProperty().bind(look.textSize().multiply(LINES * LINE_HEIGHT));
        page.setFocusTraversable(false);
        float[] tints = text.inside();
        for (int k = 0; k < tints.length; k++) {
            tints[k] *= TINT;
        }
        page.setPassage(text.codePoints(), tints);
        return page;
    }
}
