package dev.unrolled.ui.train;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A panel: a question as its title, the formula and the range under it, the answer drawn, and said in words below. */
final class QuestionCard extends VBox {
    private final Label subtitle = new Label();
    private final Label words = new Label();
    private final HBox controls = new HBox();

    /**
     * @param question the title
     * @param answer what is drawn; takes all the room there is
     */
    QuestionCard(String question, Region answer) {
        getStyleClass().add("card");
        Label title = new Label(question);
        title.getStyleClass().add("card-title");
        subtitle.getStyleClass().add("card-subtitle");
        subtitle.setWrapText(true);
        subtitle.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("card-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.managedProperty().bind(words.textProperty().isNotEmpty());
        controls.getStyleClass().add("card-controls");
        VBox heading = new VBox(title, subtitle);
        heading.setMinWidth(0);
        HBox.setHgrow(heading, Priority.ALWAYS);
        controls.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(heading, controls);
        head.getStyleClass().add("card-head");
        answer.setMinSize(0, 0);
        VBox.setVgrow(answer, Priority.ALWAYS);
        getChildren().addAll(head, answer, words);
        setMinSize(0, 0);
    }

    QuestionCard subtitle(ObservableStringValue text) {
        subtitle.textProperty().bind(text);
        return this;
    }

    QuestionCard subtitle(String text) {
        subtitle.setText(text);
        return this;
    }

    /** Puts controls at the right of the title. */
    QuestionCard controls(Node... nodes) {
        controls.getChildren().setAll(nodes);
        return this;
    }

    /** What the drawing says, in a sentence. */
    void say(String sentence) {
        words.setText(sentence);
    }
}
