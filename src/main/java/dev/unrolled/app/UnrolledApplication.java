package dev.unrolled.app;

import dev.unrolled.text.SampleText;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.Views;
import dev.unrolled.ui.shell.Shell;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.TextChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * The window. Trains the text of the last time by itself, the usual sample the first time. The parameter {@code --text}
 * names another text, {@code --session} the file of a session.
 */
public final class UnrolledApplication extends Application {
    private static final String SAMPLE = "sample:";

    private final ScreenCost screenCost = new ScreenCost();
    private Preferences preferences;
    private TextChoice first;
    private AppModel app;

    /** Reads files, which the JavaFX thread must not. */
    @Override
    public void init() {
        preferences = new Preferences(new PreferencesFile());
        String asked = getParameters().getNamed().get("text");
        String session = getParameters().getNamed().get("session");
        if (session != null) {
            first = new TextChoice.Session(Path.of(session));
        } else {
            first = asked == null ? lastText() : TextChoice.named(asked);
        }
    }

    private TextChoice lastText() {
        List<String> names = preferences.lastText().lines().toList();
        boolean sample = names.size() == 1 && names.get(0).startsWith(SAMPLE);
        if (sample && SampleText.specifications().contains(names.get(0))) {
            return TextChoice.named(names.get(0));
        }
        boolean there = !sample && !names.isEmpty() && names.stream().allMatch(name -> Files.exists(Path.of(name)));
        return there
                ? TextChoice.ofFiles(names.stream().map(Path::of).toList())
                : new TextChoice.Sample(SampleText.JAVA);
    }

    @Override
    public void start(Stage stage) {
        app = new AppModel(screenCost);
        preferences.bind(app);
        Look look = new Look(app.appearance());
        stage.setTitle("Unrolled");
        stage.getIcons().addAll(AppIcon.sizes());
        Shell shell = new Shell(app, look, Views.all(app, look));
        stage.setScene(new Scene(shell));
        WindowPlace.restore(stage, preferences);
        stage.setOnCloseRequest(event -> {
            if (shell.mayClose()) {
                WindowPlace.keep(stage, preferences);
            } else {
                event.consume();
            }
        });
        stage.show();
        // The keys belong to the whole window until somebody puts the focus on a control.
        stage.getScene().getRoot().requestFocus();
        screenCost.begin();
        app.project().open(first);
    }

    @Override
    public void stop() {
        preferences.write(app);
        app.shutDown();
        preferences.close();
    }
}
