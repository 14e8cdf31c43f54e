package dev.unrolled.ui.read;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Selection;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;

/** Which layer and which signal are shown, and how the cells are ordered. */
final class StripChoices extends HBox {
    private final AppModel app;
    private final ComboBox<Integer> layer = new ComboBox<>();
    private final ComboBox<Signal> signal = new ComboBox<>();
    private boolean following;

    StripChoices(AppModel app) {
        this.app = app;
        getStyleClass().add("button-row");
        setMinWidth(USE_PREF_SIZE);
        prepareLayer();
        prepareSignal();
        getChildren().addAll(layer, signal, order());
        app.read().traceProperty().addListener(changed -> follow());
        app.selection().layerProperty().addListener(changed -> follow());
        app.selection().signalProperty().addListener(changed -> follow());
        follow();
    }

    private void prepareLayer() {
        layer.setId("layer");
        layer.setTooltip(new Tooltip("The layer shown, counted from 0 at the input  ( [ and ] )"));
        layer.setAccessibleText("Layer");
        layer.setConverter(converter(this::layerName));
        layer.setOnAction(event -> {
            if (!following && layer.getValue() != null) {
                app.read()
                        .moveLayer(layer.getValue()
                                - app.selection().layerProperty().get());
            }
        });
    }

    private String layerName(int number) {
        SequenceTrace trace = app.read().traceProperty().get();
        return number < trace.layerCount() ? trace.layerName(number) : "layer " + number;
    }

    private void prepareSignal() {
        signal.setId("signal");
        signal.setTooltip(new Tooltip("The signal that the tints of page and heat map stand for"));
        signal.setAccessibleText("Signal shown by the tints");
        signal.setConverter(converter(shown -> shown.symbol() + "  " + shown.label()));
        // The list says the name too; the button is short, so that it fits beside large text.
        signal.setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(Signal shown, boolean empty) {
                super.updateItem(shown, empty);
                setText(empty || shown == null ? "" : shown.symbol());
            }
        });
        signal.setOnAction(event -> {
            if (!following && signal.getValue() != null) {
                app.selection().signalProperty().set(signal.getValue());
            }
        });
    }

    /** A converter for choices that are never typed. */
    private static <T> StringConverter<T> converter(java.util.function.Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("choices are not typed");
            }
        };
    }

    private SegmentedButton order() {
        ToggleButton likeness =
                segment("by-likeness", "likeness", "Cells that behave alike on this passage are neighbours");
        ToggleButton number = segment("by-number", "number", "Cells in the order of their numbers");
        likeness.setSelected(app.read().byLikenessProperty().get());
        number.setSelected(!likeness.isSelected());
        likeness.setOnAction(event -> app.read().byLikenessProperty().set(true));
        number.setOnAction(event -> app.read().byLikenessProperty().set(false));
        app.read().byLikenessProperty().addListener((source, before, now) -> {
            likeness.setSelected(now);
            number.setSelected(!now);
        });
        return new SegmentedButton(likeness, number);
    }

    private static ToggleButton segment(String id, String title, String tooltip) {
        ToggleButton button = new ToggleButton(title);
        button.setId(id);
        button.setTooltip(new Tooltip(tooltip));
        button.setAccessibleText("Order of the cells by " + title);
        return button;
    }

    private void follow() {
        SequenceTrace trace = app.read().traceProperty().get();
        Selection selection = app.selection();
        following = true;
        List<Integer> layers = IntStream.range(0, trace.isEmpty() ? 0 : trace.layerCount())
                .boxed()
                .toList();
        if (!layers.equals(layer.getItems())) {
            layer.getItems().setAll(layers);
            layer.setVisible(layers.size() > 1);
            layer.setManaged(layers.size() > 1);
        }
        List<Signal> signals = trace.isEmpty() ? List.of() : trace.signals();
        if (!signals.equals(signal.getItems())) {
            signal.getItems().setAll(signals);
        }
        layer.setValue(selection.layerProperty().get());
        signal.setValue(selection.signalProperty().get());
        following = false;
    }
}
