package dev.unrolled.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.analysis.causal.Ablation;
import dev.unrolled.analysis.causal.AblationOptions;
import dev.unrolled.analysis.causal.AblationResult;
import dev.unrolled.analysis.causal.CellPlace;
import dev.unrolled.notes.Notebook;
import dev.unrolled.session.Session;
import dev.unrolled.text.Concept;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.CustomConcepts;
import dev.unrolled.text.EncodedText;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what a trained network loses without some cells. */
@Command(
        name = "ablate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Holds cells at a constant while the network reads held-out text, and tells where its loss rises: at"
                        + " the characters that a concept predicts, such as the closing quotation mark, and elsewhere.",
        footer = "%nThe text is halved: the mean is that of the first half, A; the second, B, is reported. specificity"
                + " is deltaOn − deltaOff, in nats per character; z compares it with random cells of the same"
                + " layer and of like variance; interval is where it lies with 95 %%, by bootstrap over blocks of "
                + AblationResult.BLOCK + " characters.")
final class AblateCommand implements Runnable {
    private final Console console;

    @Mixin
    private SessionQuestion question;

    @Option(
            names = "--cell",
            paramLabel = "LAYER:UNIT",
            required = true,
            split = ",",
            description = "What to ablate; several, separated by commas, are ablated together.")
    private List<String> cells;

    @Option(
            names = "--concept",
            paramLabel = "NAME",
            description = "Whose predictions to look at, such as inside-quotes.")
    private String conceptName;

    @Option(names = "--zero", description = "Hold the cells at 0 rather than at their mean.")
    private boolean zero;

    @Option(
            names = "--characters",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Characters of each half to read at most, evenly spread (default 100000).")
    private int characters;

    @Option(
            names = "--random-cells",
            paramLabel = "N",
            defaultValue = "30",
            description = "How many random cells to compare with (default 30).")
    private int randomCells;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Other random cells, other resamples.")
    private long seed;

    AblateCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        question.check();
        question.require(characters >= 1000, "--characters must be at least 1000, not " + characters);
        question.require(
                randomCells >= 0 && randomCells <= 1000, "--random-cells must be 0 to 1000, not " + randomCells);
        List<CellReference> asked = references();
        question.require(
                conceptName != null,
                "Name with --concept whose predictions to look at; the concepts are "
                        + Concepts.all().stream().map(Concept::id).collect(Collectors.joining(", ")) + ", and "
                        + CustomConcepts.SYNTAX + ".");
        Concept concept = question.concept(conceptName);
        Session session = question.session();
        asked.forEach(cell -> cell.requireIn(session.network().configuration()));
        EncodedText text = question.text(session, console, "An ablation", Ablation.SHORTEST_TEXT);
        List<CellPlace> places = asked.stream()
                .map(cell -> new CellPlace(cell.layer(), cell.unit()))
                .toList();
        AblationOptions options = new AblationOptions(characters, zero, randomCells, question.threads(), seed);
        Ablation ablation = new Ablation(session.network(), text, concept, options);
        if (ablation.predictions() == 0) {
            throw new CommandException("“" + concept.label() + "” predicts none of the " + ablation.characters()
                    + " characters of part B, so nothing can be compared; take another concept or more --characters.");
        }
        AblationResult result =
                ProgressLine.during(console, "ablating", told -> ablation.run(places, told, () -> false));
        if (question.json()) {
            console.json(json(result, session.notebook()));
        } else {
            AblationTable.print(result, session.notebook(), console.out());
        }
    }

    private List<CellReference> references() {
        try {
            List<CellReference> asked = cells.stream()
                    .map(text -> CellReference.parse(text.strip()))
                    .toList();
            question.require(
                    asked.stream().distinct().count() == asked.size(),
                    "--cell names a cell twice in " + String.join(",", cells));
            return asked;
        } catch (IllegalArgumentException exception) {
            throw question.wrong(exception);
        }
    }

    private ObjectNode json(AblationResult result, Notebook notebook) {
        ObjectNode object = Json.object().put("concept", result.concept().id());
        ArrayNode held = object.putArray("cells");
        for (AblationResult.HeldCell cell : result.cells()) {
            ObjectNode one = held.addObject()
                    .put("layer", cell.cell().layer())
                    .put("unit", cell.cell().unit());
            notebook.nameOf(cell.cell().layer(), cell.cell().unit()).ifPresent(name -> one.put("name", name));
            Json.putNumbers(one, List.of("value", "mean", "deviation"), cell.value(), cell.mean(), cell.deviation());
        }
        AblationResult.Basis basis = result.basis();
        object.put("heldAt", zero ? "zero" : "mean")
                .put("characters", basis.characters())
                .put("predictions", basis.predictions());
        Json.putNumbers(
                object,
                List.of("rate", "rateOnA", "lossOn", "lossOff", "deltaOn", "deltaOff", "specificity", "z"),
                basis.rateOnB(),
                basis.rateOnA(),
                basis.loss().on(),
                basis.loss().off(),
                result.rise().on(),
                result.rise().off(),
                result.rise().specificity(),
                result.z());
        object.set("interval", Json.interval(result.specificityInterval()));
        object.set("deltaOnInterval", Json.interval(result.onInterval()));
        object.put("randomCells", result.controls().size());
        Json.putNumbers(
                object, List.of("randomMean", "randomDeviation"), result.controlMean(), result.controlDeviation());
        ArrayNode random = object.putArray("randomSpecificities");
        result.controls()
                .forEach(control -> random.add(Json.number(control.rise().specificity())));
        object.put("randomAsSpecific", result.controlsAsSpecific())
                .put("blockLength", AblationResult.BLOCK)
                .put("resamples", AblationResult.RESAMPLES)
                .put("seed", seed);
        return object;
    }
}
