package dev.unrolled.viewmodel;

import dev.unrolled.optim.LearningRateDecay;
import dev.unrolled.optim.Penalties;
import dev.unrolled.training.Hyperparameters;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What may change while a network trains, each as a dial of its own; together they are one immutable {@link
 * Hyperparameters}, which the next step is made with.
 */
public final class TrainingDials {
    private final NumberDial learningRate = DialFields.learningRate();
    private final NumberDial decay = DialFields.decay();
    private final NumberDial decayAfter = DialFields.decayAfter();
    private final NumberDial clipThreshold = DialFields.clipThreshold();
    private final NumberDial dropout = DialFields.dropout();
    private final NumberDial recurrentL1 = DialFields.recurrentL1();
    private final NumberDial recurrentL2 = DialFields.recurrentL2();
    private final NumberDial inputL1 = DialFields.inputL1();
    private final NumberDial inputL2 = DialFields.inputL2();
    private final List<NumberDial> numbers = List.of(
            learningRate, decay, decayAfter, clipThreshold, dropout, recurrentL1, recurrentL2, inputL1, inputL2);
    private final ObjectProperty<ClippingChoice> clipping =
            new SimpleObjectProperty<>(this, "clipping", ClippingChoice.NORM);
    private final BooleanProperty proximal = new SimpleBooleanProperty(this, "proximal-l1", false);
    private final DoubleProperty clip = new SimpleDoubleProperty(this, "clip");
    private final ReadOnlyObjectWrapper<Hyperparameters> values = new ReadOnlyObjectWrapper<>(this, "values");
    /** The kind that clipping comes back with when its threshold leaves 0. */
    private ClippingChoice lastClipping = ClippingChoice.NORM;

    private boolean following;

    TrainingDials(Hyperparameters initial) {
        set(initial);
        numbers.forEach(dial -> dial.valueProperty().addListener(changed -> combine()));
        clipping.addListener(changed -> combine());
        proximal.addListener(changed -> combine());
        clip.addListener(changed -> clipTo(clip.get()));
    }

    /** Moves all dials to where they were at another time. */
    void set(Hyperparameters wanted) {
        following = true;
        learningRate.set(wanted.learningRate());
        decay.set(wanted.decay().factor());
        decayAfter.set(wanted.decay().firstEpoch());
        clipping.set(ClippingChoice.of(wanted.clipping().kind()));
        if (clipping.get() != ClippingChoice.NONE) {
            // Without clipping the threshold stays where it was, to come back to.
            clipThreshold.set(wanted.clipping().threshold());
        }
        dropout.set(wanted.dropout());
        recurrentL1.set(wanted.penalties().recurrentL1());
        recurrentL2.set(wanted.penalties().recurrentL2());
        inputL1.set(wanted.penalties().inputL1());
        inputL2.set(wanted.penalties().inputL2());
        proximal.set(wanted.penalties().proximal());
        take(wanted);
    }

    private void clipTo(double threshold) {
        if (!following) {
            following = true;
            clipping.set(threshold > 0 ? lastClipping : ClippingChoice.NONE);
            clipThreshold.set(threshold > 0 ? threshold : clipThreshold.get());
            take(combined());
        }
    }

    private void combine() {
        if (!following) {
            following = true;
            take(combined());
        }
    }

    private void take(Hyperparameters now) {
        if (clipping.get() != ClippingChoice.NONE) {
            lastClipping = clipping.get();
        }
        clip.set(clipping.get() == ClippingChoice.NONE ? 0 : clipThreshold.get());
        following = false;
        values.set(now);
    }

    private Hyperparameters combined() {
        return new Hyperparameters(
                learningRate.get(),
                new LearningRateDecay(decay.get(), (int) decayAfter.get()),
                clipping.get().at(clipThreshold.get()),
                new Penalties(recurrentL1.get(), recurrentL2.get(), inputL1.get(), inputL2.get(), proximal.get()),
                dropout.get());
    }

    /** All of them together. */
    ReadOnlyObjectProperty<Hyperparameters> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    Hyperparameters values() {
        return values.get();
    }

    /** Every dial of a number. */
    List<NumberDial> numbers() {
        return numbers;
    }

    /** η, the optimiser's step size before any decay. */
    public NumberDial learningRate() {
        return learningRate;
    }

    /** d, what the learning rate is multiplied with at the end of an epoch; 1 for never. */
    public NumberDial decay() {
        return decay;
    }

    /** A, the epoch at whose end the learning rate shrinks for the first time. */
    public NumberDial decayAfter() {
        return decayAfter;
    }

    /** How large gradients are made smaller. */
    public ObjectProperty<ClippingChoice> clippingProperty() {
        return clipping;
    }

    /** θ of the clipping; kept, without effect, where there is none. */
    public NumberDial clipThreshold() {
        return clipThreshold;
    }

    /** θ of the clipping, 0 for none; above 0 it clips again as it did last. */
    public DoubleProperty clipProperty() {
        return clip;
    }

    /** p, the share of numbers that is dropped between a layer and the next. */
    public NumberDial dropout() {
        return dropout;
    }

    /** λ of λ·Σ|W_hh|. */
    public NumberDial recurrentL1() {
        return recurrentL1;
    }

    /** λ of λ·ΣW_hh². */
    public NumberDial recurrentL2() {
        return recurrentL2;
    }

    /** λ of λ·Σ|W_ih|. */
    public NumberDial inputL1() {
        return inputL1;
    }

    /** λ of λ·ΣW_ih². */
    public NumberDial inputL2() {
        return inputL2;
    }

    /** Whether L1 shrinks weights after each step, so that some become 0, instead of being part of the loss. */
    public BooleanProperty proximalProperty() {
        return proximal;
    }
}
