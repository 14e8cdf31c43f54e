package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Choice;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.tasks.TaskPanel;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.GradientPage;
import dev.unrolled.viewmodel.SideCurves;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How gradients flow back through up to four networks, on a few pages. */
public final class GradientsView extends VBox {
    /** The least heights of pages, in times the text size. */
    private static final double TIME_HEIGHT = 53;

    private static final double OTHER_HEIGHT = 42;

    private final AppModel app;
    private final Look look;
    private final SideCurves curves;
    private final LayerChoice layer;
    private final StackPane body = new StackPane();
    private final Map<GradientPage, Node> pages = new EnumMap<>(GradientPage.class);

    public GradientsView(AppModel app, Look look) {
        this.app = app;
        this.look = look;
        getStyleClass().addAll("gradients-view", "framed-cards", "quiet-tables");
        getStylesheets().add(GradientsView.class.getResource("gradients.css").toExternalForm());
        setMinSize(0, 0);
        layer = new LayerChoice(app);
        curves = new SideCurves(app);
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox networks = new VBox(new NetworksBar(app, look), new FailureRows(app, look));
        networks.getStyleClass().add("networks");
        networks.managedProperty().bind(networks.visibleProperty());
        networks.visibleProperty().bind(app.gradients().pageProperty().isNotEqualTo(GradientPage.TASKS));
        getChildren().addAll(head(), networks, body);
        BooleanBinding shown = sceneProperty().isNotNull();
        curves.visibleProperty().bind(shown);
        app.gradients()
                .flow()
                .lookWhile(shown.and(app.gradients().pageProperty().isNotEqualTo(GradientPage.TASKS)));
        app.gradients()
                .jacobians()
                .lookWhile(shown.and(app.gradients().pageProperty().isEqualTo(GradientPage.JACOBIANS)));
        app.gradients()
                .matrices()
                .lookWhile(shown.and(app.gradients().pageProperty().isEqualTo(GradientPage.CLIPPING)));
        app.reach().everyNetworkProperty().bind(app.gradients().pageProperty().isEqualTo(GradientPage.REACH));
        app.reach()
                .lookWhile(shown.and(app.gradients()
                        .pageProperty()
                        .isEqualTo(GradientPage.TIME)
                        .or(app.gradients().pageProperty().isEqualTo(GradientPage.REACH))));
        app.gradients().pageProperty().addListener(changed -> show());
        show();
    }

    private HBox head() {
        Label title = new Label("How do gradients flow back?");
        title.getStyleClass().add("view-title");
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                title,
                Choice.of(
                        "Page", List.of(GradientPage.values()), app.gradients().pageProperty(), GradientPage::label),
                space,
                layer);
        head.getStyleClass().add("gradients-head");
        return head;
    }

    private void show() {
        GradientPage page = app.gradients().pageProperty().get();
        body.getChildren().setAll(pages.computeIfAbsent(page, this::make));
    }

    private Node make(GradientPage page) {
        return switch (page) {
            case TIME -> time();
            case JACOBIANS -> jacobians();
            case REACH ->
                new CardGrid(58, 42)
                        .rows(58, 42)
                        .put(new ReachMapCard(app, look).card(), 0, 0, 1, 1)
                        .put(new ReachCurvesCard(app, look).card(), 0, 1, 1, 1)
                        .put(new ReachCard(app, look).card(), 1, 0, 1, 2)
                        .scrolling(OTHER_HEIGHT, look.textSize());
            case CLIPPING -> clipping();
            case TASKS -> new TaskPanel(app.tasks(), look);
        };
    }

    private Node time() {
        BlockChoice block = new BlockChoice(app);
        return new CardGrid(48, 26, 26)
                .rows(34, 18, 14, 34)
                .put(new FlowCard(app, look, layer).card(), 0, 0, 1, 2)
                .put(new NormCard(app, look, curves).card(), 0, 2, 1, 2)
                .put(new ReachCard(app, look).card(), 1, 0, 2, 1)
                .put(new PlaneCard(app, look, layer, block).card(), 1, 1, 1, 2)
                .put(new RulerCard(app, look, layer).card(), 2, 1, 1, 2)
                .put(new DialsCard(app).card(), 1, 3, 1, 1)
                .put(new WordsCard(app, look).card(), 2, 3, 1, 1)
                .scrolling(TIME_HEIGHT, look.textSize());
    }

    private Node jacobians() {
        BlockChoice block = new BlockChoice(app);
        return new CardGrid(48, 26, 26)
                .rows(56, 44)
                .put(new ProductsCard(app, look).card(), 0, 0, 1, 1)
                .put(new PlaneCard(app, look, layer, block).card(), 1, 0, 2, 1)
                .put(new SigmaCard(app, look, layer, block).card(), 0, 1, 1, 1)
                .put(new DialsCard(app).card(), 1, 1, 1, 1)
                .put(new LyapunovCard(app).card(), 2, 1, 1, 1)
                .scrolling(OTHER_HEIGHT, look.textSize());
    }

    private Node clipping() {
        return new CardGrid(50, 50)
                .rows(50, 50)
                .put(new SideLossCard(app, look, curves).card(), 0, 0, 1, 1)
                .put(new ClippedNormCard(app, look, curves).card(), 0, 1, 1, 1)
                .put(new MatrixCard(app, look).card(), 1, 0, 1, 1)
                .put(new DialsCard(app).card(), 1, 1, 1, 1)
                .scrolling(OTHER_HEIGHT, look.textSize());
    }
}
