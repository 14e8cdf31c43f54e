package dev.unrolled.viewmodel;

import dev.unrolled.analysis.gradients.BlockSpectrum;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.RecurrentScale;
import dev.unrolled.optim.Clipping;
import dev.unrolled.training.TrainingConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What a lecture turns to see gradients tip over, of the network that is looked at closely. Each dial says whether it acted live or
 * began the network anew.
 */
public final class GradientDials {
    private static final String CLIPPED_LATER = ", clipped later";

    private final SideBySideModel networks;
    private final GradientsModel gradients;
    private final ReachModel reach;
    private final Consumer<Notice> notices;
    private final BooleanProperty orthogonal = new SimpleBooleanProperty(this, "orthogonal", true);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    /** The name of the network that the last sentence is about. */
    private String saidOf = "";
    /** Of each network the forget bias that it was last given. */
    private final Map<Long, TurnedBias> turned = new HashMap<>();
    /** The last change that was asked of a trainer. */
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /** A forget bias and after how many steps it was set; a network that has made fewer has begun anew since. */
    private record TurnedBias(double bias, long iteration) {}

    GradientDials(SideBySideModel networks, GradientsModel gradients, ReachModel reach, Consumer<Notice> notices) {
        this.networks = networks;
        this.gradients = gradients;
        this.reach = reach;
        this.notices = notices;
        networks.chosenProperty().addListener(changed -> forgetOther());
        networks.networksProperty().addListener(changed -> forgetOther());
    }

    /** What was done to another network is of no interest any more. */
    private void forgetOther() {
        // A network that begins anew is not there for a moment.
        if (!name().isEmpty() && !name().equals(saidOf)) {
            say("");
        }
    }

    private void say(String sentence) {
        say(name(), sentence);
    }

    private void say(String of, String sentence) {
        saidOf = of;
        said.set(sentence);
    }

    /** Whether scaling W_h also makes it orthogonal, so that every direction is stretched alike. */
    public BooleanProperty orthogonalProperty() {
        return orthogonal;
    }

    /** The greatest singular value of the network's recurrent weights when they were last looked at; empty if that is not known. */
    public OptionalDouble sigma() {
        return gradients
                .flow()
                .answer(networks.chosenProperty().get())
                .flatMap(SideAnswer::found)
                .map(GradientLook::blocks)
                .map(blocks -> blocks.stream().mapToDouble(BlockSpectrum::sigma).max())
                .orElse(OptionalDouble.empty());
    }

    /**
     * Scales the recurrent weights at once so that σ₁ of every block is a value.
     *
     * @param hurried whether another value will follow at once, as while a slider moves: then this one may be left out
     */
    public void scale(double sigma, boolean hurried) {
        RecurrentScale.Way way = orthogonal.get() ? RecurrentScale.Way.ORTHOGONAL : RecurrentScale.Way.AS_IS;
        change(
                hurried,
                trainer -> trainer.rescaleRecurrentWeights(new RecurrentScale(sigma, way)),
                TrainingWords.format(
                        "W_h was %s σ₁ = %.2f; training goes on from there.",
                        orthogonal.get() ? "made orthogonal with" : "scaled to", sigma));
    }

    /** Sets the bias of all forget gates at once. */
    public void forgetBias(double bias, boolean hurried) {
        networks.chosen().ifPresent(one -> turned.put(one.id(), new TurnedBias(bias, one.iteration())));
        change(
                hurried,
                trainer -> trainer.setForgetBias(bias),
                TrainingWords.format("Every forget bias was set to %+.1f; training goes on from there.", bias)
                        .replace('-', '−'));
    }

    private void change(boolean hurried, Consumer<dev.unrolled.training.Trainer> work, String words) {
        if (hurried && !last.isDone()) {
            return;
        }
        last = networks.change(networks.chosenProperty().get(), work);
        gradients.changed();
        reach.changed();
        say(name() + ": " + words);
    }

    private String name() {
        return networks.chosen().map(SideNetwork::name).orElse("");
    }

    /** Begins the network anew with another length of the chunks that gradients flow back through. */
    public void sequenceLength(int length) {
        networks.chosen()
                .filter(one -> one.configuration().sequenceLength() != length)
                .ifPresent(one -> {
                    TrainingConfiguration before = one.configuration();
                    networks.restart(
                            one.id(),
                            new TrainingConfiguration(
                                    before.architecture(),
                                    before.batchSize(),
                                    length,
                                    before.loss(),
                                    before.optimizer(),
                                    before.seed(),
                                    before.threads(),
                                    before.hyperparameters()));
                    String which = one.isPresent() ? "All networks began" : one.name() + " began";
                    say(one.name(), which + " anew with sequence length " + length + ".");
                    if (one.isPresent()) {
                        notices.accept(new Notice(
                                false,
                                "Begun anew",
                                "The sequence length can only change with a new beginning. Edit → Go Back"
                                        + " brings the network before back."));
                    }
                });
    }

    /** Clips the gradient by norm from the next step on, or not at all. */
    public void clip(boolean on, double threshold) {
        Clipping clipping = on ? Clipping.byNorm(threshold) : Clipping.NONE;
        networks.dial(networks.chosenProperty().get(), dials -> dials.withClipping(clipping));
        gradients.changed();
        say(
                on
                        ? TrainingWords.format(
                                "%s: gradients are clipped at θ = %.2f from the next step on.", name(), threshold)
                        : name() + ": gradients are used as they come from the next step on.");
    }

    /** Goes on with a network that has failed, from its last good weights. */
    public void goOn(long id) {
        networks.dial(id, dials -> dials.withClipping(Clipping.byNorm(1)));
        networks.network(id)
                .filter(one -> !one.isPresent() && !one.name().endsWith(CLIPPED_LATER))
                .ifPresent(one -> networks.rename(id, one.name().replace(", not clipped", "") + CLIPPED_LATER));
        gradients.changed();
        // Under the name that it failed with.
        String failed = networks.network(id).map(SideNetwork::name).orElse("");
        say(failed + " goes on from its last good weights, clipped at θ = 1.");
    }

    /** The threshold of clipping by norm; empty where there is none. */
    public OptionalDouble clipThreshold() {
        return networks.chosen()
                .map(one -> one.configuration().hyperparameters().clipNorm())
                .filter(norm -> norm > 0)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /** The forget bias that the network began with or was last given; empty for cells without a forget gate. */
    public OptionalDouble forgetBias() {
        Optional<InitialWeights> weights = networks.chosen()
                .map(one -> one.configuration().architecture())
                .filter(architecture -> architecture.cell().hasForgetGate())
                .map(TrainingConfiguration.Architecture::initialWeights);
        Optional<Double> given = networks.chosen().flatMap(one -> Optional.ofNullable(turned.get(one.id()))
                .filter(bias -> one.iteration() >= bias.iteration())
                .map(TurnedBias::bias));
        return weights.map(one -> OptionalDouble.of(given.orElse(one.forgetBias())))
                .orElse(OptionalDouble.empty());
    }

    /** The length of the chunks that gradients flow back through, in characters. */
    public int sequenceLength() {
        return networks.chosen()
                .map(one -> one.configuration().sequenceLength())
                .orElse(0);
    }

    /** The lengths on offer. */
    public static List<Integer> sequenceLengths() {
        return List.of(8, 16, 25, 32, 50, 64, 96, 128, 200, 256);
    }

    /** What the dial that was turned last did, in a sentence. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
