package dev.unrolled.viewmodel;

import dev.unrolled.text.Concept;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the user wants to hunt. */
public final class HuntChoices {
    /** How many characters may be counted at most; 200,000 is what the command line counts unless told. */
    public static final List<Integer> CHARACTERS = List.of(50_000, 200_000, 1_000_000);

    private final BooleanProperty allSignals = new SimpleBooleanProperty(this, "allSignals", false);
    private final BooleanProperty withoutDelimiters = new SimpleBooleanProperty(this, "withoutDelimiters", false);
    private final ObjectProperty<Integer> characters =
            new SimpleObjectProperty<>(this, "characters", HuntWish.DEFAULT.characters());
    private final ObjectProperty<HuntRepeat> repeat = new SimpleObjectProperty<>(this, "repeat", HuntRepeat.NEVER);

    HuntChoices() {}

    /** Whether gates and raw states are ranked too. */
    public BooleanProperty allSignalsProperty() {
        return allSignals;
    }

    /** Whether the characters at which a concept begins or ends, and those beside, are left out. */
    public BooleanProperty withoutDelimitersProperty() {
        return withoutDelimiters;
    }

    /** How many characters of the held-out text to count at most, both parts together. */
    public ObjectProperty<Integer> charactersProperty() {
        return characters;
    }

    /** How often to hunt again while training runs. */
    public ObjectProperty<HuntRepeat> repeatProperty() {
        return repeat;
    }

    HuntWish wish(List<Concept> own) {
        return new HuntWish(
                own, allSignals.get(), withoutDelimiters.get(), characters.get(), HuntWish.DEFAULT.listed());
    }
}
