package dev.unrolled.ui.shell;

import dev.unrolled.ui.Look;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** A form in a bubble below a button: what is too high for the window scrolls, what stands at its end does not. */
final class FormPopOver extends PopOver {
    /** Of the window's height. */
    private static final double MOST_HEIGHT = 0.8;

    private final VBox whole = new VBox();

    /**
     * @param form scrolls
     * @param end stays below it
     */
    FormPopOver(String title, Look look, Region form, Region end) {
        setTitle(title);
        setDetachable(false);
        setAnimated(false);
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        // The height that wrapped lines really have is known only once they have been laid out.
        form.heightProperty().addListener((source, before, height) -> {
            scroll.setPrefViewportHeight(height.doubleValue());
            Platform.runLater(this::sizeToScene);
        });
        whole.getStyleClass().add("form-pop-over");
        whole.getChildren().addAll(scroll, end);
        look.dress(whole);
        setContentNode(whole);
        getRoot().getStyleClass().add("unrolled-popover");
        look.dress(getRoot());
    }

    /** Opens below a node, no higher than its window allows. */
    void open(Node below) {
        whole.setMaxHeight(MOST_HEIGHT * below.getScene().getHeight());
        show(below);
    }
}
