package dev.unrolled.training.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTaskTest {
    private static final int DRAWN = 4000;

    private final Set<Integer> places = new HashSet<>();

    private static String text(TaskSequence sequence, MemoryTask task) {
        return Symbols.text(task.rule().symbols(), sequence.characters, 0, sequence.characters.length);
    }

    private static char symbol(MemoryTask task, int index) {
        return task.rule().symbols().charAt(index);
    }

    private static int lastTarget(TaskSequence sequence) {
        return sequence.targets[sequence.targets.length - 1];
    }

    /** What a program that reads the sequence makes of it. */
    private static char closing(String text) {
        StringBuilder open = new StringBuilder();
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if ("([{<".indexOf(c) >= 0) {
                open.append(c);
            } else if (")]}>".indexOf(c) >= 0) {
                assertThat(c).isEqualTo(closes(open.charAt(open.length() - 1)));
                open.setLength(open.length() - 1);
            }
        }
        assertThat(open).hasSize(1);
        return closes(open.charAt(0));
    }

    private static char closes(char bracket) {
        return ")]}>".charAt("([{<".indexOf(bracket));
    }

    @Test
    void twoMarkedNumbersAreAddedAndBothStandInTheFirstHalf() {
        MemoryTask task = new MemoryTask(TaskKind.ADDING, 40);
        TaskSequences sequences = TaskSequences.forTraining(task, 1);
        TaskSequence sequence = new TaskSequence(task);
        for (int k = 0; k < 200; k++) {
            sequences.next(sequence);
            int[] marked = IntStream.range(0, 40)
                    .filter(step -> sequence.numbers[2 * step + 1] == 1)
                    .toArray();
            assertThat(marked).hasSize(2);
            assertThat(marked[0]).isLessThan(20);
            assertThat(marked[1]).isLessThan(20);
            assertThat(Math.min(marked[0], marked[1])).isLessThan(4);
            double sum = sequence.numbers[2 * marked[0]] + sequence.numbers[2 * marked[1]];
            assertThat(sequence.answer).isCloseTo(0.5 + sum / 4, within(1e-15));
            Arrays.stream(marked).forEach(places::add);
        }
        assertThat(places).hasSize(20);
    }

    @Test
    void theBestConstantAnswerOfTheAddingTaskCostsItsBaselineAndIsRightByItsChance() {
        MemoryTask task = new MemoryTask(TaskKind.ADDING, 10);
        TaskSequences sequences = TaskSequences.forTesting(task, 3);
        TaskSequence sequence = new TaskSequence(task);
        double squares = 0;
        int right = 0;
        for (int k = 0; k < DRAWN; k++) {
            sequences.next(sequence);
            double error = sequence.answer - 0.5;
            squares += error * error / DRAWN;
            right += Math.abs(error) < 0.04 ? 1 : 0;
        }
        // Four standard errors.
        assertThat(squares).isCloseTo(1.0 / 24, within(0.0032));
        assertThat(task.baseline()).isEqualTo(1.0 / 24);
        assertThat((double) right / DRAWN).isCloseTo(task.chance(), within(0.023));
        assertThat(task.chance()).isCloseTo(0.1536, within(1e-12));
    }

    @Test
    void whatIsToBeCopiedComesAgainAfterTheSign() {
        MemoryTask task = new MemoryTask(TaskKind.COPY, 15);
        assertThat(task.steps()).isEqualTo(35);
        TaskSequence sequence = new TaskSequence(task);
        TaskSequences.forTraining(task, 1).next(sequence);
        String read = text(sequence, task);
        String asked = Symbols.text(task.rule().symbols(), sequence.targets, 0, 35);
        assertThat(read).matches("[a-h]{10}_{14}!_{10}");
        assertThat(asked).isEqualTo("_".repeat(25) + read.substring(0, 10));
        assertThat(task.baseline()).isCloseTo(10 * Math.log(8) / 35, within(1e-15));
    }

    @Test
    void theOrderOfTheTwoRareSymbolsIsAskedFor() {
        MemoryTask task = new MemoryTask(TaskKind.ORDER, 50);
        TaskSequences sequences = TaskSequences.forTraining(task, 1);
        TaskSequence sequence = new TaskSequence(task);
        int[] counts = new int[4];
        for (int k = 0; k < DRAWN; k++) {
            sequences.next(sequence);
            String read = text(sequence, task);
            assertThat(read).matches("E[abcd]{4,8}[XY][abcd]{15,23}[XY][abcd]{19,23}B");
            String order = read.replaceAll("[^XY]", "");
            int answer = "1234".indexOf(symbol(task, lastTarget(sequence)));
            assertThat(order).isEqualTo(new String[] {"XX", "XY", "YX", "YY"}[answer]);
            counts[answer]++;
        }
        for (int count : counts) {
            assertThat((double) count / DRAWN).isCloseTo(task.chance(), within(0.028));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 60})
    void bracketsMatchAndTheFirstOneIsLeftToClose(int length) {
        MemoryTask task = new MemoryTask(TaskKind.BRACKETS, length);
        TaskSequences sequences = TaskSequences.forTraining(task, 1);
        TaskSequence sequence = new TaskSequence(task);
        int[] counts = new int[4];
        for (int k = 0; k < DRAWN; k++) {
            sequences.next(sequence);
            String read = text(sequence, task);
            assertThat(read).hasSize(length);
            char asked = symbol(task, lastTarget(sequence));
            assertThat(asked).isEqualTo(closing(read));
            counts[")]}>".indexOf(asked)]++;
        }
        for (int count : counts) {
            assertThat((double) count / DRAWN).isCloseTo(task.chance(), within(0.028));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskKind.class,
            names = {"ORDER", "BRACKETS"})
    void onlyTheLastStepIsAskedFor(TaskKind kind) {
        MemoryTask task = new MemoryTask(kind, 20);
        TaskSequence sequence = new TaskSequence(task);
        TaskSequences.forTraining(task, 1).next(sequence);
        assertThat(Arrays.copyOf(sequence.targets, 19)).containsOnly(-1);
        assertThat(sequence.targets[19]).isNotNegative();
    }

    @ParameterizedTest
    @EnumSource
    void noSequenceIsBothLearnedFromAndTestedOn(TaskKind kind) {
        // So short that of the brackets many come more than once.
        MemoryTask task = new MemoryTask(kind, 10);
        Set<String> training = new HashSet<>();
        Set<String> testing = new HashSet<>();
        TaskSequences toLearn = TaskSequences.forTraining(task, 1);
        TaskSequences toTest = TaskSequences.forTesting(task, 1);
        TaskSequence sequence = new TaskSequence(task);
        for (int k = 0; k < DRAWN; k++) {
            toLearn.next(sequence);
            training.add(contents(sequence));
            toTest.next(sequence);
            testing.add(contents(sequence));
        }
        assertThat(testing).hasSizeGreaterThan(100).doesNotContainAnyElementsOf(training);
    }

    private static String contents(TaskSequence sequence) {
        return Arrays.toString(sequence.characters) + Arrays.toString(sequence.numbers);
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedDrawsTheSameSequencesAndAnotherOneOthers(TaskKind kind) {
        MemoryTask task = new MemoryTask(kind, 30);
        assertThat(task.example(5)).isEqualTo(task.example(5)).isNotEqualTo(task.example(6));
    }

    @Test
    void aLengthOutOfRangeIsRefusedInASentence() {
        assertThatThrownBy(() -> new MemoryTask(TaskKind.COPY, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The length of a task must be 10 to 1000, not 9");
    }
}
