package dev.unrolled.ui.gradients;

import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.GradientDials;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a lecture turns, of the network that is looked at closely. */
final class DialsCard {
    private static final double LAST_THRESHOLD = 5;

    private final AppModel app;
    private final GradientDials dials;
    private final QuestionCard card;
    private final LiveSlider sigma;
    private final LiveSlider forgetBias;
    private final LiveSlider threshold;
    private final Node forgetRow;
    private final ComboBox<Integer> sequence = new ComboBox<>();
    private final CheckBox clipping = new CheckBox("gradient clipping");
    private boolean following;

    DialsCard(AppModel app) {
        this.app = app;
        dials = app.gradientDials();
        sigma = new LiveSlider("dial-sigma", 0.5, 1.5, (value, hurried) -> dials.scale(rounded(value, 100), hurried));
        forgetBias = new LiveSlider(
                "dial-forget-bias-live", -2, 5, (value, hurried) -> dials.forgetBias(rounded(value, 10), hurried));
        threshold = new LiveSlider("dial-threshold", -2, 2, (exponent, hurried) -> clip(Math.pow(10, exponent)));
        sigma.format(value -> String.format(Locale.ROOT, "%.2f", value));
        forgetBias.format(value -> String.format(Locale.ROOT, "%+.1f", value).replace('-', '−'));
        threshold.format(value -> String.format(Locale.ROOT, "%.2f", Math.pow(10, value)));
        forgetRow = row("forget bias", "The bias of every forget gate, b_f; acts at once", forgetBias);
        VBox rows = new VBox(
                row(
                        "scale W_h so that σ₁ =",
                        "The greatest singular value of the recurrent weights; with gates every gate's block is"
                                + " scaled, and the greatest of theirs is shown; acts at once",
                        sigma),
                orthogonal(),
                forgetRow,
                sequenceRow(),
                clippingBox(),
                row("threshold θ", "The norm to which larger gradients are scaled; acts at the next step", threshold),
                linear());
        rows.getStyleClass().add("dial-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMinSize(0, 0);
        scroll.getStyleClass().add("plain-scroll");
        card = new QuestionCard("Dials", scroll);
        app.sideBySide().chosenProperty().addListener(changed -> follow());
        app.sideBySide().networksProperty().addListener(changed -> follow());
        app.gradients().flow().answersProperty().addListener(changed -> follow());
        dials.saidProperty().addListener((source, before, now) -> {
            card.say(now);
            follow();
        });
        follow();
    }

    QuestionCard card() {
        return card;
    }

    /** What the slider says is what it sets: σ₁ = 1.00 is one. */
    private static double rounded(double value, double parts) {
        return Math.rint(value * parts) / parts;
    }

    private static Node row(String name, String tooltip, LiveSlider slider) {
        Label title = new Label(name);
        title.setTooltip(new Tooltip(tooltip));
        Label figure = slider.figure();
        figure.getStyleClass().add("monospaced");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        slider.setTooltip(new Tooltip(tooltip));
        slider.setAccessibleText(name + ": " + tooltip);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox all = new VBox(new HBox(title, space, figure), slider);
        all.managedProperty().bind(all.visibleProperty());
        return all;
    }

    private CheckBox orthogonal() {
        CheckBox box = new CheckBox("make W_h orthogonal too");
        box.setMnemonicParsing(false);
        box.setId("orthogonal");
        box.setTooltip(
                new Tooltip("On: the nearest orthogonal matrix, times σ₁, so that every direction is stretched alike."
                        + " Off: W_h as it is, times σ₁ over its own, so that σ₁ is only a bound"));
        box.selectedProperty().bindBidirectional(dials.orthogonalProperty());
        return box;
    }

    private Node sequenceRow() {
        String tooltip = "How many characters gradients flow back through in training; begins the network anew";
        Label title = new Label("sequence length");
        title.setTooltip(new Tooltip(tooltip));
        sequence.setId("dial-sequence");
        sequence.getItems().setAll(GradientDials.sequenceLengths());
        sequence.setTooltip(new Tooltip(tooltip));
        sequence.setAccessibleText("sequence length: " + tooltip);
        sequence.setOnAction(event -> {
            if (!following && sequence.getValue() != null) {
                int length = sequence.getValue();
                // Not while the choice is being made: a new beginning chooses again.
                Platform.runLater(() -> dials.sequenceLength(length));
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(title, space, sequence);
        row.getStyleClass().add("dial-choice");
        return row;
    }

    private CheckBox clippingBox() {
        clipping.setId("dial-clipping");
        clipping.setTooltip(new Tooltip(
                "Whether large gradients are scaled down before the step: g ← g·θ/‖g‖; acts at the next step"));
        clipping.setOnAction(event -> clip(Math.pow(10, threshold.getValue())));
        return clipping;
    }

    private CheckBox linear() {
        CheckBox box = new CheckBox("linear: RNNs without tanh or ReLU");
        box.setId("linear");
        box.setTooltip(
                new Tooltip("The lectures' linear case, over the same weights: curves only, training goes on with the"
                        + " nonlinearity. The product of Jacobians is then W_h to the power of the lag"));
        box.selectedProperty().bindBidirectional(app.gradients().linearProperty());
        return box;
    }

    private void clip(double value) {
        dials.clip(clipping.isSelected(), value);
    }

    private void follow() {
        following = true;
        dials.sigma().ifPresentOrElse(sigma::follow, sigma::unknown);
        OptionalDouble bias = dials.forgetBias();
        forgetRow.setVisible(bias.isPresent());
        bias.ifPresent(forgetBias::follow);
        if (!sequence.getItems().contains(dials.sequenceLength()) && dials.sequenceLength() > 0) {
            sequence.getItems().add(dials.sequenceLength());
        }
        sequence.setValue(dials.sequenceLength() == 0 ? null : dials.sequenceLength());
        OptionalDouble theta = dials.clipThreshold();
        clipping.setSelected(theta.isPresent());
        threshold.setDisable(theta.isEmpty());
        threshold.follow(Math.log10(theta.orElse(LAST_THRESHOLD)));
        boolean trains = app.training().canTrain();
        sigma.setDisable(!trains);
        forgetBias.setDisable(!trains);
        sequence.setDisable(!trains);
        card.subtitle("of " + app.sideBySide().chosen().map(one -> one.name()).orElse("the network")
                + " · act at once; a new beginning is said");
        following = false;
    }
}
