package dev.unrolled.viewmodel;

import dev.unrolled.analysis.causal.AblationResult;
import dev.unrolled.analysis.causal.PassageRise;
import dev.unrolled.nn.Clamps;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Tells by how much each character of the passage shown is harder to predict without a cell. */
final class RiseService extends Service<float[]> {
    private AblationService.Ablated ablated;
    private int offset;
    private int length;

    RiseService(Executor executor) {
        setExecutor(executor);
    }

    void read(AblationService.Ablated wanted, int from, int count) {
        ablated = wanted;
        offset = from;
        length = count;
        restart();
    }

    @Override
    protected Task<float[]> createTask() {
        AblationService.Ablated wanted = ablated;
        int from = offset;
        int count = length;
        return new Task<>() {
            @Override
            protected float[] call() {
                Clamps held = new Clamps(wanted.answer().result().cells().stream()
                        .map(RiseService::clamp)
                        .toList());
                return PassageRise.of(wanted.copy().network(), wanted.heldOut(), held, from, count);
            }
        };
    }

    private static Clamps.Clamp clamp(AblationResult.HeldCell cell) {
        return new Clamps.Clamp(cell.cell().layer(), cell.cell().unit(), cell.value());
    }
}
