package dev.unrolled.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.analysis.atlas.Memory;
import dev.unrolled.analysis.gradients.BlockSpectrum;
import dev.unrolled.analysis.gradients.Decay;
import dev.unrolled.analysis.gradients.JacobianReport;
import dev.unrolled.analysis.gradients.LagNorms;
import dev.unrolled.analysis.gradients.LayerLags;
import dev.unrolled.analysis.gradients.ProductSigmas;
import dev.unrolled.analysis.gradients.ReachMap;
import dev.unrolled.training.TrainingHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/** How far back gradients reach as JSON, one object for each layer. */
final class GradientsJson {
    private GradientsJson() {}

    static List<ObjectNode> of(GradientsAnswer answer) {
        List<ObjectNode> objects = new ArrayList<>();
        for (int layer = 0; layer < answer.lags().layers().size(); layer++) {
            objects.add(layer(answer, layer));
        }
        if (answer.history().length() > 0) {
            objects.add(clipping(answer.history()));
        }
        answer.reach().ifPresent(map -> objects.add(reach(map)));
        boolean wholeProducts =
                answer.jacobians().flatMap(report -> report.whole()).isPresent();
        if (wholeProducts || answer.lyapunov().isPresent()) {
            objects.add(whole(answer));
        }
        return objects;
    }

    private static ObjectNode layer(GradientsAnswer answer, int layer) {
        LayerLags lags = answer.lags().layers().get(layer);
        LagNorms norms = lags.hiddenState();
        ObjectNode object = Json.object().put("layer", layer).put("name", lags.name());
        object.put("places", norms.places()).put("warmUp", answer.lags().warmUp());
        ArrayNode numbers = object.putArray("lags");
        for (int lag = 0; lag < norms.lags(); lag++) {
            numbers.add(lag);
        }
        put(object, "medianNorm", norms.lags(), norms::median);
        quartiles(object, "quartiles", norms);
        counts(object, norms);
        medians(object, "cellMedianNorm", lags.cellState().orElse(null));
        lags.cellState().ifPresent(cell -> quartiles(object, "cellQuartiles", cell));
        medians(object, "summedMedianNorm", lags.summedLoss());
        medians(object, "directPathMedianNorm", lags.directPath().orElse(null));
        object.set(
                "decayPerCharacter", Json.number(norms.decay().map(Decay::ratio).orElse(Double.NaN)));
        norms.decay().ifPresent(decay -> object.put("decayFrom", decay.from()).put("decayTo", decay.to()));
        object.put("inWords", norms.inWords());
        object.set(
                "jacobianSigma",
                answer.jacobians()
                        .map(report -> sigmas(report.layers().get(layer)))
                        .orElse(null));
        sigmas(
                object,
                "directPathSigma",
                answer.jacobians().filter(report -> report.whole().isEmpty()),
                JacobianReport::directPath);
        spectra(
                object,
                answer.spectra().stream()
                        .filter(block -> block.layer() == layer)
                        .toList());
        memories(
                object,
                answer.memories().isEmpty() ? List.of() : answer.memories().get(layer));
        return object;
    }

    /** Two arrays by lag: the first quartile and the third. */
    private static void quartiles(ObjectNode object, String name, LagNorms norms) {
        ArrayNode quartiles = object.putArray(name);
        fill(quartiles.addArray(), norms.lags(), norms::lowerQuartile);
        fill(quartiles.addArray(), norms.lags(), norms::upperQuartile);
    }

    private static void put(ObjectNode object, String name, int count, IntToDoubleFunction value) {
        fill(object.putArray(name), count, value);
    }

    private static void fill(ArrayNode array, int count, IntToDoubleFunction value) {
        for (int k = 0; k < count; k++) {
            array.add(Json.number(value.applyAsDouble(k)));
        }
    }

    private static void counts(ObjectNode object, LagNorms norms) {
        ArrayNode zeros = object.putArray("zeros");
        ArrayNode nonFinite = object.putArray("nonFinite");
        for (int lag = 0; lag < norms.lags(); lag++) {
            zeros.add(norms.zeros(lag));
            nonFinite.add(norms.nonFinite(lag));
        }
    }

