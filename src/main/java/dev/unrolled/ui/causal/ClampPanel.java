package dev.unrolled.ui.causal;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.PanelHeader;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.ClampAnswer;
import dev.unrolled.viewmodel.ClampModel;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** What if this cell were held? What the network writes then, beside what it writes without. */
final class ClampPanel extends VBox {
    private static final String INVITATION =
            "Press “Hold”: the network writes 200 texts with the cell held, 200 without, and 200 with a random cell"
                    + " held.";

    private static final double LOWEST = -1;
    private static final double HIGHEST = 3;

    private final AppModel app;
    private final ClampModel model;
    private final Label sentence = new Label(INVITATION);
    private final Label basis = new Label();
    private final EffectTable effects = new EffectTable();
    private final WrittenRows rows;
    private final ScrollPane scroll;

    ClampPanel(AppModel app, Look look) {
        this.app = app;
        model = app.clamp();
        getStyleClass().add("card");
        setMinWidth(0);
        rows = new WrittenRows(look);
        PanelHeader header = new PanelHeader("What if this cell were held?", look, figure(), slider(), ask(app));
        sentence.getStyleClass().add("card-words");
        sentence.setId("clamp-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        basis.getStyleClass().addAll("secondary", "small");
        basis.setId("clamp-basis");
        basis.setWrapText(true);
        basis.setMinHeight(USE_PREF_SIZE);
        basis.managedProperty().bind(basis.textProperty().isNotEmpty());
        scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(header, sentence, basis, effects, scroll);
        model.answerProperty().addListener(changed -> show());
        model.problemProperty().addListener(changed -> show());
        app.notebook().notebookProperty().addListener(changed -> show());
        show();
    }

    private Label figure() {
        Label figure = new Label();
        figure.getStyleClass().add("monospaced");
        figure.setMinWidth(USE_PREF_SIZE);
        figure.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> String.format(
                                        Locale.ROOT,
                                        "α = %.2f",
                                        model.alphaProperty().get())
                                .replace('-', '−'),
                        model.alphaProperty()));
        return figure;
    }

    private Slider slider() {
        Slider slider = new Slider(LOWEST, HIGHEST, model.alphaProperty().get());
        slider.setId("alpha");
        slider.setBlockIncrement(0.1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setShowTickMarks(true);
        slider.setTooltip(new Tooltip(
                "The cell is held at μ_out + α(μ_in − μ_out): 0 is its mean outside the concept, 1 its mean inside"));
        slider.setAccessibleText("Alpha, the value the cell is held at");
        slider.valueProperty().addListener((source, before, now) -> model.alphaProperty()
                .set(Math.round(now.doubleValue() * 20) / 20.0));
        // Once something has been asked, letting the slider go asks again.
        slider.valueChangingProperty().addListener((source, before, changing) -> {
            if (!changing && model.answerProperty().get().isPresent()) {
                model.ask();
            }
        });
        return slider;
    }

    private AskButton ask(AppModel app) {
        AskButton.Question question = new AskButton.Question(
                "hold",
                "Hold",
                "Let the network write with the chosen cell held at the value of the slider",
                model::ask,
                model::cancel);
        return new AskButton(
                question,
                Bindings.concat(
                        app.selection().layerProperty(), ":", app.selection().unitProperty()),
                model.runningProperty(),
                model.progressProperty());
    }

    private String sentence(ClampAnswer known) {
        return known.sentence(app.notebook().inSentence(known.layer(), known.unit()));
    }

    private void show() {
        Optional<ClampAnswer> known = model.answerProperty().get();
        String problem = model.problemProperty().get();
        sentence.setText(problem.isEmpty() ? known.map(this::sentence).orElse(INVITATION) : problem);
        basis.setText(known.map(ClampAnswer::basis).orElse(""));
        scroll.setVisible(known.isPresent());
        known.ifPresent(effects::show);
        known.ifPresent(rows::show);
    }
}
