package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.GradientLook;
import dev.unrolled.viewmodel.MemoryUnits;
import dev.unrolled.viewmodel.SideAnswer;
import dev.unrolled.viewmodel.SideNetwork;
import dev.unrolled.viz.MemoryOutline;
import dev.unrolled.viz.MemoryRuler;
import dev.unrolled.viz.NetworkPalette;
import java.util.ArrayList;
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
        List<MemoryOutline> all = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (SideAnswer<GradientLook> answer :
                app.gradients().flow().answersProperty().get()) {
            SideNetwork network = answer.network();
            List<Double> lengths = MemoryUnits.halfLives(answer, layer.get());
            if (lengths.isEmpty()) {
                without.add(network.name());
            } else {
                all.add(new MemoryOutline(network.name(), network.place(), lengths));
            }
        }
        double[] chosen = all.stream()
                .filter(one -> one.network() == place)
                .flatMap(one -> one.lengths().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        ruler.othersProperty()
                .set(all.stream().filter(one -> one.network() != place).toList());
        ruler.show(chosen);
        ruler.setVisible(!all.isEmpty());
        String name = chosen().map(SideNetwork::name).orElse("the network");
        card.subtitle("half-life ln 2 · τ, τ = −1/E[ln f], of each cell"
                + (chosen.length == 0 ? "" : " of " + name) + layer.afterComma() + ", log axis"
                + (chosen.length == 0 ? "" : " · click a cell"));
        card.say(
                without.isEmpty()
                        ? ""
                        : "No gate that keeps, so nothing holds by itself: " + String.join(", ", without) + ".");
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