    /** @param norms null where there are none */
    private static void medians(ObjectNode object, String name, LagNorms norms) {
        if (norms == null) {
            object.putNull(name);
        } else {
            put(object, name, norms.lags(), norms::median);
        }
    }

    /** Puts a part of the report; null where there is none. */
    private static void sigmas(
            ObjectNode object,
            String name,
            Optional<JacobianReport> report,
            Function<JacobianReport, Optional<ProductSigmas>> part) {
        object.set(name, report.flatMap(part).map(GradientsJson::sigmas).orElse(null));
    }

    private static ObjectNode sigmas(ProductSigmas sigmas) {
        ObjectNode object = Json.object();
        ArrayNode lags = object.putArray("lags");
        sigmas.lags().forEach(lags::add);
        ArrayNode log10 = object.putArray("log10");
        for (int rank = 0; rank < sigmas.count(); rank++) {
            int of = rank;
            fill(log10.addArray(), sigmas.lags().size(), index -> sigmas.log10(index, of));
        }
        object.set(
                "decayPerCharacter",
                Json.number(sigmas.decay().map(Decay::ratio).orElse(Double.NaN)));
        return object;
    }

    private static void spectra(ObjectNode object, List<BlockSpectrum> blocks) {
        ObjectNode sigma = object.putObject("recurrentSigma");
        blocks.forEach(block -> sigma.set(block.gate(), Json.number(block.sigma())));
        ObjectNode eigenvalues = object.putObject("eigenvalues");
        for (BlockSpectrum block : blocks) {
            ArrayNode all = eigenvalues.putArray(block.gate());
            block.eigenvalues().forEach(value -> {
                fill(all.addArray(), 2, part -> part == 0 ? value.real() : value.imaginary());
            });
        }
        ObjectNode radius = object.putObject("spectralRadius");
        blocks.forEach(block ->
                radius.set(block.gate(), Json.number(block.spectralRadius().orElse(Double.NaN))));
    }

    private static void memories(ObjectNode object, List<Memory> memories) {
        if (memories.isEmpty()) {
            object.putNull("timeConstants").putNull("halfLives");
        } else {
            put(object, "timeConstants", memories.size(), unit -> memories.get(unit)
                    .timeConstant());
            put(object, "halfLives", memories.size(), unit -> memories.get(unit).halfLife());
        }
    }

    /** The last steps of training, as many as the window draws. */
    private static ObjectNode clipping(TrainingHistory.View history) {
        int first = Math.max(0, history.length() - TrainingHistory.RECENT);
        int count = history.length() - first;
        ObjectNode object = Json.object();
        object.put("clippedShare", history.clippedShare());
        object.put("clippedShareOfTheseSteps", history.clippedShare(count));
        ArrayNode iterations = object.putArray("iterations");
        ArrayNode clipped = object.putArray("clipped");
        for (int step = first; step < history.length(); step++) {
            iterations.add(history.iteration(step));
            clipped.add(history.clipped(step));
        }
        put(object, "loss", count, step -> history.loss(first + step));
        put(object, "gradientNorm", count, step -> history.gradientNorm(first + step));
        put(object, "clippedGradientNorm", count, step -> history.clippedGradientNorm(first + step));
        put(object, "clipThreshold", count, step -> history.threshold(first + step));
        return object;
    }

    /** ‖∂ log p(x_{T+1})/∂x_t‖ by T, then t, from the first character of the passage on. */
    private static ObjectNode reach(ReachMap map) {
        int first = map.first();
        int length = map.last() - first + 1;
        ObjectNode object = Json.object().put("reachFrom", first).put("characters", length);
        ArrayNode rows = object.putArray("reach");
        for (int place = 0; place < length; place++) {
            int at = first + place;
            fill(rows.addArray(), place + 1, step -> map.norm(at, first + step));
        }
        return object;
    }

    private static ObjectNode whole(GradientsAnswer answer) {
        ObjectNode object = Json.object().put("layer", "all");
        sigmas(object, "jacobianSigma", answer.jacobians(), JacobianReport::whole);
        sigmas(object, "directPathSigma", answer.jacobians(), JacobianReport::directPath);
        answer.lyapunov().ifPresent(report -> {
            put(object, "lyapunov", report.exponents().size(), report.exponents()::get);
            object.put("characters", report.characters()).put("inWords", report.inWords());
        });
        return object;
    }
}
