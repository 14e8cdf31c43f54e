package dev.unrolled.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.bench.ProgramResult;
import dev.unrolled.bench.RowResult;
import dev.unrolled.bench.Timing;
import dev.unrolled.bench.worker.Workload;
import java.util.Optional;

/** What {@code bench} measured, as JSON objects; what failed or is not known is null. */
final class BenchJson {
    private BenchJson() {}

    static ObjectNode of(RowResult result) {
        Workload work = result.row().workload();
        ObjectNode object = Json.object()
                .put("work", work.label())
                .put("id", result.row().id())
                .put("cell", work.cell().id())
                .put("layers", work.layers())
                .put("hidden", work.hiddenSize())
                .put("batch", work.batchSize())
                .put("sequence", work.sequenceLength());
        putProgram(object, result, result.own());
        object.set("productGigaflops", number(result.productGigaflops()));
        object.set("productShare", number(result.share()));
        object.put("atLeast", result.row().atLeast()).put("aim", result.row().aim());
        ArrayNode peers = object.putArray("peers");
        for (ProgramResult peer : result.peers()) {
            ObjectNode one = peers.addObject().put("name", peer.program());
            putProgram(one, result, peer);
            one.set("ratio", number(result.ratio(peer)));
        }
        return object;
    }

    private static void putProgram(ObjectNode object, RowResult result, ProgramResult program) {
        Optional<Timing> best = program.best();
        object.set("charactersPerSecond", number(best.map(result::charactersPerSecond)));
        object.set(
                "threads",
                best.<JsonNode>map(timing -> object.numberNode(timing.threads()))
                        .orElse(NullNode.getInstance()));
        ArrayNode all = object.putArray("charactersPerSecondByThreads");
        program.timings().forEach(timing -> all.add(Json.number(result.charactersPerSecond(timing))));
        object.set("peakMegabytes", number(best.map(Timing::peakMegabytes)));
        ArrayNode failures = object.putArray("failures");
        program.failures().forEach(failures::add);
    }

    private static JsonNode number(Optional<Double> value) {
        return Json.number(value.orElse(Double.NaN));
    }
}
