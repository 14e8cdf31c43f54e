package dev.unrolled.viz;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A test that takes the name of a theme, for the file of its picture, and the theme; it runs once in each. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@MethodSource("dev.unrolled.viz.InBothThemes$Themes#all")
@interface InBothThemes {
    /** The themes. */
    final class Themes {
        private Themes() {}

        static Stream<Arguments> all() {
            return Stream.of(Arguments.of("light", VizTheme.LIGHT), Arguments.of("dark", VizTheme.DARK));
        }
    }
}
