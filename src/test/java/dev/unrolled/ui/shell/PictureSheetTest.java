package dev.unrolled.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.viz.VizTheme;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PictureSheetTest {
    private static final int MARGIN = 24;

    private WritableImage sheet;

    @Start
    void draw(Stage stage) {
        Rectangle drawing = new Rectangle(50, 10, 400, 60);
        drawing.setFill(Color.RED);
        Pane view = new Pane(drawing);
        view.resize(500, 200);
        sheet = new PictureSheet(VizTheme.DARK, 1).draw(view, "java · LSTM 1×128", 13);
    }

    @Test
    void hasTheSameMarginOfPaperOnTheSides() {
        int right = (int) sheet.getWidth() - 1;
        assertThat(sheet.getPixelReader().getColor(0, 0)).isEqualTo(VizTheme.DARK.paper());
        assertThat(sheet.getPixelReader().getColor(MARGIN - 1, MARGIN + 5)).isEqualTo(VizTheme.DARK.paper());
        assertThat(sheet.getPixelReader().getColor(MARGIN, MARGIN)).isEqualTo(Color.RED);
        assertThat(sheet.getPixelReader().getColor(right - MARGIN, MARGIN + 5)).isEqualTo(Color.RED);
        assertThat(sheet.getPixelReader().getColor(right - MARGIN + 1, MARGIN + 5))
                .isEqualTo(VizTheme.DARK.paper());
    }

    @Test
    void saysUnderTheViewWhatItShows() {
        int inked = 0;
        for (int y = MARGIN + 60; y < sheet.getHeight() - MARGIN; y++) {
            for (int x = MARGIN; x < 200; x++) {
                inked += sheet.getPixelReader().getColor(x, y).getBrightness() > 0.4 ? 1 : 0;
            }
        }
        assertThat(inked).isGreaterThan(50);
    }
}
