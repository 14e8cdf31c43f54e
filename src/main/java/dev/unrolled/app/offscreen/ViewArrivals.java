package dev.unrolled.app.offscreen;

import dev.unrolled.viewmodel.AppModel;
import java.util.Map;
import java.util.function.Function;

/** One line for each view that must ask for something, or wait for more than its project, before it shows what it shall. */
final class ViewArrivals {
    private static final Map<String, Function<AppModel, ViewArrival>> KNOWN = Map.ofEntries(
            Map.entry("read", ReadArrival::new),
            Map.entry("hunt", HuntArrival::new),
            Map.entry("atlas", AtlasArrival::new),
            Map.entry("cell", CellArrival::new),
            Map.entry("gradients", GradientsArrival::new),
            Map.entry("whatif", WhatIfArrival::new));

    private ViewArrivals() {}

    /** That of a view. */
    static ViewArrival of(String view, AppModel app) {
        return KNOWN.getOrDefault(view, any -> shot -> true).apply(app);
    }
}
