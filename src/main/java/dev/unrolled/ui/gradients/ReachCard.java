package dev.unrolled.ui.gradients;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.ReachLook;
import dev.unrolled.viewmodel.ReachModel;
import dev.unrolled.viewmodel.ReachWords;
import dev.unrolled.viz.ReachText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/** What the prediction under the cursor depends on: the passage before it, tinted. */
final class ReachCard {
    /** The range of the tints, powers of ten, the same for every network: weaker is as good as nothing. */
    static final double LEAST = -4;

    static final double MOST = 1;

    private final ReachModel model;
    private final ReachText text = new ReachText();
    private final TextField other = new TextField();
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
        other.setId("reach-other");
        other.setPrefColumnCount(5);
        other.setPromptText("any other");
        other.setTooltip(new Tooltip("Type a character to ask what p of that one depends on"));
        other.textProperty().addListener((source, before, now) -> other(now));
        card = new QuestionCard("What does the next character depend on?", scroll).controls(other);
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

    private void show() {
        model.shown().ifPresent(answer -> {
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
        ReachLook answer = model.shown().orElse(null);
        if (answer == null || place < 0 || place >= answer.length()) {
            text.next().show(new int[0], new double[0], -1);
            return;
        }
        SequenceTrace passage = answer.passage();
        List<Integer> characters = new ArrayList<>();
        List<Double> probabilities = new ArrayList<>();
        for (int rank = 0; rank < SequenceTrace.CANDIDATES && passage.candidateCodePoint(place, rank) >= 0; rank++) {
            characters.add(passage.candidateCodePoint(place, rank));
            probabilities.add((double) passage.candidateProbability(place, rank));
        }
        boolean known = !Float.isNaN(passage.nextProbability(place));
        if (known && !characters.contains(passage.nextCodePoint(place))) {
            characters.add(passage.nextCodePoint(place));
            probabilities.add((double) passage.nextProbability(place));
        }
        int asked = text.next().targetProperty().get();
        if (asked >= 0 && !characters.contains(asked)) {
            characters.add(asked);
            probabilities.add(Double.NaN);
        }
        text.next()
                .show(
                        characters.stream().mapToInt(Integer::intValue).toArray(),
                        probabilities.stream().mapToDouble(Double::doubleValue).toArray(),
                        known ? passage.nextCodePoint(place) : -1);
    }

    /** Asks about a character that was typed; one that the network does not know is said to be none. */
    private void other(String typed) {
        if (typed.isEmpty()) {
            return;
        }
        int codePoint = typed.codePointBefore(typed.length());
        if (model.shown().filter(shown -> shown.knows(codePoint)).isPresent()) {
            text.next().targetProperty().set(codePoint);
        } else {
            card.say("The network does not know “" + Character.toString(codePoint)
                    + "”: it does not occur in its text.");
        }
        Platform.runLater(other::clear);
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
        next(model.placeProperty().get());
        model.mean(codePoint < 0 ? OptionalInt.empty() : OptionalInt.of(codePoint));
    }

    private void say() {
        card.subtitle(model.answerProperty()
                .get()
                .map(answer -> "log ‖∂ log p(x_{T+1})/∂x_t‖, T under the cursor · "
                        + answer.network().name() + ", iteration " + answer.iteration()
                        + model.look().renewedInWords()
                        + " · click a next character to ask about it")
                .orElse("log ‖∂ log p(x_{T+1})/∂x_t‖, T under the cursor"));
        card.say(ReachWords.of(model));
    }
}
