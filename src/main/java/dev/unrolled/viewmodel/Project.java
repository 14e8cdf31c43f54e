package dev.unrolled.viewmodel;

import dev.unrolled.analysis.cells.Emergence;
import dev.unrolled.nn.Network;
import dev.unrolled.notes.Notebook;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextSplit;
import dev.unrolled.trace.GradientNorms;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.Trainer;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.TrainingHistory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is being looked at: a text with a network that learns it, or a saved session with what is left of its text.
 *
 * @param name the name of the text
 * @param remarks what was noticed when the text was read, one sentence each
 * @param training what the network learns from; empty for a session that came without its text
 * @param heldOut what it never learns from and is looked at on
 * @param configuration how it is trained
 * @param saved where a session was left, if this is one
 * @param source where the text came from: {@code sample:NAME} or absolute paths; empty if it cannot be read again
 * @param notebook what was noted of the network's cells when it was saved or set aside
 */
public record Project(
        String name,
        List<String> remarks,
        Optional<EncodedText> training,
        EncodedText heldOut,
        TrainingConfiguration configuration,
        Optional<Saved> saved,
        List<String> source,
        Notebook notebook) {

    /** Why a session that came without its text cannot be trained, and what to do. */
    public static final String WITHOUT_TEXT =
            "This session came without its text, so it is not trained further; open a text to train a new network.";

    private static final int REMARKS_IN_SHORT = 2;

    /**
     * Where a saved session was left.
     *
     * @param epoch how often the training text had been read, with its fraction
     * @param emergence how its cells came about, as far as it was looked at
     */
    public record Saved(
            Network network,
            long iteration,
            double epoch,
            TrainingHistory.View history,
            GradientNorms gradientNorms,
            Emergence emergence) {
        /** A session in which nobody has looked for cells. */
        public Saved(
                Network network,
                long iteration,
                double epoch,
                TrainingHistory.View history,
                GradientNorms gradientNorms) {
            this(network, iteration, epoch, history, gradientNorms, Emergence.EMPTY);
        }

        private Saved with(Emergence changed) {
            return new Saved(network, iteration, epoch, history, gradientNorms, changed);
        }
    }

    public Project {
        remarks = List.copyOf(remarks);
        source = List.copyOf(source);
    }

    /** A project in which nothing is noted of cells. */
    public Project(
            String name,
            List<String> remarks,
            Optional<EncodedText> training,
            EncodedText heldOut,
            TrainingConfiguration configuration,
            Optional<Saved> saved,
            List<String> source) {
        this(name, remarks, training, heldOut, configuration, saved, source, Notebook.EMPTY);
    }

    /** A text with a fresh network. */
    public static Project of(String name, List<String> remarks, TextSplit text, TrainingConfiguration configuration) {
        return new Project(
                name,
                remarks,
                Optional.of(text.training()),
                text.heldOut(),
                configuration,
                Optional.empty(),
                List.of());
    }

    /** The same text with another network or other settings, from the start. */
    public Project restartedWith(TrainingConfiguration changed) {
        return new Project(name, remarks, training, heldOut, changed, Optional.empty(), source);
    }

    /** The same, with other dials. */
    Project dialled(Hyperparameters dials) {
        return new Project(
                name, remarks, training, heldOut, configuration.withHyperparameters(dials), saved, source, notebook);
    }

    /** The same, to be gone on with from where a training is now; called on the training's own thread. */
    Project savedAt(Trainer trainer, TrainingHistory.View history) {
        Saved now = new Saved(
                trainer.network().copy(), trainer.iteration(), trainer.epoch(), history, trainer.gradientNorms());
        return new Project(name, remarks, training, heldOut, configuration, Optional.of(now), source, notebook);
    }

    /** The same text, known to come from somewhere. */
    Project from(List<String> origin) {
        return new Project(name, remarks, training, heldOut, configuration, saved, origin, notebook);
    }

    /** The same with a text to learn from. */
    Project learningFrom(EncodedText text) {
        return new Project(name, remarks, Optional.of(text), heldOut, configuration, saved, source, notebook);
    }

    /** The same with what is noted of the network's cells. */
    public Project with(Notebook noted) {
        return new Project(name, remarks, training, heldOut, configuration, saved, source, noted);
    }

    /** The same with how the cells came about, where it is a session that was left. */
    Project with(Emergence emergence) {
        Optional<Saved> left = saved.map(session -> session.with(emergence));
        return new Project(name, remarks, training, heldOut, configuration, left, source, notebook);
    }

    /** The first remarks without what they say in brackets; empty without remarks. */
    public String remarksInShort() {
        String first = remarks.stream()
                .limit(REMARKS_IN_SHORT)
                .map(remark -> remark.replaceAll(" \\([^)]*\\)", ""))
                .collect(Collectors.joining("; "));
        int more = remarks.size() - REMARKS_IN_SHORT;
        return more > 0 ? first + "; " + more + " more" : first;
    }

    /** Whether this is a session that came without its text. */
    public boolean isFinished() {
        return !canTrain();
    }

    /** Whether there is a text to learn from. */
    public boolean canTrain() {
        return training.isPresent();
    }

    /** The trainer; without a text to learn from one that only holds the network, and makes no step. */
    Trainer newTrainer() {
        if (saved.isEmpty()) {
            return new Trainer(training.orElse(heldOut), configuration);
        }
        TrainingConfiguration used = canTrain() ? configuration : oneStream();
        return new Trainer(
                training.orElse(heldOut),
                used,
                saved.get().network().copy(),
                saved.get().iteration());
    }

    /** However short the held-out text is, one stream of single characters fits into it. */
    private TrainingConfiguration oneStream() {
        return new TrainingConfiguration(
                configuration.architecture(),
                1,
                1,
                configuration.loss(),
                configuration.optimizer(),
                configuration.seed(),
                1,
                configuration.hyperparameters());
    }
}
