package dev.unrolled.app;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stands: as at the last end, where that is still on a screen. */
final class WindowPlace {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 640;
    private static final double GRIP = 100;

    private WindowPlace() {}

    static void restore(Stage stage, Preferences preferences) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setWidth(Math.min(screen.getWidth(), preferences.number("window.width", WIDTH)));
        stage.setHeight(Math.min(screen.getHeight(), preferences.number("window.height", HEIGHT)));
        double x = preferences.number("window.x", Double.NaN);
        double y = preferences.number("window.y", Double.NaN);
        boolean visible = !Screen.getScreensForRectangle(x, y, GRIP, GRIP).isEmpty();
        if (!Double.isNaN(x) && !Double.isNaN(y) && visible) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(preferences.isTrue("window.maximized"));
    }

    static void keep(Stage stage, Preferences preferences) {
        preferences.set("window.maximized", stage.isMaximized());
        if (!stage.isMaximized() && !stage.isIconified()) {
            preferences.set("window.x", stage.getX());
            preferences.set("window.y", stage.getY());
            preferences.set("window.width", stage.getWidth());
            preferences.set("window.height", stage.getHeight());
        }
    }
}
