package dev.unrolled.peers.torch;

import static org.bytedeco.pytorch.global.torch.clip_grad_norm_;
import static org.bytedeco.pytorch.global.torch.cross_entropy_loss;
import static org.bytedeco.pytorch.global.torch.one_hot;
import static org.bytedeco.pytorch.global.torch.randint;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * One training step as a user of PyTorch writes it: one-hot characters, the recurrent module, a linear layer, cross
 * entropy, backward, clipping by norm, Adam; in single precision on random characters.
 */
final class TorchStep implements Runnable {
    private static final int VOCABULARY = 65;
    private static final double LEARNING_RATE = 2e-3;
    private static final double CLIP_NORM = 5;

    private final RecurrentModule recurrent;
    private final LinearImpl output;
    private final TensorVector parameters = new TensorVector();
    private final Adam adam;
    /** x_t, [T × B]. */
    private final Tensor characters;
    /** x_{t+1}, [T·B]. */
    private final Tensor targets;

    TorchStep(String cell, int layers, int hiddenSize, long[] stepsAndStreams) {
        recurrent = RecurrentModule.of(cell, VOCABULARY, layers, hiddenSize);
        output = new LinearImpl(hiddenSize, VOCABULARY);
        addAll(recurrent.parameters());
        addAll(output.parameters());
        adam = new Adam(parameters, new AdamOptions(LEARNING_RATE));
        characters = randint(0, VOCABULARY, stepsAndStreams).to(ScalarType.Long);
        targets = randint(0, VOCABULARY, stepsAndStreams).to(ScalarType.Long).reshape(-1);
    }

    private void addAll(TensorVector some) {
        for (long k = 0; k < some.size(); k++) {
            parameters.push_back(some.get(k));
        }
    }

    @Override
    public void run() {
        // What a step allocates outside the Java heap is freed at its end.
        try (PointerScope scope = new PointerScope()) {
            Tensor input = one_hot(characters, VOCABULARY).to(ScalarType.Float);
            Tensor logits = output.forward(recurrent.hiddenStates(input)).reshape(-1, VOCABULARY);
            adam.zero_grad();
            cross_entropy_loss(logits, targets).backward();
            clip_grad_norm_(parameters, CLIP_NORM);
            adam.step();
        }
    }
}
