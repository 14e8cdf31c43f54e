package dev.unrolled.viewmodel;

import dev.unrolled.analysis.causal.CellPlace;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.TextSampler;
import dev.unrolled.text.Concept;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** What if this cell were held? Lets the network write with the chosen cell held at a value, on demand. */
public final class ClampModel extends OnDemandModel<ClampAnswer> {
    private final TrainingModel training;
    private final Selection selection;
    private final ClampService service;
    private final DoubleProperty alpha = new SimpleDoubleProperty(this, "alpha", 1);

    ClampModel(AppModel app, Executor background) {
        this(app, new ClampService(app.training(), background));
    }

    private ClampModel(AppModel app, ClampService service) {
        super(app, service, "The cell could not be held");
        training = app.training();
        selection = app.selection();
        this.service = service;
        service.setOnSucceeded(event -> found(service.getValue()));
    }

    @Override
    void forget() {
        service.forget();
    }

    /** Lets the network write with the chosen cell held; what is going on is given up. */
    public void ask() {
        Optional<Concept> concept = conceptOrProblem("What the cell's off and on are is");
        if (concept.isEmpty()) {
            return;
        }
        if (!canWrite(training.project().orElseThrow())) {
            refuse(TextSampler.CANNOT_WRITE + ".");
            return;
        }
        CellPlace cell = new CellPlace(
                selection.layerProperty().get(), selection.unitProperty().get());
        service.hold(cell, concept.get(), alpha.get());
    }

    private static boolean canWrite(Project shown) {
        return shown.configuration().architecture().reading() == ReadingDirection.LEFT_TO_RIGHT;
    }

    private void found(ClampAnswer found) {
        if (found != null) {
            answer(found);
        }
    }

    /** α: the cell is held at its mean outside the concept for 0, at that inside for 1, and beyond. */
    public DoubleProperty alphaProperty() {
        return alpha;
    }
}
