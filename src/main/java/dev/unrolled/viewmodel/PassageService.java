package dev.unrolled.viewmodel;

import dev.unrolled.analysis.atlas.CellAtlas;
import dev.unrolled.analysis.atlas.PassageValues;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Reads the passages at which a cell is most and least active, on a worker of its own, with the network of an atlas. */
final class PassageService extends Service<CellPassages> {
    private AtlasAnswer atlas;
    private int layer;
    private int unit;

    PassageService(Executor executor) {
        setExecutor(executor);
    }

    void ask(AtlasAnswer of, int ofLayer, int ofUnit) {
        atlas = of;
        layer = ofLayer;
        unit = ofUnit;
        restart();
    }

    @Override
    protected Task<CellPassages> createTask() {
        AtlasAnswer source = atlas;
        PassageValues.Cell cell = new PassageValues.Cell(source.signals().get(0), layer, unit);
        return new Task<>() {
            @Override
            protected CellPassages call() {
                List<CellAtlas.Passage> most = source.atlas().mostActive(cell.layer(), cell.unit());
                List<CellAtlas.Passage> least = source.atlas().leastActive(cell.layer(), cell.unit());
                List<CellAtlas.Passage> both = new ArrayList<>(most);
                both.addAll(least);
                float[][] values =
                        PassageValues.read(source.copy().network(), source.heldOut(), both, cell, this::isCancelled);
                List<CellPassages.Passage> passages = new ArrayList<>();
                for (int k = 0; k < both.size(); k++) {
                    passages.add(passage(source, both.get(k), values[k]));
                }
                Signal signal = cell.signal();
                return new CellPassages(
                        cell.layer(),
                        cell.unit(),
                        signal,
                        passages.subList(0, most.size()),
                        passages.subList(most.size(), passages.size()));
            }
        };
    }

    private static CellPassages.Passage passage(AtlasAnswer source, CellAtlas.Passage found, float[] values) {
        int[] codePoints = new int[found.length()];
        Arrays.setAll(codePoints, k -> source.heldOut().codePointAt(found.from() + k));
        return new CellPassages.Passage(found.from(), found.peak(), found.value(), codePoints, values);
    }
}
