package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Notice;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Shows notices in the corner of the window for a while. */
final class Messages {
    private static final Duration READING_TIME = Duration.seconds(9);

    /** Legible on the light and on the dark message. */
    private static final Color PROBLEM = Color.web("#D9483B");

    private Messages() {}

    static void show(AppModel app, Shell shell) {
        app.notices().addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(notice -> show(notice, shell));
            }
        });
    }

    private static void show(Notice notice, Shell shell) {
        if (shell.window() == null || !shell.window().isShowing()) {
            return;
        }
        Notifications message = Notifications.create()
                .owner(shell)
                .position(Pos.BOTTOM_RIGHT)
                .title(notice.title())
                .text(notice.sentence())
                .hideAfter(READING_TIME)
                .threshold(4, Notifications.create().title("More messages"));
        message.styleClass(
                "unrolled-message", shell.look().theme().getValue().dark() ? "unrolled-dark" : "unrolled-light");
        if (notice.problem()) {
            FontIcon icon = shell.look().icon(MaterialDesignA.ALERT_CIRCLE_OUTLINE, 2);
            icon.setIconColor(PROBLEM);
            message.graphic(icon);
        }
        message.show();
    }
}
