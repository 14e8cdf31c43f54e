package dev.unrolled.ui.ask;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.FoundElsewhere;
import dev.unrolled.viewmodel.FoundPassage;
import dev.unrolled.viewmodel.PatternModel;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Where else the cells asked about are so, the best passages first; a click goes to one. */
final class FoundList extends VBox {
    private static final int AT_ONCE = 10;

    private final PatternModel model;
    private final Label problem = new Label();
    private final Label sentence = new Label();
    private final Label insight = new Label();
    private final Hyperlink back = new Hyperlink();
    private final VBox rows = new VBox();
    private final Hyperlink more = new Hyperlink();
    private int shown;

    FoundList(AppModel app) {
        model = app.pattern();
        getStyleClass().add("found-list");
        problem.getStyleClass().add("problem");
        sentence.getStyleClass().addAll("secondary", "small");
        sentence.setId("found-sentence");
        insight.getStyleClass().add("panel-title");
        insight.setId("found-insight");
        for (Label label : List.of(problem, sentence, insight)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        insight.setTooltip(new Tooltip("How many of the passages lie inside a concept with half of their characters or"
                + " more, where that is a tenth above its share of the text"));
        back.setId("found-back");
        back.getStyleClass().add("small");
        back.setWrapText(true);
        back.setOnAction(event -> {
            model.goBack();
            back.setVisited(false);
        });
        more.setId("more-found");
        more.getStyleClass().add("small");
        more.setOnAction(event -> add());
        rows.setId("found-rows");
        getChildren().addAll(problem, insight, sentence, back, rows, more);
        problem.textProperty().bind(model.problemProperty());
        model.elsewhereProperty().addListener(changed -> show());
        show();
    }

    private void show() {
        FoundElsewhere found = model.elsewhereProperty().get();
        insight.setText(found.insight());
        sentence.setText(found.isEmpty() ? "" : found.sentence());
        boolean returns = !found.isEmpty() && !found.question().typed();
        back.setVisible(returns);
        back.setManaged(returns);
        back.setText(String.format(
                Locale.ROOT,
                "asked at character %,d, iteration %,d",
                found.question().from(),
                found.iteration()));
        back.setTooltip(new Tooltip("Back to the stretch that was asked about"));
        rows.getChildren().clear();
        shown = 0;
        add();
    }

    private void add() {
        List<FoundPassage> all = model.elsewhereProperty().get().passages();
        int to = Math.min(all.size(), shown + AT_ONCE);
        all.subList(shown, to).forEach(passage -> rows.getChildren().add(new FoundRow(model, passage)));
        shown = to;
        more.setText((all.size() - shown) + " more");
        more.setVisible(shown < all.size());
        more.setManaged(more.isVisible());
        more.setVisited(false);
    }
}
