package dev.unrolled.ui.shell;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.View;
import dev.unrolled.ui.side.SidePanel;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Appearance;
import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** The whole content of the window: a view with what surrounds it. */
public final class Shell extends BorderPane {
    /** The side panel takes no more of the window's width at the usual text size … */
    private static final double SIDE_SHARE = 0.25;
    /** … and with large text so much more at most, since its figures may not be cut. */
    private static final double LARGE_TEXT_SHARE = 0.05;

    private static final double SHARE_PER_PIXEL = 0.012;

    private final AppModel app;
    private final Look look;
    private final List<View> views;
    private final SidePanel sidePanel;
    private final TopBar bar;
    private final Map<String, Node> nodes = new HashMap<>();
    private final StackPane place = new StackPane();

    public Shell(AppModel app, Look look, List<View> views) {
        this.app = app;
        this.look = look;
        this.views = List.copyOf(views);
        look.dress(this);
        // Where the window is too small for large text, parts shrink; without this the right edge would be cut off.
        setMinSize(0, 0);
        sidePanel = new SidePanel(app, look);
        sidePanel
                .maxWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getWidth() * sideShare(look.textSize().get()), widthProperty(), look.textSize()));
        TextItems items = new TextItems(app, this::window);
        bar = new TopBar(app, this, items);
        VBox top = new VBox(new MainMenu(app, this, items, views), bar);
        top.setMinWidth(0);
        setTop(top);
        setLeft(new Rail(app, look, views));
        setBottom(new StatusBar(app));
        setCenter(middle());
        acceptFiles(items);
        Keys keys = new Keys(app, this.views);
        sceneProperty().addListener((source, before, scene) -> {
            if (scene != null) {
                keys.listen(scene);
                look.dress(scene);
            }
        });
        Messages.show(app, this);
        app.viewProperty().addListener(changed -> showView());
        showView();
    }

    private static double sideShare(double textSize) {
        double larger = Math.max(0, textSize - Appearance.DEFAULT_TEXT);
        return SIDE_SHARE + Math.min(LARGE_TEXT_SHARE, SHARE_PER_PIXEL * larger);
    }

    private VBox middle() {
        StackPane layers = new StackPane(place, new Waiting(app));
        VBox.setVgrow(layers, javafx.scene.layout.Priority.ALWAYS);
        return new VBox(new Banner(app), layers);
    }

    private void showView() {
        View shown = views.stream()
                .filter(view -> view.id().equals(app.viewProperty().get()))
                .findFirst()
                .orElse(views.get(0));
        Node node = nodes.computeIfAbsent(shown.id(), id -> shown.factory().get());
        place.getChildren().setAll(node);
        setRight(shown.cellPanel() ? sidePanel : null);
        node.requestFocus();
    }

    private void acceptFiles(TextItems items) {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            boolean files = event.getDragboard().hasFiles();
            if (files) {
                items.open(event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
            }
            event.setDropCompleted(files);
            event.consume();
        });
    }

    /** The node of the view that is shown. */
    public Node shownView() {
        return place.getChildren().get(0);
    }

    Look look() {
        return look;
    }

    Window window() {
        return getScene() == null ? null : getScene().getWindow();
    }

    TopBar bar() {
        return bar;
    }

    /** Whether the window may close; asks where notes would be lost. */
    public boolean mayClose() {
        return !app.notebook().unsavedProperty().get()
                || Dialogs.question(
                                this,
                                "Close without saving the notebook?",
                                "Your notes on "
                                        + app.notebook()
                                                .notebookProperty()
                                                .get()
                                                .cells()
                                                .size()
                                        + " of the network's cells stand in no file. File › Save Session keeps them.",
                                "Close")
                        .filter(answer -> answer.getButtonData() == ButtonBar.ButtonData.OK_DONE)
                        .isPresent();
    }

    void close() {
        WindowEvent request = new WindowEvent(window(), WindowEvent.WINDOW_CLOSE_REQUEST);
        window().fireEvent(request);
        if (!request.isConsumed()) {
            window().hide();
        }
    }

    void focusSearch() {
        app.viewProperty().set(views.get(0).id());
        app.passage().typingProperty().set(false);
        Node search = lookup("#search");
        if (search != null) {
            search.requestFocus();
        }
    }
}
