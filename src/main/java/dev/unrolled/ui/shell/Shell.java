package dev.unrolled.ui.shell;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.View;
import dev.unrolled.ui.side.SidePanel;
import dev.unrolled.viewmodel.AppModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/** The whole content of the window: a view with what surrounds it. */
public final class Shell extends BorderPane {
    private final AppModel app;
    private final List<View> views;
    private final SidePanel sidePanel;
    private final Map<String, Node> nodes = new HashMap<>();

    public Shell(AppModel app, Look look, List<View> views) {
        this.app = app;
        this.views = List.copyOf(views);
        look.dress(this);
        sidePanel = new SidePanel(app, look);
        setTop(new TopBar(app, look));
        setLeft(new Rail(app, look, views));
        setBottom(new StatusBar(app));
        app.viewProperty().addListener(changed -> showView());
        showView();
    }

    private void showView() {
        View shown = views.stream()
                .filter(view -> view.id().equals(app.viewProperty().get()))
                .findFirst()
                .orElse(views.get(0));
        setCenter(nodes.computeIfAbsent(shown.id(), id -> shown.factory().get()));
        setRight(shown.cellPanel() ? sidePanel : null);
    }
}
