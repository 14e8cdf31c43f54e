package dev.unrolled.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.analysis.cells.CellScore;
import dev.unrolled.analysis.cells.ConceptResult;
import dev.unrolled.analysis.cells.ConceptResult.Kind;
import dev.unrolled.analysis.cells.HuntReport;
import dev.unrolled.analysis.cells.LeftOut;
import dev.unrolled.analysis.cells.Locality;
import dev.unrolled.analysis.cells.ShownWindows;
import dev.unrolled.analysis.cells.Verdict;
import dev.unrolled.notes.Notebook;
import dev.unrolled.text.BinaryConcept;
import dev.unrolled.text.Concept;
import java.util.ArrayList;
import java.util.List;

/** A hunt for cells as JSON, one object for each concept. */
final class CellsJson {
    private CellsJson() {}

    /** @param notebook gives the names of cells */
    static List<ObjectNode> of(HuntReport report, Notebook notebook) {
        List<ObjectNode> objects = new ArrayList<>();
        for (int k = 0; k < report.verdicts().size(); k++) {
            objects.add(concept(
                    report.ranking().concepts().get(k), report.verdicts().get(k), notebook));
        }
        return objects;
    }

    /** A concept that was not ranked. */
    static ObjectNode of(LeftOut left) {
        ObjectNode object = head(left.concept(), left.concept() instanceof BinaryConcept ? Kind.BINARY : Kind.NUMERIC);
        object.put("found", false).put("verdict", left.verdict());
        object.put("reason", left.reason()).putArray("best");
        return object;
    }

    private static ObjectNode head(Concept concept, Kind kind) {
        return Json.object().put("concept", concept.id()).put("kind", kind.id());
    }

    private static ObjectNode concept(ConceptResult result, Verdict verdict, Notebook notebook) {
        ObjectNode object = head(result.concept(), result.kind());
        object.set("rate", Json.number(result.rateOnB()));
        object.set("rateOnA", Json.number(result.rateOnA()));
        object.put("found", verdict.found()).put("verdict", verdict.words());
        object.put("reason", result.reason().isEmpty() ? null : result.reason());
        ArrayNode best = object.putArray("best");
        result.best().forEach(score -> best.add(cell(score, notebook)));
        boolean binary = result.kind() == Kind.BINARY;
        object.set("inputOnlyAuc", Json.number(result.inputOnlyAuc()));
        object.set("inputOnlyScore", Json.number(result.inputOnlyScore()));
        object.set("untrainedAuc", Json.number(binary ? verdict.untrainedAuc() : Double.NaN));
        object.set("untrainedScore", Json.number(verdict.untrainedScore()));
        object.set("layerProbeAuc", Json.number(binary ? verdict.layerProbeAuc() : Double.NaN));
        object.set("layerProbeScore", Json.number(verdict.probeScore()));
        object.put(
                "locality",
                verdict.locality() == Locality.UNKNOWN
                        ? null
                        : verdict.locality().id());
        object.set("p", Json.number(verdict.p()));
        object.set("standardScore", Json.number(verdict.standardScore()));
        return object.put("shifts", verdict.shifts());
    }

    private static ObjectNode cell(CellScore score, Notebook notebook) {
        ObjectNode object = Json.object()
                .put("layer", score.layer())
                .put("unit", score.unit())
                .put("signal", score.signal().symbol())
                .put("polarity", score.polarity());
        notebook.nameOf(score.layer(), score.unit()).ifPresent(name -> object.put("name", name));
        object.set("score", Json.number(score.score()));
        object.set("auc", Json.number(score.auc()));
        object.set("iou", Json.number(score.iou()));
        object.set("lift", Json.number(score.mask().lift()));
        object.set("f1", Json.number(score.mask().f1()));
        object.set("threshold", Json.number(score.threshold()));
        object.set("stratifiedAuc", Json.number(score.stratifiedAuc()));
        object.set("pearson", Json.number(score.dependence().pearson()));
        object.set("etaSquared", Json.number(score.dependence().etaSquared()));
        object.set("mutualInformation", Json.number(score.dependence().mutualInformation()));
        object.set("bestWindow", window(score.windows().best()));
        object.set("worstWindow", window(score.windows().worst()));
        return object;
    }

    /** Null where there is none. */
    private static ObjectNode window(ShownWindows.Window window) {
        if (!window.isPresent()) {
            return null;
        }
        ObjectNode object = Json.object().put("offset", window.offset()).put("length", window.length());
        object.set("agreement", Json.number(window.agreement()));
        return object;
    }
}
