package dev.unrolled.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.Appearance;
import dev.unrolled.viewmodel.HistoryRange;
import dev.unrolled.viewmodel.Moments;
import dev.unrolled.viewmodel.StopCondition;
import dev.unrolled.viewmodel.TrainViewModel;
import dev.unrolled.viewmodel.TrainingSnapshot;
import dev.unrolled.viewmodel.TrainingState;
import dev.unrolled.viz.HistoryChart;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TrainViewTest {
    private final ObjectProperty<TrainingSnapshot> source = new SimpleObjectProperty<>(TrainingSnapshot.EMPTY);
    private final Appearance appearance = new Appearance();
    private final AtomicReference<Double> asked = new AtomicReference<>(0.0);
    private final AtomicReference<StopCondition> stop = new AtomicReference<>(StopCondition.NEVER);
    private final TrainViewModel model = new TrainViewModel(source, asked::set, stop::set);
    private Scene scene;

    @Start
    void start(Stage stage) {
        Look look = new Look(appearance);
        StackPane root = new StackPane(new TrainView(model, look));
        look.dress(root);
        scene = new Scene(root, 1500, 900);
        stage.setScene(scene);
        stage.show();
    }

    private void arrive(TrainingSnapshot snapshot) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> source.set(snapshot));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void drawsEveryCurve(FxRobot robot) throws IOException {
        arrive(Moments.after(3_000, TrainingState.PAUSED));

        HistoryChart loss = robot.lookup("#loss-chart").queryAs(HistoryChart.class);
        assertThat(loss.seriesProperty().get())
                .extracting("name")
                .containsExactly("each step", "training", "validation");
        assertThat(loss.referenceLinesProperty().get())
                .singleElement()
                .extracting("label")
                .isEqualTo("guessing, ln 95");
        HistoryChart norms = robot.lookup("#norm-chart").queryAs(HistoryChart.class);
        assertThat(norms.marksProperty().get().size()).isEqualTo(30);
        keep("train-view-light");
        robot.interact(() -> appearance.darkProperty().set(true));
        keep("train-view-dark");
    }

    private void keep(String name) throws IOException {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.snapshot(null));
        File file = new File("target/pictures/" + name + ".png");
        file.getParentFile().mkdirs();
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
    }

    @Test
    void keepsTitlesWholeAndChartsReadableInASmallWindowWithLargeText(FxRobot robot) throws IOException {
        robot.interact(() -> appearance.textSizeProperty().set(18));
        robot.interact(() -> {
            scene.getWindow().setWidth(1180);
            scene.getWindow().setHeight(620);
        });
        arrive(Moments.after(3_000, TrainingState.PAUSED));
        keep("train-view-small-18");
        for (Labeled title : robot.lookup(".card-title").queryAllAs(Labeled.class)) {
            assertThat(title.getWidth()).isGreaterThanOrEqualTo(Math.floor(title.prefWidth(-1)));
        }
        for (String chart : List.of("#loss-chart", "#time-step-chart", "#norm-chart")) {
            assertThat(robot.lookup(chart).query().getLayoutBounds().getHeight())
                    .isGreaterThan(130);
        }
    }

    @Test
    void choosesTheRangeAndTheAxisOfTheLoss(FxRobot robot) {
        arrive(Moments.after(3_000, TrainingState.PAUSED));
        robot.clickOn("last 2,000").clickOn("log");

        HistoryChart loss = robot.lookup("#loss-chart").queryAs(HistoryChart.class);
        assertThat(model.rangeProperty().get()).isEqualTo(HistoryRange.LAST_2000);
        assertThat(loss.seriesProperty().get().get(0).x(0)).isEqualTo(1_001);
        assertThat(loss.logarithmicProperty().get()).isTrue();
    }

    @Test
    void renewsTheTextAtATemperature(FxRobot robot) {
        Slider slider = robot.lookup("#temperature").queryAs(Slider.class);
        robot.interact(() -> slider.setValue(1.1));
        assertThat(asked.get()).isEqualTo(1.1);

        asked.set(0.0);
        robot.clickOn("#renew-sample");
        assertThat(asked.get()).isEqualTo(1.1);
    }

    @Test
    void saysWhyANetworkThatReadsBothWaysWritesNothingAndThatItsLossIsOfItsOwnKind(FxRobot robot) throws IOException {
        arrive(Moments.bothWays(300));
        keep("train-both-ways");
        assertThat(robot.lookup("#generated-text").queryTextInputControl().getText())
                .startsWith("This network reads both ways and cannot write")
                .endsWith(".");
        assertThat(robot.lookup("#renew-sample").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup(node -> node instanceof Labeled label
                                && label.getText().contains("knows both sides of each character"))
                        .queryAll())
                .isNotEmpty();
        arrive(Moments.after(400, TrainingState.PAUSED));
        assertThat(robot.lookup("#renew-sample").queryButton().isDisabled()).isFalse();
    }

    @Test
    void isRenewedOnlyWhileItIsInAScene(FxRobot robot) {
        assertThat(model.visibleProperty().get()).isTrue();
        robot.interact(() -> scene.setRoot(new Group()));
        assertThat(model.visibleProperty().get()).isFalse();
    }

    @Test
    void stopsAtATypedIteration(FxRobot robot) {
        robot.clickOn("#stop-iteration").write("9000").clickOn("#stop-set");

        assertThat(stop.get().iteration()).hasValue(9_000);
        assertThat(robot.lookup("#stop-message").queryLabeled().getText()).isEqualTo("Stops at iteration 9,000.");
    }
}
