package dev.unrolled.viewmodel;

import static dev.unrolled.viewmodel.PlantedProject.run;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OwnConceptsTest {
    private AppModel app;
    private OwnConcepts own;

    @Start
    void start(Stage stage) {
        app = new AppModel(() -> 0);
        own = app.hunt().ownConcepts();
    }

    @AfterEach
    void end() {
        run(app::shutDown);
    }

    private void choose(OwnConcepts.Kind kind) {
        run(() -> own.kindProperty().set(kind));
    }

    private void type(String words) {
        run(() -> own.typedProperty().set(words));
    }

    private void mark(int from, int to) {
        run(() -> app.selection().brushProperty().set(new Selection.Brush(from, to)));
    }

    private String typed() {
        return own.typedProperty().get();
    }

    @Test
    void takesOverWhatWasMarkedBeforeAndWhatIsMarkedLater() {
        mark(120, 180);
        choose(OwnConcepts.Kind.CHARACTERS);
        assertThat(typed()).isEqualTo("120-179");
        mark(400, 460);
        assertThat(typed()).isEqualTo("400-459");
    }

    @Test
    void takesOverMarkedCharactersAlthoughSomethingIsTypedForAnotherKind() {
        type("[a");
        mark(120, 180);
        choose(OwnConcepts.Kind.CHARACTERS);
        assertThat(typed()).isEqualTo("120-179");
    }

    @Test
    void leavesCharactersThatWereTypedByHand() {
        choose(OwnConcepts.Kind.CHARACTERS);
        type("5-9");
        mark(120, 180);
        assertThat(typed()).isEqualTo("5-9");
    }

    @Test
    void everyKindKeepsItsTextAndWhatIsWrongWithIt() {
        type("[a");
        run(own::add);
        String problem = own.problemProperty().get();
        assertThat(problem).isNotEmpty();
        choose(OwnConcepts.Kind.BETWEEN);
        assertThat(typed()).isEmpty();
        assertThat(own.problemProperty().get()).isEmpty();
        choose(OwnConcepts.Kind.MATCHES);
        assertThat(typed()).isEqualTo("[a");
        assertThat(own.problemProperty().get()).isEqualTo(problem);
    }
}
