package dev.unrolled.app.offscreen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrolled.cli.CellReference;
import dev.unrolled.cli.CommandException;
import dev.unrolled.cli.GradientPages;
import dev.unrolled.cli.PictureRequest;
import dev.unrolled.cli.RenderRequest;
import dev.unrolled.session.Session;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTest {
    private static Session session;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() {
        session = SmallSession.trained();
    }

    private RenderRequest request(RenderRequest.View view, RenderRequest.Theme theme, Path out) {
        return new RenderRequest(session, view, 300, new PictureRequest(1100, 700, theme, out));
    }

    @Test
    void drawsTheReadViewInTheSizeAskedFor() throws IOException {
        Path out = folder.resolve("read.png");
        Renderer.render(request(RenderRequest.View.READ, RenderRequest.Theme.LIGHT, out));

        BufferedImage picture = ImageIO.read(out.toFile());
        assertThat(picture.getWidth()).isEqualTo(1100);
        assertThat(picture.getHeight()).isEqualTo(700);
        assertThat(colours(picture)).isGreaterThan(200);
        assertThat(folder.toFile().list()).containsExactly("read.png");
    }

    @Test
    void drawsTheTrainViewInTheDark() throws IOException {
        Path out = folder.resolve("train.png");
        Renderer.render(request(RenderRequest.View.TRAIN, RenderRequest.Theme.DARK, out));

        int background = ImageIO.read(out.toFile()).getRGB(1090, 690);
        assertThat(background & 0xFF).isLessThan(64);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 58})
    void drawsWhateverLittleTextIsHeldOut(int lines) {
        Session small = SmallSession.trained(lines);
        Path out = folder.resolve("small.png");
        Renderer.render(new RenderRequest(
                small,
                RenderRequest.View.READ,
                GradientPages.TIME,
                Optional.of(new CellReference(0, 3)),
                small.heldOut().length() - 1,
                0,
                new PictureRequest(900, 600, RenderRequest.Theme.LIGHT, out)));

        assertThat(out).isNotEmptyFile();
    }

    @Test
    void saysInASentenceWhereItCannotWrite() throws IOException {
        Path occupied = Files.createDirectories(folder.resolve("taken.png").resolve("inside"));

        assertThatThrownBy(() -> Renderer.render(
                        request(RenderRequest.View.TRAIN, RenderRequest.Theme.LIGHT, occupied.getParent())))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("cannot be written");
    }

    private static long colours(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .distinct()
                .count();
    }
}
