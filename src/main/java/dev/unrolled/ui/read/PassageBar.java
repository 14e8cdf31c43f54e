package dev.unrolled.ui.read;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.PassageModel;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Chooses the passage: the held-out text with a search, or a text of one's own; and freezes the view. */
final class PassageBar extends HBox {
    private final AppModel app;
    private final PassageModel passage;
    private final Runnable toPage;
    private final Label found = new Label();
    private final Label frozenAt = new Label();
    private final Label unknown = new Label();

    /** @param toPage gives the focus back to the page */
    PassageBar(AppModel app, Look look, Runnable toPage) {
        this.app = app;
        this.toPage = toPage;
        passage = app.passage();
        getStyleClass().add("passage-bar");
        setMinWidth(0);
        ToggleButton heldOut = segment("held-out", "Held-out text", "Text that the network never learns from");
        ToggleButton own = segment("own-text", "My own text", "What does the cell do on my sentence?");
        own.selectedProperty().bindBidirectional(passage.typingProperty());
        heldOut.setSelected(true);
        heldOut.setOnAction(event -> passage.typingProperty().set(false));
        passage.typingProperty().addListener((source, before, typing) -> heldOut.setSelected(!typing));
        Node searching = searching(look);
        Node typing = typing();
        searching.visibleProperty().bind(passage.typingProperty().not());
        searching.managedProperty().bind(searching.visibleProperty());
        typing.visibleProperty().bind(passage.typingProperty());
        typing.managedProperty().bind(typing.visibleProperty());
        setHgrow(typing, Priority.ALWAYS);
        Region space = new Region();
        setHgrow(space, Priority.SOMETIMES);
        frozenAt.getStyleClass().add("frozen-at");
        frozenAt.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(new SegmentedButton(heldOut, own), searching, typing, space, frozenAt, freeze(look));
    }

    private static ToggleButton segment(String id, String title, String tooltip) {
        ToggleButton button = new ToggleButton(title);
        button.setId(id);
        button.setTooltip(new Tooltip(tooltip));
        button.setAccessibleText(title + ": " + tooltip);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private Node searching(Look look) {
        TextField field = new TextField();
        field.setId("search");
        field.setPromptText("Search the held-out text");
        field.setPrefColumnCount(18);
        field.setTooltip(new Tooltip("Words in small letters are found in capitals too; Enter goes to the next place"));
        field.setAccessibleText("Search the held-out text");
        field.textProperty().bindBidirectional(passage.searchProperty());
        field.setOnAction(event -> next());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.clear();
                toPage.run();
                event.consume();
            }
        });
        Button previous = step(look, "search-previous", MaterialDesignC.CHEVRON_UP, "The place before", this::previous);
        Button next = step(look, "search-next", MaterialDesignC.CHEVRON_DOWN, "The next place  (Enter)", this::next);
        found.getStyleClass().add("secondary");
        found.setId("search-count");
        passage.hitsProperty().addListener(changed -> sayFound());
        passage.hitNumberProperty().addListener(changed -> sayFound());
        HBox row = new HBox(field, previous, next, found);
        row.getStyleClass().add("button-row");
        return row;
    }

    private void next() {
        passage.nextHit(app.read().traceProperty().get());
    }

    private void previous() {
        passage.previousHit(app.read().traceProperty().get());
    }

    private Button step(Look look, String id, Ikon icon, String tooltip, Runnable action) {
        Button button = new Button("", look.icon(icon, 1.2));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setTooltip(new Tooltip(tooltip));
        button.setAccessibleText(tooltip);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void sayFound() {
        int count = passage.hitCount();
        if (passage.searchProperty().get().isEmpty()) {
            found.setText("");
        } else if (count == 0) {
            found.setText("nowhere in the held-out text");
        } else {
            int number = passage.hitNumberProperty().get();
            String places = String.format(Locale.ROOT, count == 1 ? "%,d place" : "%,d places", count);
            found.setText(number == 0 ? places : String.format(Locale.ROOT, "%,d of %,d", number, count));
        }
    }

    private Node typing() {
        TextArea area = new TextArea();
        area.setId("typed");
        area.setPromptText("Type a text of your own: the network reads it from the zero state as you type");
        area.setPrefRowCount(2);
        area.setWrapText(true);
        area.setAccessibleText("Your own text for the network to read");
        area.textProperty().bindBidirectional(passage.typedProperty());
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                toPage.run();
                event.consume();
            }
        });
        // Whoever asks for a text of their own wants to type it at once; the field is not visible yet.
        passage.typingProperty()
                .addListener((source, before, typing) -> Platform.runLater(() -> {
                    if (typing) {
                        area.requestFocus();
                    }
                }));
        unknown.getStyleClass().add("secondary");
        unknown.setMinWidth(USE_PREF_SIZE);
        app.read().traceProperty().addListener((source, before, now) -> sayUnknown(now));
        HBox row = new HBox(area, unknown);
        row.getStyleClass().add("button-row");
        HBox.setHgrow(area, Priority.ALWAYS);
        return row;
    }

    /** Characters that the network has never seen are read as another one; the page shows which, this says how many. */
    private void sayUnknown(SequenceTrace trace) {
        int[] typed = passage.typedProperty().get().codePoints().toArray();
        int count = 0;
        for (int step = 0; trace.offset() < 0 && step < Math.min(typed.length, trace.length()); step++) {
            count += typed[step] == trace.codePoint(step) ? 0 : 1;
        }
        unknown.setText(count == 0 ? "" : count + " unknown to the network");
    }

    private ToggleButton freeze(Look look) {
        ToggleButton freeze = new ToggleButton("Freeze", look.icon(MaterialDesignS.SNOWFLAKE, 1.1));
        freeze.setId("freeze");
        freeze.setMinWidth(USE_PREF_SIZE);
        freeze.setTooltip(new Tooltip("Keep what this view shows while training goes on"));
        freeze.setAccessibleText("Freeze this view while training goes on");
        freeze.selectedProperty().bindBidirectional(app.read().frozenProperty());
        app.read().frozenProperty().addListener(changed -> sayFrozen());
        app.read().iterationProperty().addListener(changed -> sayFrozen());
        return freeze;
    }

    /** Another passage is read with the weights of the next step after the freezing: the iteration may change once. */
    private void sayFrozen() {
        long iteration = app.read().iterationProperty().get();
        boolean frozen = app.read().frozenProperty().get();
        frozenAt.setText(frozen ? String.format(Locale.ROOT, "frozen at iteration %,d", iteration) : "");
    }
}
