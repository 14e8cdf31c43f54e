package dev.unrolled.ui.hunt;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Names for choices that are never typed. */
final class Converters {
    private Converters() {}

    static <T> StringConverter<T> of(Function<T, String> label) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : label.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("choices are not typed");
            }
        };
    }
}
