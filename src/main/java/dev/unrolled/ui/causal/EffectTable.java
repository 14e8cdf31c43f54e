package dev.unrolled.ui.causal;

import dev.unrolled.viewmodel.ClampAnswer;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/** What was measured with the cell held, without, and with a random cell held. */
final class EffectTable extends GridPane {
    EffectTable() {
        getStyleClass().add("figure-grid");
        setId("effects");
    }

    void show(ClampAnswer answer) {
        getChildren().clear();
        List<ClampAnswer.Line> lines = answer.lines();
        if (lines.isEmpty()) {
            return;
        }
        List<String> heads = List.of("", "held", "not held", "random cell held", "held − not held", "held − random");
        for (int column = 0; column < heads.size(); column++) {
            Label head = new Label(heads.get(column));
            head.getStyleClass().addAll("secondary", "small");
            place(head, column, 0);
        }
        for (int row = 0; row < lines.size(); row++) {
            ClampAnswer.Line line = lines.get(row);
            Label words = new Label(line.words());
            words.setTooltip(new Tooltip(
                    "Over " + answer.samples() + " texts each way; the last two columns are intervals of 95 % by"
                            + " bootstrap over the texts, of shares in percentage points (pp)"));
            place(words, 0, row + 1);
            List<String> values = List.of(line.held(), line.free(), line.other(), line.lessFree(), line.lessOther());
            for (int column = 0; column < values.size(); column++) {
                Label value = new Label(values.get(column));
                value.getStyleClass().add("monospaced");
                place(value, column + 1, row + 1);
            }
        }
    }

    private void place(Label label, int column, int row) {
        if (column == 0) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        } else {
            label.setMinWidth(USE_PREF_SIZE);
        }
        add(label, column, row);
        setHalignment(label, column == 0 ? HPos.LEFT : HPos.RIGHT);
    }
}
