package dev.unrolled.viewmodel;

import dev.unrolled.text.EncodedText;
import dev.unrolled.training.WorkTeam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains the companions of the present network, each a step at a time on a few threads side by side; used by the training
 * worker between two steps of the present network.
 */
public final class CompanionTrainings implements AutoCloseable {
    private final EncodedText text;
    private final int threads;
    private List<CompanionTraining> trainings = List.of();
    private List<Companion> followed = List.of();
    private WorkTeam team;

    /**
     * @param text what they learn from
     * @param threads how many may work at once
     */
    public CompanionTrainings(EncodedText text, int threads) {
        this.text = text;
        this.threads = threads;
    }

    /**
     * Trains these from now on: what is new begins with its random weights, what is gone ends, what has other dials goes on with
     * them.
     */
    public void follow(List<Companion> wanted) {
        if (wanted.equals(followed)) {
            return;
        }
        followed = wanted;
        List<CompanionTraining> now = new ArrayList<>();
        for (Companion companion : wanted) {
            CompanionTraining known = of(companion.id()).orElseGet(() -> new CompanionTraining(text, companion));
            known.change(companion);
            now.add(known);
        }
        trainings.stream().filter(training -> !now.contains(training)).forEach(CompanionTraining::close);
        if (now.size() != trainings.size()) {
            closeTeam();
            int parts = Math.min(threads, now.size());
            team = parts == 0 ? null : new WorkTeam(parts, this::stepPart);
        }
        trainings = List.copyOf(now);
    }

    /** Deals the networks out to the threads in turn. */
    private void stepPart(int part) {
        int parts = Math.min(threads, trainings.size());
        for (int k = part; k < trainings.size(); k += parts) {
            trainings.get(k).step();
        }
    }

    /** Lets each make a step. */
    public void step() {
        if (team != null) {
            team.run();
        }
    }

    /** The one of that id, if it is being trained. */
    Optional<CompanionTraining> of(long id) {
        return trainings.stream()
                .filter(training -> training.companion().id() == id)
                .findFirst();
    }

    List<CompanionSnapshot> snapshots() {
        return trainings.stream().map(CompanionTraining::snapshot).toList();
    }

    private void closeTeam() {
        if (team != null) {
            team.close();
            team = null;
        }
    }

    @Override
    public void close() {
        closeTeam();
        trainings.forEach(CompanionTraining::close);
    }
}
