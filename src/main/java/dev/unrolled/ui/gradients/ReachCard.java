package dev.unrolled.ui.gradients;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.ReachLook;
import dev.unrolled.viewmodel.ReachModel;
import dev.unrolled.viewmodel.ReachWords;
import dev.unrolled.viewmodel.SideAnswer;
import dev.unrolled.viz.ReachText;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.ScrollPane;

/** What the prediction under the cursor depends on: the passage before it, tinted. */
final class ReachCard {
    /** The range of the tints, powers of ten, the same for every network: weaker is as good as nothing. */
    static final double LEAST = -4;

    static final double MOST = 1;

    private final ReachModel model;
    private final ReachText text = new ReachText();
    private final QuestionCard card;
    private int[] shown = new int[0];
    private boolean following;

    ReachCard(AppModel app, Look look) {
        model = app.reach();
        text.setId("reach-text");
        text.themeProperty().bind(look.theme());
        text.fontSizeProperty().bind(look.textSize());
        text.setMinWidth(0);
        text.setRange(LEAST, MOST);
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinSize(0, 0);
        scroll.getStyleClass().add("plain-scroll");
        card = new QuestionCard("What does the next character depend on?", scroll);
        model.answerProperty().addListener(changed -> show());
        model.look().problemProperty().addListener(changed -> say());
        model.runningProperty().addListener(changed -> say());
        model.placeProperty().addListener(changed -> follow());
        model.normsProperty().addListener(changed -> tint());
        text.timeStepProperty().addListener((source, before, now) -> moved(now.intValue()));
        text.pinnedProperty().addListener((source, before, now) -> pinned(now.intValue()));
        text.next().targetProperty().addListener((source, before, now) -> mean(now.intValue()));
        show();
    }

    QuestionCard card() {
        return card;
    }

    private Optional<ReachLook> look() {
        return model.answerProperty().get().flatMap(SideAnswer::found);
    }

    private void show() {
        look().ifPresent(answer -> {
            int[] now = answer.codePoints();
            if (!Arrays.equals(now, shown)) {
                shown = now;
                following = true;
                text.setPassage(now);
                following = false;
            }
            follow();
        });
        say();
    }

    /** Puts T where the cursor of all views is. */
    private void follow() {
        int place = model.placeProperty().get();
        if (place >= 0 && place < shown.length && text.timeStepProperty().get() != place) {
            following = true;
            text.pinnedProperty().set(place);
            following = false;
        }
        next(place);
        tint();
    }

    private void next(int place) {
        ReachLook answer = look().orElse(null);
        if (answer == null || place < 0 || place >= answer.length()) {
            text.next().show(new int[0], new double[0], -1);
            return;
        }
        SequenceTrace passage = answer.passage();
        int count = 0;
        while (count < SequenceTrace.CANDIDATES && passage.candidateCodePoint(place, count) >= 0) {
            count++;
        }
        int[] characters = new int[count];
        double[] probabilities = new double[count];
        for (int rank = 0; rank < count; rank++) {
            characters[rank] = passage.candidateCodePoint(place, rank);
            probabilities[rank] = passage.candidateProbability(place, rank);
        }
        boolean known = !Float.isNaN(passage.nextProbability(place));
        text.next().show(characters, probabilities, known ? passage.nextCodePoint(place) : -1);
    }

    private void tint() {
        int place = model.placeProperty().get();
        double[] norms = model.normsProperty().get();
        if (place >= 0 && norms.length > place) {
            text.showReach(place, Arrays.copyOf(norms, place + 1));
        }
        say();
    }

    private void moved(int timeStep) {
        if (!following && text.pinnedProperty().get() < 0) {
            model.hover(timeStep);
        }
    }

    private void pinned(int timeStep) {
        if (!following && timeStep >= 0) {
            model.pin(timeStep);
        }
    }

    private void mean(int codePoint) {
        model.mean(codePoint < 0 ? OptionalInt.empty() : OptionalInt.of(codePoint));
    }

    private void say() {
        card.subtitle(model.answerProperty()
                .get()
                .map(answer -> "log ‖∂ log p(x_{T+1})/∂x_t‖, T under the cursor · "
                        + answer.network().name() + ", iteration " + answer.iteration()
                        + " · click a next character to ask about it")
                .orElse("log ‖∂ log p(x_{T+1})/∂x_t‖, T under the cursor"));
        card.say(ReachWords.of(model));
    }
}
