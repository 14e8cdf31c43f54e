package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.SettingField;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.converter.DefaultStringConverter;

/**
 * A field for a whole number with steps up and down. What is typed stays as it was typed, even where it is no number:
 * what is wrong is said beside it, instead of another number taking its place in silence.
 */
final class WholeNumberField extends Spinner<String> {
    WholeNumberField(SettingField field) {
        setValueFactory(new Steps(field));
        setEditable(true);
        getEditor().textProperty().bindBidirectional(field.textProperty());
    }

    private final class Steps extends SpinnerValueFactory<String> {
        private final SettingField field;

        Steps(SettingField field) {
            this.field = field;
            setConverter(new DefaultStringConverter());
            setValue(field.textProperty().get());
        }

        @Override
        public void decrement(int steps) {
            move(-steps);
        }

        @Override
        public void increment(int steps) {
            move(steps);
        }

        /** From what stands in the field now, which may have been typed and not accepted yet. */
        private void move(int steps) {
            String moved = field.moved(steps);
            setValue(moved);
            getEditor().setText(moved);
        }
    }
}
