package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.analysis.cells.CellEmergence;
import dev.unrolled.analysis.cells.Emergence;
import dev.unrolled.text.Concept;
import dev.unrolled.text.Concepts;
import dev.unrolled.viewmodel.EmergenceCurves.Line;
import dev.unrolled.viewmodel.EmergenceCurves.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmergenceCurvesTest {
    private static final Concept QUOTES = Concepts.INSIDE_QUOTES;
    private static final CellEmergence LOOKS = new CellEmergence(List.of(
            look(100, point(3, .2), point(9, -.1)),
            look(300, point(5, .5), point(9, .4)),
            look(500, point(5, .95), point(5, .95)),
            look(700, point(5, .98), point(5, .98))));

    private static CellEmergence.Point point(int unit, double strength) {
        return new CellEmergence.Point(0, unit, strength);
    }

    private static CellEmergence.Look look(long iteration, CellEmergence.Point best, CellEmergence.Point pinned) {
        return new CellEmergence.Look(
                iteration,
                Map.of(QUOTES, best, Concepts.POSITION_IN_LINE, point(1, .3)),
                Map.of(QUOTES, List.of(pinned, point(7, .1))));
    }

    private static EmergenceCurves curves(int pinned) {
        CellEmergence hunts = new CellEmergence(
                List.of(look(400, point(5, .9), point(9, .3)), look(600, point(5, .97), point(9, .2))));
        return EmergenceCurves.of(
                new Emergence(LOOKS, hunts), Optional.of(QUOTES), Optional.of(new CellHistory.Place(0, pinned)), true);
    }

    private static Line line(EmergenceCurves curves, Role role) {
        return curves.lines().stream()
                .filter(line -> line.role() == role)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void drawsTheChosenConceptThePinnedCellTheHuntsAndTheOthers() {
        EmergenceCurves curves = curves(9);
        assertThat(line(curves, Role.CHOSEN).curve().y()).containsExactly(.2, .5, .95, .98);
        assertThat(line(curves, Role.PINNED).name()).isEqualTo("cell 0:9");
        assertThat(line(curves, Role.PINNED).curve().x()).containsExactly(100, 300);
        assertThat(line(curves, Role.HUNTS).curve().y()).containsExactly(.9, .97);
        assertThat(line(curves, Role.OTHER).curve().y()).containsExactly(.3, .3, .3, .3);
    }

    @Test
    void drawsWhatHuntsFoundOfThePinnedCellBesideWhatLooksFound() {
        Line pinned = line(curves(9), Role.PINNED_HUNTS);
        assertThat(pinned.name()).isEqualTo("cell 0:9, hunts");
        assertThat(pinned.curve().x()).containsExactly(400, 600);
        assertThat(pinned.curve().y()).containsExactly(.3, .2);
    }

    @Test
    void knowsAPinnedCellFromWhenItWasTheBestToo() {
        assertThat(line(curves(5), Role.PINNED).curve().x()).containsExactly(300, 500, 700);
    }

    @Test
    void knowsEveryCellOfTheNotebookAtEveryLook() {
        assertThat(line(curves(7), Role.PINNED).curve().x()).containsExactly(100, 300, 500, 700);
    }

    @Test
    void saysWhenTheCellCameAndSinceWhenItIsTheSame() {
        assertThat(curves(9).words())
                .isEqualTo("Inside quotes: +.200 at iteration 100, +.980 now; first at .9 or above at iteration 500;"
                        + " cell 0:5 has been the best since iteration 300.");
    }

    @Test
    void drawsNothingOfASingleLook() {
        CellEmergence one = new CellEmergence(LOOKS.looks().subList(0, 1));
        EmergenceCurves curves = EmergenceCurves.of(
                new Emergence(one, CellEmergence.EMPTY), Optional.of(QUOTES), Optional.empty(), true);
        assertThat(curves.lines()).isEmpty();
        assertThat(curves.words()).contains("grow by one point");
    }

    @Test
    void promisesNoCurvesWhereTrainingDoesNotGoOn() {
        CellEmergence one = new CellEmergence(LOOKS.looks().subList(0, 1));
        EmergenceCurves curves = EmergenceCurves.of(
                new Emergence(one, CellEmergence.EMPTY), Optional.of(QUOTES), Optional.empty(), false);
        assertThat(curves.words()).startsWith("No curves: too few looks were kept with this session");
    }
}
