package dev.unrolled.app.report;

import dev.unrolled.app.offscreen.PausedApp;
import dev.unrolled.app.offscreen.Toolkit;
import dev.unrolled.session.Session;
import dev.unrolled.viewmodel.Project;
import dev.unrolled.viewmodel.Sessions;

/** The report of a session. */
public final class SessionReport {
    private SessionReport() {}

    /**
     * Gathers it; needs no display.
     *
     * @throws dev.unrolled.cli.CommandException if the views cannot be drawn
     */
    public static Report of(Session session) {
        Toolkit.start();
        Project project = Sessions.of(session);
        try (PausedApp app = PausedApp.of(project)) {
            return new ReportMaker(project).make(app.model());
        }
    }
}
