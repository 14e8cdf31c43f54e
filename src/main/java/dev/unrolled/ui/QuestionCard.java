package dev.unrolled.ui;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A panel: a question as its title, the formula and the range under it, the answer drawn, and said in words below. */
public final class QuestionCard extends VBox {
    private final Subtitle subtitle = new Subtitle();
    private final Label words = new Label();
    private final HBox controls = new HBox();

    /**
     * @param question the title
     * @param answer what is drawn; takes all the room there is
     */
    public QuestionCard(String question, Region answer) {
        getStyleClass().add("card");
        Label title = new Label(question);
        title.getStyleClass().add("card-title");
        title.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        words.getStyleClass().add("card-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.managedProperty().bind(words.textProperty().isNotEmpty());
        controls.getStyleClass().add("card-controls");
        answer.setMinWidth(0);
        answer.getStyleClass().add("card-answer");
        VBox.setVgrow(answer, Priority.ALWAYS);
        getChildren().addAll(new CardHead(title, controls), subtitle, answer, words);
        setMinWidth(0);
    }

    public QuestionCard subtitle(ObservableStringValue text) {
        subtitle.textProperty().bind(text);
        return this;
    }

    public QuestionCard subtitle(String text) {
        subtitle.setText(text);
        return this;
    }

    /** Puts controls at the right of the title. */
    public QuestionCard controls(Node... nodes) {
        controls.getChildren().setAll(nodes);
        return this;
    }

    /** What the drawing says, in a sentence. */
    public void say(String sentence) {
        words.setText(sentence);
    }
}
