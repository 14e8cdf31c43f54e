package dev.unrolled.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.analysis.atlas.CellAtlas;
import dev.unrolled.analysis.atlas.CellWeights;
import dev.unrolled.analysis.atlas.CharacterMean;
import dev.unrolled.analysis.atlas.Memory;
import dev.unrolled.analysis.atlas.Spread;
import dev.unrolled.nn.Network;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.Signal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything that an atlas and the weights tell of one cell, as JSON. */
final class CellDescription {
    private final CellAtlas atlas;
    private final Network network;
    private final EncodedText text;
    private final CellReference cell;
    private final int most;

    /**
     * What is described.
     *
     * @param atlas of the network on the text
     * @param most how many of the foremost cells and characters are listed
     */
    CellDescription(CellAtlas atlas, Network network, EncodedText text, CellReference cell, int most) {
        this.atlas = atlas;
        this.network = network;
        this.text = text;
        this.cell = cell;
        this.most = most;
    }

    ObjectNode json() {
        ObjectNode object = Json.object()
                .put("layer", cell.layer())
                .put("unit", cell.unit())
                .put("characters", atlas.basis().characters());
        ArrayNode signals = object.putArray("signals");
        for (Signal signal : atlas.basis().signals()) {
            signals.add(signal(signal));
        }
        Signal shown = atlas.basis().signals().get(0);
        ArrayNode means = object.putArray("meansAfter");
        atlas.classMeans(shown, cell.layer(), cell.unit()).forEach(mean -> means.add(mean(mean)));
        object.set(
                "memory",
                atlas.memory(cell.layer(), cell.unit())
                        .map(CellDescription::memory)
                        .orElse(null));
        Optional<Double> written = atlas.writeEnergy(cell.layer(), cell.unit());
        object.set("writeEnergy", Json.number(written.orElse(Double.NaN)));
        passages(object.putArray("mostActive"), atlas.mostActive(cell.layer(), cell.unit()));
        passages(object.putArray("leastActive"), atlas.leastActive(cell.layer(), cell.unit()));
        weights(object);
        likeness(object);
        return object;
    }

    private ObjectNode signal(Signal signal) {
        Spread spread = atlas.spread(signal, cell.layer(), cell.unit());
        ObjectNode object = Json.object().put("signal", signal.symbol());
        Json.putNumbers(
                object,
                List.of("mean", "deviation", "leftSaturated", "rightSaturated"),
                spread.mean(),
                spread.deviation(),
                spread.leftSaturated(),
                spread.rightSaturated());
        return object.put("notFinite", spread.notFinite());
    }

    private static ObjectNode mean(CharacterMean mean) {
        ObjectNode object = Json.object()
                .put("after", mean.codePoint() < 0 ? mean.kind().label() : Character.toString(mean.codePoint()))
                .put("count", mean.count());
        object.set("mean", Json.number(mean.mean()));
        return object;
    }

    private static ObjectNode memory(Memory memory) {
        ObjectNode object = Json.object();
        Json.putNumbers(
                object,
                List.of("timeConstant", "halfLife", "outlasting"),
                memory.timeConstant(),
                memory.halfLife(),
                memory.outlasting());
        boolean known = memory.medianSteps() != Memory.LONGER && memory.medianSteps() != Memory.NOT_MEASURED;
        object.put("medianSteps", known ? Integer.valueOf(memory.medianSteps()) : null);
        return object.put("longerThanHorizon", memory.medianSteps() == Memory.LONGER)
                .put("horizon", memory.horizon())
                .put("beginnings", memory.beginnings());
    }

    private void passages(ArrayNode array, List<CellAtlas.Passage> passages) {
        for (CellAtlas.Passage passage : passages) {
            ObjectNode object = array.addObject()
                    .put("offset", passage.from())
                    .put("length", passage.length())
                    .put("peak", passage.peak());
            object.set("value", Json.number(passage.value()));
            object.put("text", text.substring(passage.from(), passage.from() + passage.length()));
        }
    }

    private void weights(ObjectNode object) {
        CellWeights weights = new CellWeights(network);
        links(object.putArray("fedBy"), weights.fedBy(cell.layer(), cell.unit()));
        links(object.putArray("feeds"), weights.feeds(cell.layer(), cell.unit()));
        links(object.putArray("hears"), weights.heard(cell.layer(), cell.unit()));
        links(object.putArray("promotes"), weights.promoted(cell.layer(), cell.unit()));
    }

    private void links(ArrayNode array, List<CellWeights.Link> links) {
        links.stream()
                .sorted(Comparator.comparingDouble((CellWeights.Link link) -> -link.total()))
                .limit(most)
                .forEach(link -> {
                    ObjectNode object = array.addObject();
                    if (link.layer() < 0) {
                        object.put(
                                "character",
                                Character.toString(text.vocabulary().codePointAt(link.unit())));
                    } else {
                        object.put("layer", link.layer()).put("unit", link.unit());
                    }
                    ObjectNode each = object.putObject("weights");
                    for (String gate : link.gates()) {
                        each.set(gate, Json.number(link.weight(gate)));
                    }
                });
    }

    private void likeness(ObjectNode object) {
        int number = atlas.number(cell.layer(), cell.unit());
        ObjectNode map = object.putObject("map").put("characters", atlas.map().characters());
        Json.putNumbers(
                map,
                List.of("x", "y", "explainedX", "explainedY"),
                atlas.map().x(number),
                atlas.map().y(number),
                atlas.map().explained(0),
                atlas.map().explained(1));
        ArrayNode alike = object.putArray("alike");
        for (int other : atlas.map().likest(number, most)) {
            ObjectNode one = alike.addObject()
                    .put("layer", other / atlas.basis().units())
                    .put("unit", other % atlas.basis().units());
            one.set("correlation", Json.number(atlas.map().correlation(number, other)));
        }
    }
}
