package dev.unrolled.app;

import dev.unrolled.text.SampleText;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.Views;
import dev.unrolled.ui.shell.Shell;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.TextChoice;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window. */
public final class UnrolledApplication extends Application {
    private final ScreenCost screenCost = new ScreenCost();
    private AppModel app;

    @Override
    public void start(Stage stage) {
        app = new AppModel(screenCost);
        Look look = new Look(app.appearance());
        Scene scene = new Scene(new Shell(app, look, Views.all(app, look)), 1600, 1000);
        stage.setTitle("Unrolled");
        stage.setScene(scene);
        stage.show();
        screenCost.begin();
        app.project().open(new TextChoice.Sample(SampleText.JAVA));
    }

    @Override
    public void stop() {
        app.shutDown();
    }
}
