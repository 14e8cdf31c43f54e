package dev.unrolled.viewmodel;

import dev.unrolled.session.Session;
import dev.unrolled.session.SessionFile;
import dev.unrolled.training.Trainer;
import dev.unrolled.training.TrainingHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is looked at, as a session that can be kept in a file, and back. */
public final class Sessions {
    private Sessions() {}

    /** A session from a file; it can be trained further where the text that it names is still there, unchanged. */
    static Project read(Path path) {
        Session session = SessionFile.read(path);
        Project project = of(session);
        return SessionText.of(session).map(project::learningFrom).orElse(project);
    }

    /** A session to look at: its network with its held-out text; there is no text to go on learning from. */
    public static Project of(Session session) {
        Project.Saved saved = new Project.Saved(
                session.network(),
                session.progress().iteration(),
                session.progress().epoch(),
                session.history(),
                session.gradientNorms(),
                session.emergence());
        return new Project(
                session.text().name(),
                remarks(session),
                Optional.empty(),
                session.heldOut(),
                session.configuration(),
                Optional.of(saved),
                session.text().source(),
                session.notebook());
    }

    /** What was noticed of the text, and why its training ended if it could not go on. */
    private static List<String> remarks(Session session) {
        List<String> remarks = new ArrayList<>(session.text().remarks());
        String failure = session.progress().failure();
        if (!failure.isEmpty()) {
            remarks.add("The training could not go on: " + failure + ".");
        }
        return remarks;
    }

    /** The present state of a training; called on its own thread. */
    static Session of(Project project, Trainer trainer, TrainingHistory.View history) {
        double loss = history.length() == 0 ? Double.NaN : history.loss(history.length() - 1);
        return new Session(
                        project.configuration(),
                        trainer.network().copy(),
                        project.heldOut(),
                        new Session.Progress(
                                trainer.iteration(),
                                trainer.epoch(),
                                trainer.characters(),
                                loss,
                                history.lastValidationLoss()),
                        new Session.TextOrigin(
                                project.name(),
                                project.remarks(),
                                project.training().map(text -> text.length()).orElse(0),
                                project.source()),
                        history,
                        trainer.gradientNorms())
                .with(project.notebook());
    }
}
