package dev.unrolled.app.offscreen;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/**
 * The moment from which a scene shows what it shall: a condition holds, and for some pulses in a row nothing new has come.
 * Used on the JavaFX thread, but for the future.
 */
final class Arrival extends AnimationTimer {
    /** Enough for what one layout changes to be asked for, answered and laid out again. */
    private static final int CALM_PULSES = 12;

    private final Scene scene;
    private final BooleanSupplier condition;
    private final Supplier<Object> content;
    private final CompletableFuture<Void> future = new CompletableFuture<>();
    private BooleanSupplier ready = () -> true;
    private Runnable preparation = () -> {};
    private boolean first = true;
    private boolean prepared;
    private Object before;
    private int calm;

    /**
     * Begins to watch.
     *
     * @param condition what must hold
     * @param content what must stay the same object
     */
    Arrival(Scene scene, BooleanSupplier condition, Supplier<Object> content) {
        this.scene = scene;
        this.condition = condition;
        this.content = content;
        start();
    }

    /** Does something once, as soon as the scene has been laid out and it can be done; the watch goes on from there. */
    void prepare(BooleanSupplier possible, Runnable work) {
        ready = possible;
        preparation = work;
    }

    CompletableFuture<Void> future() {
        return future;
    }

    @Override
    public void handle(long now) {
        try {
            pulse();
        } catch (RuntimeException e) {
            stop();
            future.completeExceptionally(e);
        }
    }

    private void pulse() {
        if (first) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            first = false;
        }
        if (!prepared) {
            if (ready.getAsBoolean()) {
                preparation.run();
                prepared = true;
            }
            return;
        }
        Object shown = content.get();
        calm = condition.getAsBoolean() && shown == before ? calm + 1 : 0;
        before = shown;
        if (calm >= CALM_PULSES) {
            stop();
            future.complete(null);
        }
    }
}
