package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.MemoryUnits;
import dev.unrolled.viewmodel.SideNetwork;
import dev.unrolled.viz.MemoryRuler;
import dev.unrolled.viz.NetworkPalette;
import java.util.List;
import java.util.Optional;

/** How long the units of a layer keep what they hold. */
final class RulerCard {
    private final AppModel app;
    private final Look look;
    private final LayerChoice layer;
    private final MemoryRuler ruler;
    private final QuestionCard card;

    RulerCard(AppModel app, Look look, LayerChoice layer) {
        this.app = app;
        this.look = look;
        this.layer = layer;
        ruler = look.dress(new MemoryRuler());
        ruler.setId("memory-ruler");
        ruler.setMinSize(0, 0);
        ruler.quantityProperty().set("half-life");
        ruler.setOnChoose(this::choose);
        card = new QuestionCard("Memory ruler", ruler);
        app.gradients().flow().answersProperty().addListener(changed -> show());
        app.sideBySide().chosenProperty().addListener(changed -> show());
        app.selection().unitProperty().addListener(changed -> mark());
        app.selection().layerProperty().addListener(changed -> mark());
        layer.property().addListener(changed -> show());
        look.theme().addListener(changed -> show());
        show();
    }

    QuestionCard card() {
        return card;
    }

    private Optional<SideNetwork> chosen() {
        return app.sideBySide().chosen();
    }

    private void show() {
        int place = chosen().map(SideNetwork::place).orElse(0);
        ruler.colorProperty().set(NetworkPalette.color(place, look.theme().getValue()));
        List<Double> lengths = app.gradients()
                .flow()
                .answer(app.sideBySide().chosenProperty().get())
                .map(answer -> MemoryUnits.halfLives(answer, layer.get()))
                .orElse(List.of());
        ruler.show(lengths.stream().mapToDouble(Double::doubleValue).toArray());
        ruler.setVisible(!lengths.isEmpty());
        String name = chosen().map(SideNetwork::name).orElse("the network");
        card.subtitle("half-life ln 2 · τ, τ = −1/E[ln f], of each cell of " + name + layer.afterComma()
                + ", log axis · click a cell");
        card.say(
                lengths.isEmpty()
                        ? app.gradients().flow().answersProperty().get().isEmpty()
                                ? ""
                                : name + " has no gate that keeps: nothing holds by itself."
                        : "");
        mark();
    }

    /** The chosen cell of all views is one of the present network's. */
    private void mark() {
        boolean present = chosen().map(SideNetwork::isPresent).orElse(false);
        boolean shown = present && app.selection().layerProperty().get() == layer.get();
        ruler.chosenProperty().set(shown ? app.selection().unitProperty().get() : -1);
    }

    private void choose(int unit) {
        if (chosen().map(SideNetwork::isPresent).orElse(false)) {
            app.selection().choose(layer.get(), unit);
        } else {
            ruler.chosenProperty().set(unit);
        }
    }
}
