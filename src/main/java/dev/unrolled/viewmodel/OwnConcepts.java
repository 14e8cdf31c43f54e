package dev.unrolled.viewmodel;

import dev.unrolled.text.BinaryConcept;
import dev.unrolled.text.Concept;
import dev.unrolled.text.CustomConcepts;
import dev.unrolled.text.TextException;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/** The user's own concepts: what is being typed, what is wrong with it, and those that were entered. */
public final class OwnConcepts {
    private final CellsModel cells;
    private final Selection selection;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.MATCHES);
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final Map<Kind, Draft> drafts = new EnumMap<>(Kind.class);
    /** What was written into the field for characters marked in the text. */
    private String takenOver = "";

    /** What stands in the field for one kind, and what is wrong with it. */
    private record Draft(String typed, String problem) {
        static final Draft EMPTY = new Draft("", "");
    }

    /** What the user's own concept is made of. */
    public enum Kind {
        MATCHES("matches of", "a pattern, such as [0-9]+", "regex:"),
        BETWEEN("between", "a pair, such as ( ) or /* */", "between:"),
        NESTED("between nested", "a pair, such as { }", "nested:"),
        CHARACTERS("characters", "such as 120-180,400-460", "at:");

        private final String label;
        private final String prompt;
        private final String prefix;

        Kind(String label, String prompt, String prefix) {
            this.label = label;
            this.prompt = prompt;
            this.prefix = prefix;
        }

        /** The name on the screen, to be read on by what is typed. */
        public String label() {
            return label;
        }

        /** What is to be typed. */
        public String prompt() {
            return prompt;
        }
    }

    OwnConcepts(CellsModel cells, Selection selection) {
        this.cells = cells;
        this.selection = selection;
        typed.addListener(changed -> problem.set(""));
        kind.addListener((source, before, now) -> {
            drafts.put(before, new Draft(typed.get(), problem.get()));
            Draft draft = drafts.getOrDefault(now, Draft.EMPTY);
            typed.set(draft.typed());
            problem.set(draft.problem());
            takeBrush();
        });
        selection.brushProperty().addListener(changed -> takeBrush());
    }

    /** Characters marked in the text need not be typed; what was typed stays. */
    private void takeBrush() {
        Selection.Brush brush = selection.brushProperty().get();
        boolean untouched = typed.get().isBlank() || typed.get().equals(takenOver);
        if (kind.get() == Kind.CHARACTERS && !brush.isEmpty() && untouched) {
            takenOver = brush.from() + "-" + (brush.to() - 1);
            typed.set(takenOver);
        }
    }

    /** Enters what was typed and looks for it; if it is wrong, {@link #problemProperty} says why. */
    public void add() {
        String expression =
                kind.get() == Kind.MATCHES ? typed.get() : typed.get().strip();
        if (expression.isEmpty()) {
            problem.set("Nothing is typed yet: " + kind.get().prompt() + ".");
            return;
        }
        try {
            BinaryConcept concept =
                    CustomConcepts.parse(kind.get().prefix + expression).orElseThrow();
            if (cells.customConcepts().contains(concept)) {
                problem.set(Sentences.beginning(concept.label() + " is in the list already"));
                return;
            }
            cells.customConcepts().add(concept);
            typed.set("");
            cells.renew();
        } catch (TextException exception) {
            problem.set(Sentences.beginning(exception.getMessage()));
        }
    }

    /** Takes one out of the list. */
    public void remove(Concept concept) {
        cells.customConcepts().remove(concept);
        cells.renew();
    }

    /** Those that were entered. */
    public ObservableList<Concept> entered() {
        return cells.customConcepts();
    }

    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /** What is being typed. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** What is wrong with it, in a sentence; empty if nothing is known to be. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
