package dev.unrolled.ui.read;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.PanelHeader;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Project;
import dev.unrolled.viewmodel.Selection;
import dev.unrolled.viewmodel.ShownTrack;
import dev.unrolled.viz.TextPage;
import dev.unrolled.viz.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The passage as a reader sees it, tinted by the chosen cell, with its way through the held-out text. */
final class PagePanel extends VBox {
    private static final double LINE_HEIGHT = 1.62;
    /** Larger than the text of controls: it is read from the back of a room. */
    private static final double READING_SIZE = 1.25;

    private final AppModel app;
    private final TextPage page;
    private final PanelHeader header;
    private int[] codePoints = new int[0];

    PagePanel(AppModel app, Look look, Tints tints) {
        this.app = app;
        getStyleClass().add("page-panel");
        setMinWidth(0);
        page = new TextPage();
        page.themeProperty().bind(look.theme());
        page.fontSizeProperty().bind(look.textSize().multiply(READING_SIZE));
        page.setId("page");
        header = new PanelHeader("Page", look);
        header.legend().scaleProperty().bind(tints.scale());
        page.scaleProperty().bind(tints.scale());
        PassageScrollBar scrollBar = new PassageScrollBar(app);
        Label hint = hint();
        HBox text = new HBox(new StackPane(page, hint), scrollBar);
        HBox.setHgrow(page.getParent(), Priority.ALWAYS);
        setVgrow(text, Priority.ALWAYS);
        getChildren().addAll(header, new PassageBar(app, look, page::requestFocus), text);
        brushOnPage();
        listen();
        showPassage();
    }

    /** In place of the page while the user has chosen a text of their own and not begun it. */
    private Label hint() {
        Label hint =
                new Label("Type a sentence above: the network reads it here, character by character, as you type.");
        hint.setId("own-text-hint");
        hint.getStyleClass().add("secondary");
        hint.setWrapText(true);
        StackPane.setAlignment(hint, Pos.TOP_LEFT);
        hint.visibleProperty()
                .bind(app.passage()
                        .typingProperty()
                        .and(app.passage().typedProperty().isEmpty()));
        page.visibleProperty().bind(hint.visibleProperty().not());
        return hint;
    }

    private void brushOnPage() {
        Brushing brushing = new Brushing(app, page.brushedRangeProperty()::set);
        page.addEventFilter(
                MouseEvent.MOUSE_PRESSED, event -> brushing.begin(page.indexAt(event.getX(), event.getY())));
        page.addEventHandler(
                MouseEvent.MOUSE_DRAGGED, event -> brushing.extend(page.indexAt(event.getX(), event.getY())));
    }

    private void listen() {
        Selection selection = app.selection();
        page.cursorIndexProperty().bindBidirectional(selection.cursorProperty());
        page.hoverIndexProperty()
                .addListener((source, before, now) ->
                        selection.hoverTimeStepProperty().set(now.intValue()));
        page.setOnScrollRequest(request -> app.passage().scrollByLines(request.lines(), request.characters()));
        page.capacityProperty().addListener(changed -> tellSize());
        app.read().traceProperty().addListener(changed -> showPassage());
        app.passage().hitsProperty().addListener(changed -> showHits());
        app.tracks().shownProperty().addListener(changed -> underline());
        app.tracks().underliningProperty().addListener(changed -> underline());
        underline();
        app.notebook().notebookProperty().addListener(changed -> say());
        selection.unitProperty().addListener(changed -> showValues());
        selection.layerProperty().addListener(changed -> showValues());
        selection.signalProperty().addListener(changed -> showValues());
    }

    private void tellSize() {
        int rows = (int) Math.max(1, Math.floor(page.getHeight() / Math.rint(page.getFontSize() * LINE_HEIGHT)));
        app.passage().setPage(page.capacityProperty().get() / rows, rows);
    }

    private void showPassage() {
        SequenceTrace trace = app.read().traceProperty().get();
        int[] characters = new int[trace.length()];
        Arrays.setAll(characters, trace::codePoint);
        if (!Arrays.equals(characters, codePoints)) {
            codePoints = characters;
            page.setPassage(characters, values(trace));
            showHits();
            say();
        } else {
            showValues();
        }
    }

    private void showValues() {
        page.setValues(values(app.read().traceProperty().get()));
        say();
    }

    private float[] values(SequenceTrace trace) {
        Selection selection = app.selection();
        int layer = selection.layerProperty().get();
        int unit = selection.unitProperty().get();
        boolean there = !trace.isEmpty()
                && layer < trace.layerCount()
                && unit < trace.unitCount(layer)
                && trace.signals().contains(selection.signalProperty().get());
        return there ? trace.unitSeries(selection.signalProperty().get(), layer, unit) : new float[0];
    }

    private void underline() {
        Optional<ShownTrack> track = app.tracks().underlined();
        page.underlinedProperty().set(track.map(PagePanel::stretches).orElse(List.of()));
        say();
    }

    private static List<TextRange> stretches(ShownTrack shown) {
        float[] on = shown.values();
        List<TextRange> stretches = new ArrayList<>();
        for (int from = 0; from < on.length; from++) {
            int to = from;
            while (to < on.length && on[to] != 0) {
                to++;
            }
            if (to > from) {
                stretches.add(new TextRange(from, to));
                from = to;
            }
        }
        return stretches;
    }

    private void showHits() {
        SequenceTrace trace = app.read().traceProperty().get();
        int length = app.passage().hitLength();
        page.searchHitsProperty()
                .set(app.passage().hitsIn(trace).stream()
                        .map(from -> new TextRange(from, from + length))
                        .toList());
    }

    private void say() {
        Selection selection = app.selection();
        String tint = String.format(
                Locale.ROOT,
                "tint: %s of cell %s",
                selection.signalProperty().get().symbol(),
                app.notebook()
                        .label(
                                selection.layerProperty().get(),
                                selection.unitProperty().get()));
        String remarks = app.training().project().map(Project::remarksInShort).orElse("");
        String line = app.tracks()
                .underlined()
                .map(track -> " · line: " + track.concept().label())
                .orElse("");
        String said = tint + line + (remarks.isEmpty() ? "" : " · " + remarks);
        header.setSubtitle(where() + " · " + said, tint + line);
        header.legend().symbolProperty().set("");
    }

    private String where() {
        SequenceTrace trace = app.read().traceProperty().get();
        if (trace.isEmpty()) {
            return "no text yet";
        }
        if (trace.offset() < 0) {
            return "your own text, " + trace.length() + " characters, read from the zero state";
        }
        int shown = page.shownCountProperty().get();
        long end = trace.offset() + (shown > 0 ? Math.min(shown, trace.length()) : trace.length());
        return String.format(Locale.ROOT, "held-out text, characters %,d–%,d", trace.offset(), end - 1);
    }

    TextPage page() {
        return page;
    }
}
