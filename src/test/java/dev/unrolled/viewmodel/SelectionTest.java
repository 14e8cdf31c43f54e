package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private final Selection selection = new Selection();

    @Test
    void cursorKeepsItsCharacterWhenThePassageMoves() {
        SequenceTrace before = Traces.of(100, 50, 4);
        selection.follow(SequenceTrace.EMPTY, before);
        selection.cursorProperty().set(30);
        selection.follow(before, Traces.of(120, 50, 4));
        assertThat(selection.cursorProperty().get()).isEqualTo(10);
    }

    @Test
    void cursorStaysAtTheEdgeWhenItsCharacterLeavesThePassage() {
        SequenceTrace before = Traces.of(100, 50, 4);
        selection.follow(SequenceTrace.EMPTY, before);
        selection.cursorProperty().set(3);
        selection.follow(before, Traces.of(200, 50, 4));
        assertThat(selection.cursorProperty().get()).isZero();
    }

    @Test
    void cursorGoesToAWantedCharacterOnceItIsShown() {
        SequenceTrace before = Traces.of(0, 50, 4);
        selection.follow(SequenceTrace.EMPTY, before);
        selection.moveToCharacter(310);
        selection.follow(before, before);
        assertThat(selection.cursorProperty().get()).isEqualTo(40);
        selection.follow(before, Traces.of(300, 50, 4));
        assertThat(selection.cursorProperty().get()).isEqualTo(10);
    }

    @Test
    void cursorGoesAtOnceToACharacterThatIsShown() {
        selection.follow(SequenceTrace.EMPTY, Traces.of(100, 50, 4));
        selection.moveToCharacter(117);
        assertThat(selection.cursorProperty().get()).isEqualTo(17);
    }

    @Test
    void movingTheCursorGivesUpAWantedCharacter() {
        SequenceTrace before = Traces.of(0, 50, 4);
        selection.follow(SequenceTrace.EMPTY, before);
        selection.moveToCharacter(310);
        selection.cursorProperty().set(5);
        selection.follow(before, Traces.of(300, 50, 4));
        assertThat(selection.cursorProperty().get()).isNotEqualTo(10);
    }

    @Test
    void cellStaysWithinASmallerNetwork() {
        selection.choose(0, 90);
        selection.follow(SequenceTrace.EMPTY, Traces.of(0, 10, 16));
        assertThat(selection.unitProperty().get()).isEqualTo(15);
    }

    @Test
    void firstTraceBringsItsOwnMainSignal() {
        selection.follow(SequenceTrace.EMPTY, Traces.of(0, 10, 4));
        assertThat(selection.signalProperty().get()).isEqualTo(Signal.ACTIVATED_CELL_STATE);
    }

    @Test
    void suggestionsEndWithTheUsersOwnChoice() {
        selection.suggest(0, 3);
        assertThat(selection.unitProperty().get()).isEqualTo(3);
        selection.choose(0, 7);
        selection.suggest(0, 1);
        assertThat(selection.unitProperty().get()).isEqualTo(7);
    }

    @Test
    void pinningTheSuggestedCellEndsSuggestions() {
        selection.suggest(0, 3);
        assertThat(selection.pinnedProperty().get()).isFalse();
        selection.pin();
        selection.suggest(0, 1);
        assertThat(selection.unitProperty().get()).isEqualTo(3);
    }
}
