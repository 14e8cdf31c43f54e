package dev.unrolled.viewmodel;

import dev.unrolled.session.Session;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the text that a saved network has learned from. */
final class SessionText {
    private SessionText() {}

    /** The text to go on learning from; empty if it is not known, not there any more, or not the same any more. */
    static Optional<EncodedText> of(Session session) {
        try {
            return choice(session.text().source())
                    .map(choice -> choice.load(session.configuration()))
                    .filter(found -> isSame(found, session))
                    .flatMap(Project::training);
        } catch (TextException | IllegalArgumentException e) {
            // The session can still be looked at; that it is not trained further is said beside it.
            return Optional.empty();
        }
    }

    private static Optional<TextChoice> choice(List<String> source) {
        if (source.isEmpty()) {
            return Optional.empty();
        }
        TextChoice choice = source.size() == 1
                ? TextChoice.named(source.get(0))
                : new TextChoice.Files(source.stream().map(Path::of).toList());
        // A session is no text.
        return choice instanceof TextChoice.Session ? Optional.empty() : Optional.of(choice);
    }

    /** What was held out must stay so, to the character, and each character must keep its number. */
    private static boolean isSame(Project found, Session session) {
        int learned = found.training().map(EncodedText::length).orElse(0);
        return learned == session.text().trainingCharacters()
                && found.heldOut()
                        .vocabulary()
                        .characters()
                        .equals(session.vocabulary().characters())
                && found.heldOut().toString().equals(session.heldOut().toString());
    }
}
