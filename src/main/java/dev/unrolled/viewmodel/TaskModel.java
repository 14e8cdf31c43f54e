package dev.unrolled.viewmodel;

import dev.unrolled.training.tasks.MemoryTask;
import dev.unrolled.training.tasks.TaskTest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Memory tasks: which kinds of network can learn to remember over T time steps? Independent of the text and the network that
 * the rest of the window is about. To be used on the JavaFX thread.
 */
public final class TaskModel {
    public static final int SHORTEST = MemoryTask.SHORTEST;
    public static final int LONGEST = MemoryTask.LONGEST;

    /** From this percentage of right answers on a task counts as solved. */
    public static final double SOLVED_PERCENT = 100 * TaskTest.SOLVED;

    /** How many sequences each network can learn from. */
    public static final List<Integer> SEQUENCES = List.of(16_000, 32_000, 64_000, 128_000, 256_000);

    private final TaskService service;
    private final ObjectProperty<TaskChoice> choice = new SimpleObjectProperty<>(this, "choice", TaskChoice.ADDING);
    private final IntegerProperty length = new SimpleIntegerProperty(this, "length", 100) {
        @Override
        public void set(int wanted) {
            super.set(Math.max(SHORTEST, Math.min(LONGEST, wanted)));
        }
    };
    private final Map<TaskLearner, BooleanProperty> learns = new EnumMap<>(TaskLearner.class);
    private final BooleanProperty madeForMemory = new SimpleBooleanProperty(this, "madeForMemory", true);
    private final BooleanProperty logarithmicLoss = new SimpleBooleanProperty(this, "logarithmicLoss", true);
    private final ObjectProperty<Integer> sequences = new SimpleObjectProperty<>(this, "sequences", 64_000);
    private final ObjectProperty<Long> seed = new SimpleObjectProperty<>(this, "seed", 1L);
    private final ReadOnlyObjectWrapper<TaskProgress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", TaskProgress.EMPTY);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    TaskModel(Executor background) {
        for (TaskLearner learner : TaskLearner.values()) {
            learns.put(learner, new SimpleBooleanProperty(this, learner.id(), learner != TaskLearner.RNN_RELU));
        }
        service = new TaskService(background);
        service.valueProperty().addListener((source, before, now) -> {
            if (now != null) {
                progress.set(now);
            }
        });
        service.setOnFailed(
                event -> problem.set("The training could not be finished: " + Sentences.about(service.getException())));
    }

    /** Begins anew with what is chosen; a training that is going on is given up. */
    public void train() {
        List<TaskLearner> chosen = chosen();
        if (chosen.isEmpty()) {
            problem.set("Choose at least one kind of network.");
            return;
        }
        problem.set("");
        service.setWish(new TaskWish(task(), chosen, madeForMemory.get(), sequences.get(), seed.get()));
        service.restart();
    }

    /** Ends the training; what was learned so far stays to be seen. */
    public void stop() {
        service.cancel();
    }

    private List<TaskLearner> chosen() {
        return Arrays.stream(TaskLearner.values())
                .filter(learner -> learns.get(learner).get())
                .toList();
    }

    private MemoryTask task() {
        return new MemoryTask(choice.get().kind(), length.get());
    }

    /** What there is to remember. */
    public ObjectProperty<TaskChoice> choiceProperty() {
        return choice;
    }

    /** A sequence of the chosen task and its answer, written out. */
    public String example() {
        return task().example(seed.get());
    }

    /** T, for how many time steps; stays within {@link #SHORTEST} … {@link #LONGEST}. */
    public IntegerProperty lengthProperty() {
        return length;
    }

    /** Whether a kind of network is to learn. */
    public BooleanProperty learnsProperty(TaskLearner learner) {
        return learns.get(learner);
    }

    /** Whether the first weights are made for a long memory, rather than drawn as usual. */
    public BooleanProperty madeForMemoryProperty() {
        return madeForMemory;
    }

    /** Whether the axis of the loss is logarithmic. */
    public BooleanProperty logarithmicLossProperty() {
        return logarithmicLoss;
    }

    /** How many sequences each network learns from, one of {@link #SEQUENCES}. */
    public ObjectProperty<Integer> sequencesProperty() {
        return sequences;
    }

    /** Decides the first weights and the sequences. */
    public ObjectProperty<Long> seedProperty() {
        return seed;
    }

    /** How far the networks have come; stays when the training ends, until the next one begins. */
    public ReadOnlyObjectProperty<TaskProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why there is no training, or why it ended, in a sentence; empty otherwise. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return service.runningProperty();
    }

    /** The part done, 0 … 1; negative while that is unknown. */
    public ReadOnlyDoubleProperty doneProperty() {
        return service.progressProperty();
    }

    /** What the networks read and how they learn, in a line. */
    public String recipe() {
        return TaskWords.recipe(madeForMemory.get(), seed.get());
    }

    /** What the pictures show, in sentences. */
    public String words() {
        return TaskWords.of(progress.get(), service.isRunning());
    }
}
