package dev.unrolled.ui.side;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.text.Concepts;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.CellFinding;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CellRowTest {
    private CellRow row;

    @Start
    void start(Stage stage) {
        AppModel app = new AppModel(() -> 0);
        row = new CellRow(app, echo());
        app.shutDown();
    }

    /** Far from chance, but hardly better than the character alone. */
    private static CellFinding echo() {
        return new CellFinding(Concepts.INSIDE_QUOTES, false, 0, 3, "h", .84, false, .92, .5, 0, .6, .91, .82, .3);
    }

    @Test
    void saysOfAnEchoThatItIsLittleBeyondTheCharacterAndNothingOfChance() {
        assertThat(((Parent) row.getGraphic()).getChildrenUnmodifiable())
                .extracting(node -> ((Label) node).getText())
                .contains("little beyond x");
        assertThat(row.getTooltip().getText())
                .contains("No cell does clearly better here than the character alone (x); nearest came cell 0:3, AUC"
                        + " .920")
                .doesNotContain("better than chance");
    }
}
