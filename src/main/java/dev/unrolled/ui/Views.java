package dev.unrolled.ui;

import dev.unrolled.ui.causal.WhatIfView;
import dev.unrolled.ui.cells.AtlasView;
import dev.unrolled.ui.cells.CellView;
import dev.unrolled.ui.gradients.GradientsView;
import dev.unrolled.ui.hunt.HuntView;
import dev.unrolled.ui.read.ReadView;
import dev.unrolled.ui.train.TrainView;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.TrainViewModel;
import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** All views. To add one, add a line here: the rail, the digit keys and the menu follow. */
public final class Views {
    private Views() {}

    /** The views in the order of the rail; the digit keys 1, 2 … choose them. */
    public static List<View> all(AppModel app, Look look) {
        return List.of(
                new View(
                        "read",
                        "Read",
                        "What does each cell do on this text?",
                        MaterialDesignF.FORMAT_PILCROW,
                        true,
                        () -> new ReadView(app, look)),
                new View(
                        "hunt",
                        "Hunt",
                        "Which cells mean something, and how sure is it?",
                        MaterialDesignC.CROSSHAIRS,
                        true,
                        () -> new HuntView(app, look)),
                new View(
                        "cell",
                        "Cell",
                        "What does the chosen cell do?",
                        MaterialDesignC.CARD_SEARCH_OUTLINE,
                        true,
                        () -> new CellView(app, look)),
                new View(
                        "atlas",
                        "Cells",
                        "What do all cells do, and which are alike?",
                        MaterialDesignC.CHART_SCATTER_PLOT,
                        true,
                        () -> new AtlasView(app, look)),
                new View(
                        "train",
                        "Train",
                        "Does it learn, and do its gradients behave?",
                        MaterialDesignC.CHART_LINE_VARIANT,
                        false,
                        () -> new TrainView(new TrainViewModel(app.training()), look)),
                new View(
                        "gradients",
                        "Gradients",
                        "How do gradients flow back, in one network or in several side by side?",
                        MaterialDesignS.SIGMA_LOWER,
                        false,
                        () -> new GradientsView(app, look)),
                new View(
                        "whatif",
                        "What if",
                        "What does the network lose without a cell, and what does it write while one is held?",
                        MaterialDesignF.FLASK_OUTLINE,
                        true,
                        () -> new WhatIfView(app, look)));
    }
}
