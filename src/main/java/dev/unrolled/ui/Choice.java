package dev.unrolled.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.SegmentedButton;

/** A few buttons of which one is down. */
public final class Choice {
    private Choice() {}

    /**
     * Buttons for the values of a property.
     *
     * @param name what is chosen, for the tooltip and for screen readers
     */
    public static <T> SegmentedButton of(String name, List<T> values, Property<T> property, Function<T, String> label) {
        SegmentedButton buttons = new SegmentedButton();
        for (T value : values) {
            ToggleButton button = new ToggleButton(label.apply(value));
            button.setTooltip(new Tooltip(name + ": " + label.apply(value)));
            button.setAccessibleText(name + ": " + label.apply(value));
            button.setSelected(value.equals(property.getValue()));
            button.setOnAction(event -> {
                property.setValue(value);
                button.setSelected(true);
            });
            property.addListener((source, before, now) -> button.setSelected(value.equals(now)));
            buttons.getButtons().add(button);
        }
        buttons.setToggleGroup(null);
        return buttons;
    }
}
