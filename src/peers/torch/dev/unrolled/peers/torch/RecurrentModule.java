package dev.unrolled.peers.torch;

import org.bytedeco.pytorch.GRUImpl;
import org.bytedeco.pytorch.GRUOptions;
import org.bytedeco.pytorch.LSTMImpl;
import org.bytedeco.pytorch.LSTMOptions;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.RNNImpl;
import org.bytedeco.pytorch.RNNOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/** One of PyTorch's recurrent modules: LSTM, GRU or RNN with tanh. */
interface RecurrentModule {
    /** The hidden states [T × B × H] of the top layer for inputs [T × B × V], from zero states. */
    Tensor hiddenStates(Tensor input);

    TensorVector parameters();

    /** A module with PyTorch's own initial weights. */
    static RecurrentModule of(String cell, int inputSize, int layers, int hiddenSize) {
        switch (cell) {
            case "lstm":
                LSTMOptions lstm = new LSTMOptions(inputSize, hiddenSize);
                lstm.num_layers().put(layers);
                LSTMImpl lstmModule = new LSTMImpl(lstm);
                return new Applied(
                        lstmModule, input -> lstmModule.forward(input).get0());
            case "gru":
                GRUOptions gru = new GRUOptions(inputSize, hiddenSize);
                gru.num_layers().put(layers);
                GRUImpl gruModule = new GRUImpl(gru);
                return new Applied(gruModule, input -> gruModule.forward(input).get0());
            case "rnn":
                RNNOptions rnn = new RNNOptions(inputSize, hiddenSize);
                rnn.num_layers().put(layers);
                RNNImpl rnnModule = new RNNImpl(rnn);
                return new Applied(rnnModule, input -> rnnModule.forward(input).get0());
            default:
                throw new IllegalArgumentException("PyTorch has no module for the cell " + cell);
        }
    }

    /** A module and how it is applied. */
    record Applied(Module module, java.util.function.UnaryOperator<Tensor> application) implements RecurrentModule {
        @Override
        public Tensor hiddenStates(Tensor input) {
            return application.apply(input);
        }

        @Override
        public TensorVector parameters() {
            return module.parameters();
        }
    }
}
