package dev.unrolled.ui.ask;

import dev.unrolled.trace.Signal;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.AskedCells;
import dev.unrolled.viz.Numbers;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** The cells that are as asked, each with its value nearest to not being so; a click chooses one. */
final class CellChips extends FlowPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int MOST = 12;

    private final AppModel app;
    private AskedCells shown = AskedCells.NONE;
    private boolean showsAll;

    CellChips(AppModel app) {
        this.app = app;
        getStyleClass().add("cell-chips");
        setId("asked-cells");
        app.pattern().askedProperty().addListener((source, before, now) -> show(now));
        app.notebook().notebookProperty().addListener(changed -> show(shown));
        app.selection().unitProperty().addListener(changed -> mark());
        app.selection().layerProperty().addListener(changed -> mark());
        show(app.pattern().askedProperty().get());
    }

    private void show(AskedCells asked) {
        shown = asked;
        List<Node> chips = new ArrayList<>();
        List<Integer> units = asked.units();
        int count = showsAll ? units.size() : Math.min(MOST, units.size());
        units.subList(0, count).forEach(unit -> chips.add(chip(asked, unit)));
        if (units.size() > MOST) {
            chips.add(more(units.size()));
        }
        getChildren().setAll(chips);
        mark();
    }

    private Button chip(AskedCells asked, int unit) {
        String name = app.notebook().label(asked.layer(), unit);
        Button chip = new Button(name + " " + figure(asked.signal(), asked.weakest(unit)));
        chip.setId("asked-" + asked.layer() + "-" + unit);
        chip.setUserData(unit);
        chip.getStyleClass().addAll("chip", "monospaced", "small");
        chip.setTooltip(new Tooltip(String.format(
                "cell %s: %s %s at the %s, mean %s on the stretch",
                name,
                asked.signal().symbol(),
                figure(asked.signal(), asked.weakest(unit)),
                asked.on() ? "least" : "most",
                figure(asked.signal(), asked.mean(unit)))));
        chip.setOnAction(event -> app.selection().choose(asked.layer(), unit));
        return chip;
    }

    private static String figure(Signal signal, double value) {
        return signal.range() == Signal.Range.AUTOMATIC ? Numbers.brief(value) : Numbers.signed(value);
    }

    private Hyperlink more(int all) {
        Hyperlink more = new Hyperlink(showsAll ? "fewer" : (all - MOST) + " more");
        more.setId("more-asked");
        more.getStyleClass().add("small");
        more.setTooltip(new Tooltip("All cells that are as asked, or the surest of them only"));
        more.setOnAction(event -> {
            showsAll = !showsAll;
            show(shown);
        });
        return more;
    }

    private void mark() {
        boolean sameLayer = app.selection().layerProperty().get() == shown.layer();
        Integer chosen = app.selection().unitProperty().get();
        getChildren()
                .forEach(
                        chip -> chip.pseudoClassStateChanged(SELECTED, sameLayer && chosen.equals(chip.getUserData())));
    }
}
