package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.ReachLook;
import dev.unrolled.viewmodel.ReachModel;
import dev.unrolled.viewmodel.ReachWords;
import dev.unrolled.viz.LagHeatMap;
import java.util.Optional;

/** Which earlier characters each prediction of the passage still reaches. */
final class ReachMapCard {
    private final ReachModel model;
    private final LagHeatMap map;
    private final QuestionCard card;

    ReachMapCard(AppModel app, Look look) {
        model = app.reach();
        map = look.dress(new LagHeatMap());
        map.setId("reach-map");
        map.setMinSize(0, 0);
        map.setRange(ReachCard.LEAST, ReachCard.MOST);
        map.symbolProperty().set("‖∂ log p(x_{T+1})/∂x_t‖");
        card = new QuestionCard("Which earlier characters does each prediction reach?", map);
        model.answerProperty().addListener(changed -> show());
        model.runningProperty().addListener(changed -> say());
        model.look().problemProperty().addListener(changed -> say());
        model.placeProperty()
                .addListener((source, before, now) -> map.timeStepProperty().set(now.intValue()));
        map.hoverTimeStepProperty().addListener((source, before, now) -> model.hover(now.intValue()));
        map.timeStepProperty().addListener((source, before, now) -> {
            if (now.intValue() >= 0 && now.intValue() != model.placeProperty().get()) {
                model.pin(now.intValue());
            }
        });
        show();
    }

    QuestionCard card() {
        return card;
    }

    private void show() {
        Optional<ReachLook> answer = model.shown();
        if (answer.isPresent()) {
            map.show(answer.get().codePoints(), answer.get().norms());
            map.timeStepProperty().set(model.placeProperty().get());
        } else {
            map.show(new int[0], new double[0][]);
        }
        say();
    }

    private void say() {
        card.subtitle(model.answerProperty()
                .get()
                .map(answer -> "log ‖∂ log p(x_{T+1})/∂x_t‖, T down, t to the right · "
                        + answer.network().name() + ", iteration " + answer.iteration())
                .orElse("log ‖∂ log p(x_{T+1})/∂x_t‖, T down, t to the right"));
        card.say(ReachWords.of(model));
    }
}
