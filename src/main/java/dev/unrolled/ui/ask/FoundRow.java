package dev.unrolled.ui.ask;

import dev.unrolled.viewmodel.FoundPassage;
import dev.unrolled.viewmodel.PatternModel;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One passage found, tinted among the characters around it, with how much it agrees. */
final class FoundRow extends Button {
    private final PatternModel model;
    private final FoundPassage passage;

    FoundRow(PatternModel model, FoundPassage passage) {
        this.model = model;
        this.passage = passage;
        getStyleClass().setAll("cell-row", "found-row");
        setMaxWidth(Double.MAX_VALUE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.CENTER_LEFT);
        setGraphic(content());
        setAccessibleText(passage.words() + ": " + figures());
        setTooltip(new Tooltip(explanation()));
        setOnAction(event -> this.model.visit(this.passage));
    }

    private VBox content() {
        Label before = text(passage.before(), "secondary");
        Label words = text(passage.words(), "found-words");
        words.setMinWidth(USE_PREF_SIZE);
        Label behind = text(passage.behind(), "secondary");
        HBox line = new HBox(before, words, behind);
        line.setAlignment(Pos.CENTER_LEFT);
        Label figures = new Label(figures());
        figures.getStyleClass().addAll("secondary", "small");
        VBox content = new VBox(line, figures);
        content.setMouseTransparent(true);
        content.getStyleClass().add("found-grid");
        return content;
    }

    private static Label text(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().addAll("monospaced", "small", style);
        label.setMinWidth(0);
        label.setTextOverrun(OverrunStyle.CLIP);
        return label;
    }

    private String figures() {
        int asked = model.elsewhereProperty().get().question().units().size();
        String inside = passage.inside().isEmpty() ? "" : " · " + passage.inside();
        return String.format(
                Locale.ROOT,
                "%d of %d, %d others · %d long%s",
                passage.intersection(),
                asked,
                passage.others(),
                passage.length(),
                inside);
    }

    private String explanation() {
        return String.format(
                Locale.ROOT,
                "Characters %,d–%,d of the held-out text: %d of the cells asked about are so throughout, and %d other"
                        + " cells of the layer. Click to go there.",
                passage.from(),
                passage.to() - 1,
                passage.intersection(),
                passage.others());
    }
}
