package dev.unrolled.ui.gradients;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.GradientLook;
import dev.unrolled.viewmodel.RecurrentEigenvalues;
import dev.unrolled.viewmodel.SideAnswer;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;

/** Which gate's block of the recurrent weights is shown; not to be seen where there is but one. */
final class BlockChoice extends ComboBox<String> {
    private static final String CANDIDATE = "g";

    /** What the user chose; empty before. */
    private String wanted = "";

    private boolean offering;

    BlockChoice(AppModel app) {
        setId("recurrent-block");
        setTooltip(new Tooltip(
                "The gate whose block of the recurrent weights is shown: W_h of an RNN, one H × H block a gate"
                        + " otherwise. A network without such a gate shows its candidate's"));
        setAccessibleText("Block of the recurrent weights");
        managedProperty().bind(visibleProperty());
        setOnAction(event -> wanted = offering ? wanted : getValue());
        app.gradients().flow().answersProperty().addListener((source, before, now) -> offer(now));
        offer(app.gradients().flow().answersProperty().get());
    }

    private void offer(List<SideAnswer<GradientLook>> answers) {
        List<String> blocks = RecurrentEigenvalues.blocks(answers);
        setVisible(blocks.size() > 1);
        if (!blocks.isEmpty() && !blocks.equals(getItems())) {
            String kept = wanted;
            offering = true;
            getItems().setAll(blocks);
            setValue(blocks.contains(kept) ? kept : blocks.contains(CANDIDATE) ? CANDIDATE : blocks.get(0));
            offering = false;
        }
    }

    /** The symbol of the block. */
    String symbol() {
        return getValue() == null ? CANDIDATE : getValue();
    }

    String inWords() {
        return isVisible() ? "the block of " + symbol() + " of W_h" : "W_h";
    }
}
