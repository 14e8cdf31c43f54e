package dev.unrolled.ui.shell;

import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.converter.DefaultStringConverter;

/**
 * A field for a whole number with steps up and down. What is typed stays as it was typed, even where it is no number:
 * whoever reads the field says so, instead of another number taking its place in silence.
 */
final class WholeNumberField extends Spinner<String> {
    WholeNumberField(long least, long most, long step) {
        super(new Steps(least, most, step));
        setEditable(true);
    }

    /** What stands in the field at this moment. */
    String typed() {
        return getEditor().getText();
    }

    void show(long value) {
        getValueFactory().setValue(Long.toString(value));
        getEditor().setText(Long.toString(value));
    }

    private static final class Steps extends SpinnerValueFactory<String> {
        private final long least;
        private final long most;
        private final long step;

        Steps(long least, long most, long step) {
            this.least = least;
            this.most = most;
            this.step = step;
            setConverter(new DefaultStringConverter());
            setValue(Long.toString(least));
        }

        @Override
        public void decrement(int steps) {
            move(-steps);
        }

        @Override
        public void increment(int steps) {
            move(steps);
        }

        private void move(int steps) {
            try {
                long moved = Long.parseLong(getValue().strip()) + steps * step;
                setValue(Long.toString(Math.max(least, Math.min(most, moved))));
            } catch (NumberFormatException e) {
                // From what is no number a step leads to the least one.
                setValue(Long.toString(least));
            }
        }
    }
}
