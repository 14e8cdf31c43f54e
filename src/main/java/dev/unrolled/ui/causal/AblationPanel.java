package dev.unrolled.ui.causal;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.PanelHeader;
import dev.unrolled.viewmodel.AblationAnswer;
import dev.unrolled.viewmodel.AblationModel;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viz.ColorScale;
import dev.unrolled.viz.TextPage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What if this cell were gone? The loss without it, against random cells, and the passage tinted by where it rises. */
final class AblationPanel extends VBox {
    /** In text sizes, as the next. */
    private static final double ROOM_FOR_LEGEND = 52;

    private static final double LEAST_PAGE = 13;
    private static final double LEAST_FIGURES = 25;
    private static final double FIGURES = 37;

    private final AblationModel model;
    private final AppModel app;
    private final Look look;
    private final PanelHeader header;
    private final Label sentence = new Label();
    private final Label basis = new Label();
    private final FigureRows figures;
    private final TextPage page = new TextPage();
    private final HBox answer;
    private int[] codePoints = new int[0];

    AblationPanel(AppModel app, Look look) {
        this.app = app;
        this.look = look;
        model = app.ablation();
        getStyleClass().add("card");
        setMinWidth(0);
        header = new PanelHeader("What if this cell were gone?", look, pinned(), zero(), ask());
        widthProperty().addListener(changed -> fit());
        look.textSize().addListener(changed -> fit());
        sentence.getStyleClass().add("card-words");
        sentence.setId("ablation-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        basis.getStyleClass().addAll("secondary", "small");
        basis.setId("ablation-basis");
        basis.setWrapText(true);
        basis.setMinHeight(USE_PREF_SIZE);
        basis.managedProperty().bind(basis.textProperty().isNotEmpty());
        page.themeProperty().bind(look.theme());
        page.fontSizeProperty().bind(look.textSize().multiply(1.1));
        page.setId("ablation-page");
        page.setOnScrollRequest(request -> app.passage().scrollByLines(request.lines(), request.characters()));
        page.minWidthProperty().bind(look.textSize().multiply(LEAST_PAGE));
        HBox.setHgrow(page, Priority.ALWAYS);
        figures = new FigureRows(look);
        answer = new HBox(scrolling(figures), page);
        answer.getStyleClass().add("answer");
        answer.setMinHeight(0);
        setVgrow(answer, Priority.ALWAYS);
        HBox.setHgrow(basis, Priority.ALWAYS);
        basis.setMaxWidth(Double.MAX_VALUE);
        HBox under = new HBox(basis, next());
        under.getStyleClass().add("basis");
        getChildren().addAll(header, sentence, under, answer);
        listen();
        fit();
        show();
    }

    /** With large text there is no room for the whole legend. */
    private void fit() {
        boolean wide = getWidth() >= ROOM_FOR_LEGEND * look.textSize().get();
        header.legend().symbolProperty().set(wide ? "rise of −ln p " : "");
    }

    /** Where there is little height the figures scroll; cut in half they could not be read. */
    private ScrollPane scrolling(FigureRows figures) {
        ScrollPane scroll = new ScrollPane(figures);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> {
                            double em = look.textSize().get();
                            return Math.max(
                                    LEAST_FIGURES * em, Math.min(FIGURES * em, getWidth() - (LEAST_PAGE + 3) * em));
                        },
                        widthProperty(),
                        look.textSize()));
        return scroll;
    }

    private CheckBox pinned() {
        CheckBox pinned = new CheckBox("all pinned");
        pinned.setId("ablate-pinned");
        pinned.setMinWidth(USE_PREF_SIZE);
        pinned.setTooltip(new Tooltip("Ablate all cells of the notebook at once rather than the chosen one"));
        pinned.selectedProperty().bindBidirectional(model.allPinnedProperty());
        pinned.visibleProperty().bind(app.notebook().notebookProperty().map(book -> !book.isEmpty()));
        pinned.managedProperty().bind(pinned.visibleProperty());
        return pinned;
    }

    private CheckBox zero() {
        CheckBox zero = new CheckBox("at 0");
        zero.setId("ablate-to-zero");
        zero.setMinWidth(USE_PREF_SIZE);
        zero.setTooltip(new Tooltip("Hold the cell at 0 rather than at its mean"));
        zero.selectedProperty().bindBidirectional(model.toZeroProperty());
        return zero;
    }

    private Button next() {
        Button next = new Button("Where it rose most");
        next.setId("next-place");
        next.setMinWidth(USE_PREF_SIZE);
        next.setTooltip(new Tooltip("Go to the next of the 20 characters that became hardest to predict"));
        next.setOnAction(event -> model.showNextPlace());
        next.visibleProperty().bind(model.answerProperty().map(Optional::isPresent));
        next.managedProperty().bind(next.visibleProperty());
        return next;
    }

    private AskButton ask() {
        AskButton.Question question = new AskButton.Question(
                "ablate",
                "Ablate",
                "Read held-out text with the chosen cell held at a constant at every step",
                model::ask,
                model::cancel);
        return new AskButton(question, cells(), model.runningProperty(), model.progressProperty());
    }

    /** What would be ablated, in short. */
    private StringBinding cells() {
        return Bindings.createStringBinding(
                () -> {
                    int pinned = app.notebook().notebookProperty().get().cells().size();
                    return model.allPinnedProperty().get() && pinned > 0
                            ? pinned + (pinned == 1 ? " pinned cell" : " pinned cells")
                            : app.selection().layerProperty().get() + ":"
                                    + app.selection().unitProperty().get();
                },
                model.allPinnedProperty(),
                app.notebook().notebookProperty(),
                app.selection().layerProperty(),
                app.selection().unitProperty());
    }

    private void listen() {
        model.answerProperty().addListener(changed -> show());
        model.problemProperty().addListener(changed -> show());
        for (Observable source : List.of(
                model.runningProperty(),
                model.allPinnedProperty(),
                model.toZeroProperty(),
                app.notebook().notebookProperty(),
                app.cells().conceptProperty(),
                app.selection().layerProperty(),
                app.selection().unitProperty())) {
            source.addListener(changed -> sentence.setText(model.sentence()));
        }
        model.risesProperty().addListener(changed -> tint());
        app.read().traceProperty().addListener(changed -> tint());
        look.theme().addListener(changed -> tint());
        look.palette().addListener(changed -> tint());
        page.cursorIndexProperty().bindBidirectional(app.selection().cursorProperty());
    }

    private void show() {
        Optional<AblationAnswer> known = model.answerProperty().get();
        answer.setVisible(known.isPresent());
        sentence.setText(model.sentence());
        basis.setText(known.map(AblationAnswer::basis).orElse(""));
        known.ifPresent(figures::show);
        tint();
    }

    private void tint() {
        SequenceTrace trace = app.read().traceProperty().get();
        int[] characters = new int[trace.length()];
        Arrays.setAll(characters, trace::codePoint);
        float[] rises = model.risesProperty().get();
        boolean fits = rises.length == characters.length;
        double largest = 0;
        for (float rise : rises) {
            largest = Float.isFinite(rise) ? Math.max(largest, Math.abs(rise)) : largest;
        }
        ColorScale scale =
                ColorScale.automatic(look.theme().getValue(), look.palette().getValue(), largest);
        boolean tinted = fits && model.answerProperty().get().isPresent();
        page.scaleProperty().set(tinted ? scale : null);
        header.legend().scaleProperty().set(tinted ? scale : null);
        if (!Arrays.equals(characters, codePoints)) {
            codePoints = characters;
            page.setPassage(characters, fits ? rises : new float[0]);
        } else {
            page.setValues(fits ? rises : new float[0]);
        }
    }
}
