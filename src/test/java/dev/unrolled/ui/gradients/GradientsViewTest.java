package dev.unrolled.ui.gradients;

import static dev.unrolled.ui.OpenWindow.await;
import static dev.unrolled.viewmodel.PlantedProject.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextSplit;
import dev.unrolled.trace.GradientNorms;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.TrainingHistory;
import dev.unrolled.ui.OpenWindow;
import dev.unrolled.viewmodel.CatsProject;
import dev.unrolled.viewmodel.GradientPage;
import dev.unrolled.viewmodel.Project;
import dev.unrolled.viewmodel.SideNetwork;
import dev.unrolled.viz.LagChart;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class GradientsViewTest {
    private OpenWindow window;

    @Start
    void start(Stage stage) {
        window = OpenWindow.empty(stage, 1500, 950);
        window.app().viewProperty().set("gradients");
        window.app()
                .project()
                .openSaved(
                        "cats",
                        () -> CatsProject.of(
                                TrainingConfiguration.DEFAULT.withArchitecture(
                                        new TrainingConfiguration.Architecture(CellKind.RNN, 1, 8, 1)),
                                900));
    }

    @AfterEach
    void end() {
        window.close();
    }

    private <T extends Node> T find(String selector, Class<T> kind) {
        return kind.cast(window.shell().lookup(selector));
    }

    private void awaitCurves(int count) throws Exception {
        await(() -> window.app().gradients().flow().answersProperty().get().size() == count
                && !window.app().gradients().flow().runningProperty().get());
    }

    private void press(String selector) {
        run(() -> find(selector, ButtonBase.class).fire());
    }

    private void choose(String menu, String item) {
        run(() -> find(menu, MenuButton.class).getItems().stream()
                .filter(one -> one.getId().equals(item))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    /** The rows of a chart's copied numbers that belong to a curve: lag and value. */
    private static List<double[]> curve(LagChart chart, String name) {
        return Arrays.stream(chart.dataText().split("\n"))
                .map(line -> line.split("\t"))
                .filter(columns -> columns[0].equals(name))
                .map(columns -> new double[] {Double.parseDouble(columns[1]), Double.parseDouble(columns[2])})
                .toList();
    }

    @Test
    void anAddedNetworkHasAChipACurveAndAWayOut() throws Exception {
        awaitCurves(1);
        choose("#add-network", "add-lstm");
        awaitCurves(2);
        assertThat(curve(find("#lag-chart", LagChart.class), "RNN 1×8")).hasSize(101);
        assertThat(curve(find("#lag-chart", LagChart.class), "LSTM 1×8")).hasSize(101);
        assertThat(find("#network-1", Node.class)).isNotNull();
        press("#remove-network-1");
        await(() -> find("#network-1", Node.class) == null);
        assertThat(window.app().sideBySide().networksProperty().get()).hasSize(1);
    }

    @Test
    void aLineUpBeginsAllAnewUnderItsNames() throws Exception {
        awaitCurves(1);
        choose("#line-ups", "line-up-scales");
        await(() -> window.app().sideBySide().networksProperty().get().size() == 3);
        run(window.app().training()::pause);
        assertThat(window.app().sideBySide().networksProperty().get().stream().map(SideNetwork::name))
                .containsExactly("scale 0.5", "scale 1", "scale 1.5");
    }

    @Test
    void aLinearOrthogonalNetworkIsDrawnFallingByHalfAStep() throws Exception {
        awaitCurves(1);
        run(() -> {
            find("#dial-sigma", Slider.class).setValue(0.5001);
            find("#dial-sigma", Slider.class).setValue(0.5);
            find("#linear", CheckBox.class).fire();
        });
        LagChart chart = find("#lag-chart", LagChart.class);
        await(() -> !curve(chart, "RNN 1×8, linear").isEmpty()
                && Math.abs(window.app().gradientDials().sigma().orElseThrow() - 0.5) < 1e-4
                && !window.app().gradients().flow().runningProperty().get());
        List<double[]> drawn = curve(chart, "RNN 1×8, linear");
        for (int lag = 1; lag < drawn.size(); lag++) {
            assertThat(drawn.get(lag)[1] / drawn.get(lag - 1)[1]).isCloseTo(0.5, within(1e-5));
        }
    }

    @Test
    void theJacobiansOfALinearNetworkLieOnTheirClosedForm() throws Exception {
        awaitCurves(1);
        run(() -> {
            window.app().gradients().linearProperty().set(true);
            window.app().gradients().pageProperty().set(GradientPage.JACOBIANS);
        });
        await(() -> find("#product-chart", LagChart.class) != null
                && !curve(find("#product-chart", LagChart.class), "closed form ‖W_h^lag‖")
                        .isEmpty());
        LagChart chart = find("#product-chart", LagChart.class);
        List<double[]> measured = curve(chart, "RNN 1×8, linear");
        List<double[]> closedForm = curve(chart, "closed form ‖W_h^lag‖");
        assertThat(measured).hasSameSizeAs(closedForm);
        for (int index = 0; index < measured.size(); index++) {
            assertThat(measured.get(index)[1] / closedForm.get(index)[1]).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void theSummedLossIsAnotherCurve() throws Exception {
        awaitCurves(1);
        press("#summed-loss");
        List<double[]> summed = curve(find("#lag-chart", LagChart.class), "RNN 1×8, summed loss");
        List<double[]> single = curve(find("#lag-chart", LagChart.class), "RNN 1×8");
        assertThat(summed).hasSize(101);
        assertThat(summed.get(0)[1]).isCloseTo(single.get(0)[1], within(1e-12));
        assertThat(summed.get(60)[1]).isGreaterThan(10 * single.get(60)[1]);
    }

    @Test
    void everyPageShowsSomethingOrSaysWhyNot() throws Exception {
        awaitCurves(1);
        press("#train");
        await(() -> window.app().training().snapshot().progress().iteration() > 3);
        run(window.app().training()::pause);
        for (GradientPage page : GradientPage.values()) {
            run(() -> window.app().gradients().pageProperty().set(page));
        }
        run(() -> window.app().gradients().pageProperty().set(GradientPage.CLIPPING));
        await(() -> find("#matrix-table", TableView.class).getItems().size() == 5);
        run(() -> window.app().gradients().pageProperty().set(GradientPage.JACOBIANS));
        press("#compute-lyapunov");
        await(() -> !window.app().gradients().lyapunov().answersProperty().get().isEmpty());
        assertThat(window.app()
                        .gradients()
                        .lyapunov()
                        .answersProperty()
                        .get()
                        .get(0)
                        .found())
                .isPresent();
    }

    @Test
    void anIdentityNetworkWithoutInputIsDrawnFlat() throws Exception {
        awaitCurves(1);
        run(() -> window.app().project().openSaved("identity", GradientsViewTest::identity));
        LagChart chart = find("#lag-chart", LagChart.class);
        await(() -> !curve(chart, "RNN with ReLU 1×8").isEmpty());
        List<double[]> drawn = curve(chart, "RNN with ReLU 1×8");
        for (double[] point : drawn) {
            assertThat(point[1] / drawn.get(0)[1]).isCloseTo(1, within(1e-12));
        }
    }

    /** h_t = max(0, h_{t−1} + 0.001): every state is above zero, so that the Jacobian is the identity. */
    private static Project identity() {
        TrainingConfiguration configuration =
                TrainingConfiguration.DEFAULT.withArchitecture(new TrainingConfiguration.Architecture(
                        CellKind.RNN_RELU, 1, 8, InitialWeights.DEFAULT.withScheme(Initialisation.IDENTITY)));
        EncodedText text = CatsProject.text(900);
        Network network = Network.initialised(
                configuration.architecture().forVocabulary(text.vocabulary().size()), Precision.FLOAT, 1);
        network.parameters().get("weight_ih_l0").fill(0);
        network.parameters().get("bias_l0").fill(0.001);
        network.parameters().push();
        Project.Saved saved = new Project.Saved(network, 100, 1, new TrainingHistory().view(), GradientNorms.EMPTY);
        TextSplit split = TextSplit.of(text);
        return new Project(
                "identity",
                List.of(),
                Optional.of(split.training()),
                split.heldOut(),
                configuration,
                Optional.of(saved),
                List.of());
    }
}
