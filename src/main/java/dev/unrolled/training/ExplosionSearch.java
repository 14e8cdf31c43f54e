package dev.unrolled.training;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.NonFinite;
import dev.unrolled.trace.LayerNames;
import java.util.Optional;
import java.util.function.DoublePredicate;

/** Finds out after a chunk whether anything exploded, and if so where it began. */
final class ExplosionSearch {
    /** A loss so many times that of guessing evenly counts as an explosion. */
    private static final double FACTOR = 20;
    /** For so many steps in a row an exploded loss may go on, to see where the first number comes that is none. */
    private static final int PATIENCE = 10;

    private final Network network;
    private final ParallelPass pass;
    private final double largestLoss;
    /** How many steps in a row had an exploded loss that was still a number. */
    private int explodedSteps;

    ExplosionSearch(Network network, ParallelPass pass) {
        this.network = network;
        this.pass = pass;
        largestLoss = FACTOR * Math.log(network.configuration().vocabularySize());
    }

    /** Whether the weights that a loss came from are worth going back to. */
    boolean isGood(double loss) {
        return loss <= largestLoss;
    }

    /**
     * Costs nothing unless something exploded. A loss that exploded but is still a number is borne for {@value #PATIENCE} steps, in which it
     * mostly leaves the range of numbers.
     *
     * @param iteration of the step that the chunk was run for
     * @param loss of the chunk
     * @param norm of its gradient
     * @param lastGoodIteration that of the weights to go back to
     */
    Optional<Explosion> search(long iteration, double loss, double norm, long lastGoodIteration) {
        boolean finite = Double.isFinite(loss) && Double.isFinite(norm);
        explodedSteps = finite && !isGood(loss) ? explodedSteps + 1 : 0;
        if (finite && explodedSteps <= PATIENCE) {
            return Optional.empty();
        }
        explodedSteps = 0;
        Place place = place(loss);
        return Optional.of(new Explosion(iteration, place.what, place.where, place.timeStep, loss, lastGoodIteration));
    }

    private record Place(Explosion.What what, String where, int timeStep) {}

    private Place place(double loss) {
        Optional<String> weights = NonFinite.parameter(network.parameters());
        if (weights.isPresent()) {
            return new Place(Explosion.What.WEIGHT, weights.get(), -1);
        }
        if (!Double.isFinite(loss)) {
            return NonFinite.state(pass.passes())
                    .map(this::state)
                    .orElseGet(() -> output(Explosion.What.OUTPUT, mean -> !Double.isFinite(mean)));
        }
        if (loss > largestLoss) {
            return output(Explosion.What.LOSS, mean -> mean > largestLoss);
        }
        String matrix = NonFinite.parameter(pass.gradients()).orElse("all parameters together");
        int timeStep = NonFinite.stateGradient(pass.passes())
                .map(NonFinite.Place::timeStep)
                .orElse(-1);
        return new Place(Explosion.What.GRADIENT, matrix, timeStep);
    }

    private Place state(NonFinite.Place place) {
        LayerNames names = network.configuration().layerNames();
        Explosion.What what = place.ofCellState() ? Explosion.What.CELL_STATE : Explosion.What.HIDDEN_STATE;
        return new Place(what, names.get(place.layer()), place.timeStep());
    }

    /** The first time step whose mean loss over the streams is so. */
    private Place output(Explosion.What what, DoublePredicate exploded) {
        int timeStep = 0;
        while (!exploded.test(pass.meanLoss(timeStep))) {
            timeStep++;
        }
        return new Place(what, "", timeStep);
    }
}
