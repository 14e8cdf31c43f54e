package dev.unrolled.app.offscreen;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Project;

/** The app's view models on a saved project that is looked at and not trained. The toolkit must run. */
public final class PausedApp implements AutoCloseable {
    private final AppModel model;

    private PausedApp(AppModel model) {
        this.model = model;
    }

    /** Opens a saved project. */
    public static PausedApp of(Project project) {
        return Toolkit.call(() -> {
            AppModel model = new AppModel(() -> 0);
            model.project().openSaved(project.name(), () -> project);
            return new PausedApp(model);
        });
    }

    public AppModel model() {
        return model;
    }

    @Override
    public void close() {
        Toolkit.call(() -> {
            model.shutDown();
            return null;
        });
    }
}
