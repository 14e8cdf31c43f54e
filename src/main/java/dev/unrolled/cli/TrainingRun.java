package dev.unrolled.cli;

import dev.unrolled.session.Session;
import dev.unrolled.session.SessionFile;
import dev.unrolled.training.SmoothedLoss;
import dev.unrolled.training.StepResult;
import dev.unrolled.training.Trainer;
import dev.unrolled.training.TrainingHistory;
import dev.unrolled.training.Validation;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Trains until a limit, a failure or Ctrl-C, measures, reports and saves. */
final class TrainingRun {
    /** What a validation reads while training goes on: enough for two digits, little enough not to slow it. */
    private static final int CHARACTERS_ON_THE_WAY = 16_384;

    private final Training training;
    private final Trainer trainer;
    private final TrainingLimits limits;
    private final TrainingReport report;
    private final Validation validation;
    private final long startNanos = System.nanoTime();
    private final long firstIteration;
    private final double firstEpoch;
    private final SmoothedLoss smoothLoss;
    private TrainingHistory history = new TrainingHistory();
    private StepResult last;
    private double validationLoss = Double.NaN;
    private long stepNanos;

    TrainingRun(Training training, TrainingLimits limits, TrainingReport report) {
        this.training = training;
        this.limits = limits;
        this.report = report;
        trainer = training.trainer();
        validation = new Validation(trainer.network(), training.heldOut());
        smoothLoss = new SmoothedLoss(trainer.network().configuration().vocabularySize());
        firstIteration = trainer.iteration();
        firstEpoch = trainer.epoch();
    }

    /**
     * Runs it.
     *
     * @param before the curves of the session it goes on from; null if it starts anew
     * @param validateEvery iterations between validations; 0 for only at the end
     * @param out where to save; null for nowhere
     * @return the exit code
     */
    int run(TrainingHistory.View before, int validateEvery, Path out) {
        if (before != null) {
            history = TrainingHistories.continuing(before, trainer.configuration());
            IntStream.range(0, before.length()).forEach(k -> smoothLoss.add(before.loss(k)));
        }
        try (Interruption interruption = new Interruption()) {
            boolean goesOn = true;
            while (goesOn && !interruption.isAsked()) {
                goesOn = step(validateEvery, interruption);
            }
            report.endOfSteps();
            if (out != null) {
                SessionFile.write(session(), out);
                report.saved(out);
            }
            if (interruption.isAsked()) {
                report.interrupted(trainer.iteration(), out != null);
                return 1;
            }
        }
        if (last.failure().isPresent()) {
            throw new CommandException(last.failure().get() + ".");
        }
        report.cells(training);
        return 0;
    }

    /** Makes one step and reports it; returns whether training goes on. */
    private boolean step(int validateEvery, Interruption interruption) {
        long begin = System.nanoTime();
        last = trainer.step(trainer.configuration().hyperparameters());
        stepNanos += System.nanoTime() - begin;
        if (last.failure().isPresent()) {
            return false;
        }
        history.append(last);
        smoothLoss.add(last.loss());
        double measured = Double.NaN;
        if (validateEvery > 0 && last.iteration() % validateEvery == 0) {
            measured = validate(CHARACTERS_ON_THE_WAY, interruption);
        }
        boolean ends = limits.reached(made());
        if (ends) {
            measured = validate(Long.MAX_VALUE, interruption);
        }
        report.step(
                last, new TrainingReport.Pace(seconds(), speed(), limits.done(made()), measured, smoothLoss.value()));
        return !ends;
    }

    private double validate(long characters, Interruption interruption) {
        double loss = validation.loss(characters, interruption::isAsked);
        if (!Double.isNaN(loss)) {
            validationLoss = loss;
            history.appendValidation(trainer.iteration(), loss);
        }
        return loss;
    }

    private double seconds() {
        return (System.nanoTime() - startNanos) * 1e-9;
    }

    /** Characters per second of training, validations not counted. */
    private double speed() {
        double made = trainer.characters()
                - (double) firstIteration * trainer.configuration().charactersPerStep();
        return made / (stepNanos * 1e-9);
    }

    private TrainingLimits.Made made() {
        return new TrainingLimits.Made(
                trainer.iteration() - firstIteration, trainer.epoch() - firstEpoch, seconds(), validationLoss);
    }

    private Session session() {
        return new Session(
                        trainer.configuration(),
                        trainer.network(),
                        training.heldOut(),
                        new Session.Progress(
                                trainer.iteration(),
                                trainer.epoch(),
                                trainer.characters(),
                                last == null ? Double.NaN : last.loss(),
                                validationLoss,
                                last == null ? "" : last.failure().orElse("")),
                        new Session.TextOrigin(
                                training.corpus().name(),
                                training.corpus().remarks(),
                                training.trainingText().length(),
                                training.source()),
                        history.view(),
                        trainer.gradientNorms())
                .with(training.notebook())
                .with(training.emergence());
    }
}
