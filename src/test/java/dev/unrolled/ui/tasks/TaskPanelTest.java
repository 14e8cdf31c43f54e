package dev.unrolled.ui.tasks;

import static dev.unrolled.viewmodel.PlantedProject.await;
import static dev.unrolled.viewmodel.PlantedProject.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.TaskChoice;
import dev.unrolled.viewmodel.TaskLearner;
import dev.unrolled.viz.HistoryChart;
import dev.unrolled.viz.NetworkPalette;
import dev.unrolled.viz.VizTheme;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TaskPanelTest {
    private final AppModel app = new AppModel(() -> 0);

    @Start
    void start(Stage stage) {
        Look look = new Look(app.appearance());
        StackPane root = new StackPane(new TaskPanel(app.tasks(), look));
        look.dress(root);
        stage.setScene(new Scene(root, 1280, 800));
        stage.show();
    }

    @AfterEach
    void end() {
        run(app::shutDown);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void saysWhatIsReadAndAskedForAndWhatToDo(FxRobot robot) {
        assertThat(text(robot, "#task-rule")).contains("Two numbers are marked");
        assertThat(text(robot, "#task-words")).contains("press “Train on the task”");
        run(() -> app.tasks().choiceProperty().set(TaskChoice.COPY));
        assertThat(text(robot, "#task-rule")).startsWith("Ten symbols");
        assertThat(text(robot, "#task-example")).matches("Such as {2}[a-h]{10}_+….*");
    }

    @Test
    void theSliderAndTheLengthFollowEachOther(FxRobot robot) {
        Slider slider = robot.lookup("#task-length").queryAs(Slider.class);
        run(() -> slider.setValue(Math.log10(52)));
        assertThat(app.tasks().lengthProperty().get()).isEqualTo(50);
        run(() -> app.tasks().lengthProperty().set(300));
        assertThat(Math.pow(10, slider.getValue())).isBetween(299.9, 300.1);
        assertThat(app.tasks().lengthProperty().get()).isEqualTo(300);
    }

    @Test
    void drawsACurveForEachNetworkWithTheLinesOfChanceAndOfNoMemory(FxRobot robot) throws Exception {
        run(() -> {
            app.tasks().choiceProperty().set(TaskChoice.BRACKETS);
            app.tasks().lengthProperty().set(10);
            app.tasks().sequencesProperty().set(640);
            robot.lookup("#task-gru").queryAs(CheckBox.class).setSelected(false);
            robot.lookup("#task-train").queryAs(Button.class).fire();
        });
        await(() -> !app.tasks().runningProperty().get());
        HistoryChart success = robot.lookup("#task-success-chart").queryAs(HistoryChart.class);
        assertThat(success.seriesProperty().get()).extracting("name").containsExactly("RNN", "LSTM");
        assertThat(success.seriesProperty().get().get(1).color())
                .isEqualTo(NetworkPalette.color(TaskLearner.LSTM.place(), VizTheme.LIGHT));
        assertThat(success.referenceLinesProperty().get())
                .extracting("label")
                .containsExactly("chance, 25.0 %", "solved, 95 %");
        HistoryChart loss = robot.lookup("#task-loss-chart").queryAs(HistoryChart.class);
        assertThat(loss.referenceLinesProperty().get())
                .singleElement()
                .extracting("label")
                .isEqualTo("no memory, 1.386");
        assertThat(text(robot, "#task-words"))
                .startsWith("The RNN ")
                .contains("The LSTM did not solve it in 640 sequences (last test ");
    }
}
