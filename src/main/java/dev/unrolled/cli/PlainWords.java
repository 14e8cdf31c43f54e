package dev.unrolled.cli;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers and switches on a command line, and says in plain words of one that it is none. */
final class PlainWords {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Set<String> SWITCH = Set.of("true", "false");

    private PlainWords() {}

    /** Makes a command and its subcommands, which must be there already, say it so. */
    static void teach(CommandLine commands) {
        commands.registerConverter(Integer.class, text -> whole(text, Integer::valueOf))
                .registerConverter(int.class, text -> whole(text, Integer::valueOf))
                .registerConverter(Long.class, text -> whole(text, Long::valueOf))
                .registerConverter(long.class, text -> whole(text, Long::valueOf))
                .registerConverter(Double.class, PlainWords::number)
                .registerConverter(double.class, PlainWords::number)
                .registerConverter(Boolean.class, PlainWords::yesOrNo);
    }

    private static <N> N whole(String text, Function<String, N> parser) {
        try {
            return parser.apply(text);
        } catch (NumberFormatException exception) {
            boolean large = WHOLE.matcher(text).matches();
            throw new TypeConversionException("'" + text + "' is " + (large ? "too large" : "not a whole number"));
        }
    }

    private static Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException exception) {
            throw new TypeConversionException("'" + text + "' is not a number");
        }
    }

    private static Boolean yesOrNo(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!SWITCH.contains(lower)) {
            throw new TypeConversionException("'" + text + "' is neither true nor false");
        }
        return Boolean.valueOf(lower);
    }
}
