package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PictureMenuTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private static ScoreBar shownBar() {
        ScoreBar bar = new ScoreBar();
        Scene scene = new Scene(new StackPane(bar), 100, 20);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return bar;
    }

    @Test
    void dataAreCopiedAsText() {
        String copied = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ContextMenu menu = PictureMenu.create(shownBar(), () -> "x\ty\n1\t2\n");
            assertThat(menu.getItems().stream().map(MenuItem::getText))
                    .containsExactly("Copy picture", "Save picture…", "Copy data");
            menu.getItems().get(2).fire();
            return Clipboard.getSystemClipboard().getString();
        });
        assertThat(copied).isEqualTo("x\ty\n1\t2\n");
    }

    @Test
    void pictureIsTwiceAsLargeAndWrittenAsPng() throws IOException {
        WritableImage picture = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> PictureMenu.picture(shownBar()));
        assertThat(picture.getWidth()).isEqualTo(200);
        File file = folder.resolve("bar.png").toFile();
        PictureMenu.write(picture, file);
        assertThat(ImageIO.read(file).getWidth()).isEqualTo(200);
    }
}
