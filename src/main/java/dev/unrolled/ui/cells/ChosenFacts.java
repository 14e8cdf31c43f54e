package dev.unrolled.ui.cells;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.AtlasAnswer;
import dev.unrolled.viewmodel.CellFacts;
import java.util.Optional;
import javafx.beans.binding.ObjectBinding;

/** What the last atlas knows of the chosen cell; empty where there is no atlas, or none with such a cell. */
final class ChosenFacts extends ObjectBinding<Optional<CellFacts>> {
    private final AppModel app;

    ChosenFacts(AppModel app) {
        this.app = app;
        bind(
                app.atlas().answerProperty(),
                app.selection().layerProperty(),
                app.selection().unitProperty());
    }

    @Override
    protected Optional<CellFacts> computeValue() {
        int layer = app.selection().layerProperty().get();
        int unit = app.selection().unitProperty().get();
        Optional<AtlasAnswer> answer = app.atlas().answerProperty().get();
        return answer.filter(known -> known.has(layer, unit)).map(known -> new CellFacts(known, layer, unit));
    }
}
