package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Notice;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/** Shows notices in the corner of the window for a while. */
final class Messages {
    private static final Duration READING_TIME = Duration.seconds(9);

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
            message.showWarning();
        } else {
            message.show();
        }
    }
}
