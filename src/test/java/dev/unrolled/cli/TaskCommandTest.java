package dev.unrolled.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.training.TrainingConfiguration.Architecture;
import dev.unrolled.training.tasks.MemoryTask;
import dev.unrolled.training.tasks.TaskConfiguration;
import dev.unrolled.training.tasks.TaskKind;
import dev.unrolled.training.tasks.TaskTest;
import dev.unrolled.training.tasks.TaskTrainer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskCommandTest {
    private static final String SMALL = " --length 10 --hidden 8 --batch 16 --iterations 4 --test-every 2 --threads 1";

    @ParameterizedTest
    @ValueSource(strings = {"adding", "copy", "order", "brackets"})
    void everyTaskEndsWithOneRowForEachNetworkAndSeed(String task) {
        CommandLineRun run = CommandLineRun.ofLine("task " + task + " --cell rnn,lstm --seed 1,2" + SMALL);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("Remembering nothing costs").contains("For example: ");
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).contains("network", "seed", "loss", "baseline", "right", "solved after", "seconds");
        assertThat(lines.get(1)).startsWith("RNN 1×8").contains("64");
        assertThat(lines.get(4)).startsWith("LSTM 1×8");
        assertThat(lines.get(5)).contains("Solved: at least 95 % right");
    }

    @Test
    void printsTheNumbersOfTheEngine() {
        CommandLineRun run = CommandLineRun.ofLine("task brackets --cell gru --json" + SMALL);
        assertThat(run.exit()).isZero();
        List<JsonNode> printed = run.json();
        TaskConfiguration configuration = new TaskConfiguration(
                new MemoryTask(TaskKind.BRACKETS, 10),
                new Architecture(CellKind.GRU, 1, 8, new InitialWeights(Initialisation.TORCH, 1, 10)),
                16,
                OptimizerKind.ADAM,
                1,
                1,
                TaskConfiguration.USUAL);
        try (TaskTrainer trainer = new TaskTrainer(configuration)) {
            trainer.step();
            trainer.step();
            TaskTest onTheWay = trainer.test(TaskRun.TEST_ON_THE_WAY);
            trainer.step();
            trainer.step();
            TaskTest last = trainer.test(TaskRun.TEST_AT_THE_END);
            assertThat(printed).hasSize(3);
            assertThat(printed.get(0).get("iteration").asInt()).isEqualTo(2);
            assertThat(printed.get(0).get("loss").asDouble()).isEqualTo(onTheWay.loss());
            JsonNode end = printed.get(2);
            assertThat(end.get("end").asBoolean()).isTrue();
            assertThat(end.get("sequences").asInt()).isEqualTo(64);
            assertThat(end.get("loss").asDouble()).isEqualTo(last.loss());
            assertThat(end.get("right").asDouble()).isEqualTo(last.success());
            assertThat(end.get("baseline").asDouble()).isCloseTo(Math.log(4), within(1e-12));
            assertThat(end.get("sequencesUntilSolved").isNull()).isTrue();
        }
    }

    @Test
    void aNetworkCanHaveFirstWeightsOfItsOwn() {
        CommandLineRun run = CommandLineRun.ofLine("task order --cell rnn:orthogonal,rnn,lstm:chrono" + SMALL);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("RNN 1×8, orthogonal ", "RNN 1×8   ", "LSTM 1×8, chrono ");
    }

    @Test
    void endsAtTheFirstTestThatIsPassed() {
        CommandLineRun run = CommandLineRun.ofLine("task brackets --length 10 --hidden 16 --cell gru --batch 24"
                + " --learning-rate 1e-2 --iterations 2000 --test-every 20 --until-solved --json");
        JsonNode end = run.json().get(run.json().size() - 1);
        assertThat(end.get("iteration").asInt()).isLessThan(2000);
        assertThat(end.get("sequencesUntilSolved").asLong())
                .isEqualTo(end.get("sequences").asLong());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "task sorting | There is no task “sorting”; there is adding, copy, order, brackets",
                "task adding --length 5 | The length of a task must be 10 to 1000, not 5",
                "task adding --cell jordan | A Jordan network reads the characters it said",
                "task copy --cell rnn,rnn | --cell names the same twice",
                "task copy --cell rnn:chrono | RNN has neither",
                "task copy --cell lstm:nonsense | There is no initialisation “nonsense”",
                "task order --seed 1,1 | --seed names the same twice",
                "task order --cell rnn --forget-bias 3 | --forget-bias does nothing here",
                "task order --cell lstm:chrono --forget-bias 3 | --forget-bias does nothing here",
                "task brackets --iterations 0 | --iterations must be at least 1, not 0",
                "task brackets --test-every 0 | --test-every must be at least 1, not 0",
                "task brackets --seconds -1 | --seconds must be above 0"
            })
    void refusesWhatMakesNoSenseInOneSentence(String line, String sentence) {
        CommandLineRun run = CommandLineRun.ofLine(line);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(sentence);
    }
}
