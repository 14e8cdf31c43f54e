package dev.unrolled.viewmodel;

import java.math.BigDecimal;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;

/**
 * A setting as it is typed or chosen, what it means, and what is wrong with it. What was typed stays as it was typed, even
 * where it is no number.
 */
public final class SettingField {
    /** What a field takes. */
    public enum Kind {
        CHOICE,
        WHOLE_NUMBER,
        NUMBER
    }

    /**
     * What a number may be.
     *
     * @param least the least one
     * @param most the largest one
     * @param step what a push on an arrow adds; without meaning for fields without arrows
     */
    public record Range(double least, double most, double step) {
        /** Of whole numbers without limits. */
        static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1);

        boolean contains(double value) {
            return value >= least && value <= most;
        }

        double within(double value) {
            return Math.max(least, Math.min(most, value));
        }

        private String words() {
            return this.equals(ANY) ? "" : " from " + bare(least) + " to " + bare(most);
        }

        private static String bare(double limit) {
            return limit < 0 ? "−" + plain(-limit) : plain(limit);
        }
    }

    private final String id;
    private final String name;
    private final String explanation;
    private final Kind kind;
    private final Range range;
    private final List<Option> options;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final BooleanProperty needed = new SimpleBooleanProperty(this, "needed", true);
    private final StringProperty objection = new SimpleStringProperty(this, "objection", "");
    private final ObservableStringValue problem;

    private SettingField(Kind kind, Option named, String explanation, Range range, List<Option> options) {
        this.id = named.id();
        this.name = named.label();
        this.explanation = explanation;
        this.kind = kind;
        this.range = range;
        this.options = List.copyOf(options);
        problem = Bindings.createStringBinding(this::problemNow, text, needed, objection);
    }

    /** One of several options; the text is the id of the one that is chosen. */
    static SettingField choice(String id, String name, String explanation, List<Option> options) {
        return new SettingField(Kind.CHOICE, new Option(id, name), explanation, Range.ANY, options);
    }

    /** A whole number. */
    static SettingField whole(String id, String name, String explanation, Range range) {
        return new SettingField(Kind.WHOLE_NUMBER, new Option(id, name), explanation, range, List.of());
    }

    /** A number. */
    public static SettingField number(String id, String name, String explanation, Range range) {
        return new SettingField(Kind.NUMBER, new Option(id, name), explanation, range, List.of());
    }

    /** All digits of a number and no more, so that reading it again changes nothing. */
    public static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }

    private String problemNow() {
        if (!needed.get()) {
            return "";
        }
        if (isReadable()) {
            return objection.get();
        }
        return switch (kind) {
            case CHOICE -> "Choose one for " + name + ".";
            case WHOLE_NUMBER -> refusal("a whole number" + range.words());
            case NUMBER -> refusal("a number" + range.words() + ", such as 1 or 3e-5");
        };
    }

    /** Whether what is typed is a value that the field can have, whatever else is chosen. */
    boolean isReadable() {
        return switch (kind) {
            case CHOICE -> options.stream().anyMatch(option -> option.id().equals(text.get()));
            case WHOLE_NUMBER -> isNumber() && isWhole();
            case NUMBER -> isNumber();
        };
    }

    private boolean isNumber() {
        try {
            return range.contains(Double.parseDouble(text.get().strip()));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean isWhole() {
        try {
            whole();
            return true;
        } catch (ArithmeticException | NumberFormatException e) {
            return false;
        }
    }

    private String refusal(String wanted) {
        String subject = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        String typed = text.get().strip();
        return subject + " must be " + wanted + (typed.isEmpty() ? "." : "; “" + typed + "” is not.");
    }

    /** The whole number typed; only where there is no problem. */
    long whole() {
        return new BigDecimal(text.get().strip()).longValueExact();
    }

    /** The number typed; only where there is no problem. */
    public double number() {
        return Double.parseDouble(text.get().strip());
    }

    /** The whole number so many steps from the one typed, within the range; from what is no number a step leads to the least. */
    public String moved(int steps) {
        if (!isReadable()) {
            return plain(range.equals(Range.ANY) ? 0 : range.least());
        }
        return range.equals(Range.ANY)
                ? Long.toString(whole() + steps)
                : plain(range.within(number() + steps * range.step()));
    }

    /** Refuses what is typed for a reason that the field alone does not know, in a sentence; empty takes that back. */
    void object(String sentence) {
        objection.set(sentence);
    }

    /** The name in files, such as {@code hidden-size}. */
    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** What it is, with its symbol and its range. */
    public String explanation() {
        return explanation;
    }

    public Kind kind() {
        return kind;
    }

    public Range range() {
        return range;
    }

    /** What there is to choose from; empty for numbers. */
    public List<Option> options() {
        return options;
    }

    /** What was typed, or the id of the option that was chosen. */
    public StringProperty textProperty() {
        return text;
    }

    /** Whether it has any effect beside the other settings; no problem is found where it has none. */
    public BooleanProperty neededProperty() {
        return needed;
    }

    /** What is wrong, in a sentence; empty if nothing is. */
    public ObservableStringValue problemProperty() {
        return problem;
    }

    public boolean isValid() {
        return problem.get().isEmpty();
    }
}
