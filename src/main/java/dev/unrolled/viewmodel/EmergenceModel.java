package dev.unrolled.viewmodel;

import dev.unrolled.analysis.cells.CellEmergence;
import dev.unrolled.analysis.cells.Emergence;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How the cells of the present network came about, look after look. Another network brings what was kept with it, or begins anew. */
public final class EmergenceModel {
    private final ReadOnlyObjectWrapper<CellEmergence> looks =
            new ReadOnlyObjectWrapper<>(this, "looks", CellEmergence.EMPTY);
    private final ReadOnlyObjectWrapper<CellEmergence> hunts =
            new ReadOnlyObjectWrapper<>(this, "hunts", CellEmergence.EMPTY);

    EmergenceModel(TrainingModel training) {
        ProjectWatch.on(training, now -> {
            Emergence kept =
                    now.flatMap(Project::saved).map(Project.Saved::emergence).orElse(Emergence.EMPTY);
            looks.set(kept.looks());
            hunts.set(kept.hunts());
        });
    }

    /** A quick look more. */
    void looked(CellEmergence.Look look) {
        looks.set(looks.get().with(look));
    }

    /** A hunt more. */
    void hunted(CellEmergence.Look look) {
        hunts.set(hunts.get().with(look));
    }

    /** All of it as it is now, to be kept with its network. */
    Emergence now() {
        return new Emergence(looks.get(), hunts.get());
    }

    /** What the quick looks found. */
    public ReadOnlyObjectProperty<CellEmergence> looksProperty() {
        return looks.getReadOnlyProperty();
    }

    /** What the hunts found. */
    public ReadOnlyObjectProperty<CellEmergence> huntsProperty() {
        return hunts.getReadOnlyProperty();
    }
}
