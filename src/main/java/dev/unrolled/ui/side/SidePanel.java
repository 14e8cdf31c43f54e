package dev.unrolled.ui.side;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.ask.AskedPanel;
import dev.unrolled.viewmodel.AppModel;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;

/** Ways to come to a cell, one a tab, and the page of the chosen one. To add a way, add a line here. */
public final class SidePanel extends ScrollPane {
    public SidePanel(AppModel app, Look look) {
        getStyleClass().add("side-panel");
        setId("side-panel");
        SideTabs ways = new SideTabs(
                app,
                List.of(
                        new SideTab(
                                "look",
                                "Worth a look",
                                "For each concept of the text the cell that follows it best",
                                new CellList(app, look)),
                        new SideTab(
                                "asked",
                                "Asked",
                                "The cells that are on throughout marked characters, and where else they are so",
                                new AskedPanel(app, look)),
                        new SideTab(
                                "notebook",
                                "Notebook",
                                "The cells you have pinned, with their names, hypotheses and evidence",
                                new NotebookPanel(app, look))));
        // Whoever marks characters asks what is on there.
        app.selection().brushProperty().addListener((source, before, now) -> {
            if (before.isEmpty() && !now.isEmpty()) {
                app.sideTabProperty().set("asked");
            }
        });
        VBox content = new VBox(ways, new Separator(), new CellPage(app, look));
        content.getStyleClass().add("side-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }
}
