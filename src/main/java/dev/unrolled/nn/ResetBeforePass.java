package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;

/**
 * Runs the cells whose candidate reads r⊙h₋: {@link ResetBeforeCell}, {@link Mut1Cell}, {@link Mut2Cell},
 * {@link Mut3Cell}. The candidate can only be multiplied after the reset gate, so each gate has its own product.
 */
final class ResetBeforePass extends GatedPass {
    /** Where the four cells differ. */
    enum Variant {
        CHO(UpdateReads.HIDDEN_STATE, false, 1),
        MUT_1(UpdateReads.NOTHING, true, -1),
        MUT_2(UpdateReads.HIDDEN_STATE, false, -1),
        MUT_3(UpdateReads.SQUASHED_HIDDEN_STATE, false, -1);

        private final UpdateReads updateReads;
        /** Whether the candidate's input passes through a tanh of its own, with a bias behind it. */
        private final boolean squashesInput;
        /** +1 where z = 1 keeps the old state, −1 where it overwrites: then k = 1 − z = σ(−…). */
        private final double sign;

        Variant(UpdateReads updateReads, boolean squashesInput, double sign) {
            this.updateReads = updateReads;
            this.squashesInput = squashesInput;
            this.sign = sign;
        }
    }

    /** What of the past the update gate reads. */
    private enum UpdateReads {
        HIDDEN_STATE,
        SQUASHED_HIDDEN_STATE,
        NOTHING
    }

    private final Variant variant;
    private final RecurrentPart reset;
    /** Null where the update gate reads nothing of the past. */
    private final RecurrentPart keep;

    private final RecurrentPart candidate;
    /** r⊙h₋. */
    private final Tensor resetState;
    /** tanh(h₋), where the update gate reads it; otherwise null. */
    private final Tensor squashedState;
    /** tanh(P x + b_p) and the bias behind it, where the candidate's input is squashed; otherwise null. */
    private final Tensor squashedInput;

    private final Tensor candidateBias;
    private final Tensor spreadBias;
    private final Backward backward;

    ResetBeforePass(Span span, LayerParameters layer, Variant variant) {
        super(span, layer, variant.sign);
        this.variant = variant;
        Precision precision = layer.precision();
        resetState = new Tensor(precision, stateRows(), shape.hiddenSize());
        boolean squashes = variant.updateReads == UpdateReads.SQUASHED_HIDDEN_STATE;
        squashedState = squashes ? new Tensor(precision, stateRows(), shape.hiddenSize()) : null;
        boolean blind = variant.updateReads == UpdateReads.NOTHING;
        reset = RecurrentPart.ofPast(layer, span, 0, hiddenState);
        keep = blind
                ? null
                : squashes
                        ? RecurrentPart.ofPresent(layer, span, 1, squashedState)
                        : RecurrentPart.ofPast(layer, span, 1, hiddenState);
        candidate = RecurrentPart.ofPresent(layer, span, blind ? 1 : 2, resetState);
        squashedInput = variant.squashesInput ? newStates(1)[0] : null;
        candidateBias = variant.squashesInput ? layer.values().get(shape.candidateBias()) : null;
        spreadBias = variant.squashesInput ? newStates(1)[0] : null;
        backward = layer.withGradients() ? new Backward() : null;
    }

    @Override
    void prepare() {
        reset.pack();
        candidate.pack();
        if (keep != null) {
            keep.pack();
        }
        if (variant.squashesInput) {
            StateKernels.repeat(candidateBias, spreadBias);
        }
    }

    @Override
    void gate(int timeStep, int from, int to) {
        gates(timeStep, from, to);
        candidate(timeStep, from, to);
    }

    private void gates(int timeStep, int from, int to) {
        reset.addTo(states.reset(), timeStep);
        GatedKernels.sigmoid(states.reset(), 1, from, to);
        if (squashedState != null) {
            StateKernels.copy(states.previous(), from, squashedState, from, block());
            StateKernels.tanh(squashedState, from, to);
            keep.pushRead(timeStep);
        }
        if (keep != null) {
            keep.addTo(states.keep(), timeStep);
        }
        GatedKernels.sigmoid(states.keep(), variant.sign, from, to);
    }

    private void candidate(int timeStep, int from, int to) {
        if (variant.squashesInput) {
            StateKernels.tanh(states.candidate(), from, to);
            StateKernels.copy(states.candidate(), from, squashedInput, from, block());
            StateKernels.add(spreadBias, states.candidate(), from, to);
        }
        StateKernels.product(states.reset(), states.previous(), resetState, from, to);
        candidate.pushRead(timeStep);
        candidate.addTo(states.candidate(), timeStep);
    }

    @Override
    void gateBackward(int timeStep, int from, int to) {
        backward.candidate(timeStep, from, to);
        backward.gates(timeStep, from, to);
    }

    @Override
    void sumGradients() {
        candidate.sumGradients();
        reset.sumGradients();
        if (keep != null) {
            keep.sumGradients();
        }
        if (variant.squashesInput) {
            StateKernels.sum(backward.toCandidate, span.batch(), backward.candidateBiasGradient);
        }
    }

    /** The mirror images of {@link #candidate} and {@link #gates}. */
    private final class Backward {
        private final Tensor toResetState;
        private final Tensor toSquashedState;
        /** ∂L/∂ the candidate's pre-activation, kept where its input is squashed. */
        private final Tensor toCandidate;
        /** Where ∂L/∂ the bias behind tanh(P x + b_p) goes; null where there is none. */
        private final Tensor candidateBiasGradient;

        Backward() {
            Tensor[] s = newStates(3);
            toResetState = s[0];
            toSquashedState = s[1];
            toCandidate = s[2];
            candidateBiasGradient = variant.squashesInput ? layer.gradients().get(shape.candidateBias()) : null;
        }

        void candidate(int timeStep, int from, int to) {
            StateKernels.clear(toResetState, from, to);
            candidate.addBackTo(toResetState, gradients.candidate(), timeStep);
            GatedKernels.resetBackward(states.reset(), toResetState, states.previous(), gradients.reset(), from, to);
            StateKernels.addProduct(toResetState, states.reset(), gradients.next(), from, to);
            if (variant.squashesInput) {
                StateKernels.copy(gradients.candidate(), from, toCandidate, from, block());
                StateKernels.tanhBackward(squashedInput, gradients.candidate(), from, to);
            }
        }

        void gates(int timeStep, int from, int to) {
            reset.addBackTo(gradients.next(), gradients.reset(), timeStep);
            if (squashedState != null) {
                StateKernels.clear(toSquashedState, from, to);
                keep.addBackTo(toSquashedState, gradients.keep(), timeStep);
                StateKernels.tanhBackward(squashedState, toSquashedState, from, to);
                StateKernels.add(toSquashedState, gradients.next(), from, to);
            } else if (keep != null) {
                keep.addBackTo(gradients.next(), gradients.keep(), timeStep);
            }
        }
    }
}
