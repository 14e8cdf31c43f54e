package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of recurrent cell that a network can be made of. */
public enum CellKind {
    /** Long short-term memory with a forget gate: {@link LstmCell}. */
    LSTM("LSTM", 4, 4),
    /** The LSTM whose gates see the cell state: {@link PeepholeLstmCell}. */
    LSTM_PEEPHOLE("LSTM with peepholes", 4, 4, Extra.PEEPHOLES),
    /** The gated recurrent unit of PyTorch and cuDNN: {@link GruCell}. */
    GRU("GRU", 3, 3, Extra.CANDIDATE_BIAS),
    /** The gated recurrent unit of Cho et al. 2014: {@link ResetBeforeCell}. */
    GRU_RESET_BEFORE("GRU, reset before", 3, 3),
    /** The simple recurrent network with tanh: {@link VanillaRnnCell}. */
    RNN("RNN", 1, 1),
    /** The simple recurrent network with ReLU: {@link VanillaRnnCell}. */
    RNN_RELU("RNN with ReLU", 1, 1),
    /** The simple recurrent network without a nonlinearity: {@link VanillaRnnCell}. */
    RNN_LINEAR("linear RNN", 1, 1),
    /** The network that reads what it said: {@link JordanCell}. */
    JORDAN("Jordan network", 1, 1),
    /** {@link Mut1Cell}. */
    MUT1("MUT1", 3, 2, Extra.CANDIDATE_BIAS),
    /** {@link Mut2Cell}. */
    MUT2("MUT2", 3, 3),
    /** {@link Mut3Cell}. */
    MUT3("MUT3", 3, 3);

    /** Parameters that only some cells have. */
    private enum Extra {
        NONE,
        PEEPHOLES,
        CANDIDATE_BIAS
    }

    /** The candidate's symbol, as the signal has it. */
    private static final String CANDIDATE = "g";

    private final String label;
    private final int inputBlocks;
    private final int recurrentBlocks;
    private final Extra extra;

    CellKind(String label, int inputBlocks, int recurrentBlocks) {
        this(label, inputBlocks, recurrentBlocks, Extra.NONE);
    }

    CellKind(String label, int inputBlocks, int recurrentBlocks, Extra extra) {
        this.label = label;
        this.inputBlocks = inputBlocks;
        this.recurrentBlocks = recurrentBlocks;
        this.extra = extra;
    }

    /** The name on the screen. */
    public String label() {
        return label;
    }

    /** The name on the command line and in files, such as {@code lstm}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The number of H × H blocks of its recurrent weights; a Jordan network's are H × V in the top layer. */
    public int recurrentBlocks() {
        return recurrentBlocks;
    }

    /** The number of blocks of H rows of its input weights. */
    public int inputBlocks() {
        return inputBlocks;
    }

    /**
     * What the blocks of its input weights compute, in their order: the symbol of a signal, {@code 1−z} where a large weight
     * overwrites what the update gate as shown would keep.
     */
    public List<String> inputBlockNames() {
        return switch (this) {
            case LSTM, LSTM_PEEPHOLE -> List.of("i", "f", "g", "o");
            case GRU, GRU_RESET_BEFORE -> List.of("r", "z", CANDIDATE);
            case MUT1, MUT2, MUT3 -> List.of("r", "1−z", CANDIDATE);
            case RNN, RNN_RELU, RNN_LINEAR, JORDAN -> List.of("h");
        };
    }

    /** The same for the blocks of its recurrent weights. */
    public List<String> recurrentBlockNames() {
        return this == MUT1 ? List.of("r", CANDIDATE) : inputBlockNames();
    }

    /** Whether it has a forget gate, whose bias is the second block of H. */
    public boolean hasForgetGate() {
        return this == LSTM || this == LSTM_PEEPHOLE;
    }

    /**
     * How the bias of the gate that keeps the old state, the second block of H, acts: +1 where a large one keeps, −1 where
     * it overwrites, 0 for cells without such a gate.
     */
    int keepSign() {
        return switch (this) {
            case LSTM, LSTM_PEEPHOLE, GRU, GRU_RESET_BEFORE -> 1;
            case MUT1, MUT2, MUT3 -> -1;
            case RNN, RNN_RELU, RNN_LINEAR, JORDAN -> 0;
        };
    }

    /** Whether another kind has the same parameters with the same meaning: the simple networks, but for φ. */
    public boolean sharesParametersWith(CellKind other) {
        return this == other || (isSimple() && other.isSimple());
    }

    private boolean isSimple() {
        return this == RNN || this == RNN_RELU || this == RNN_LINEAR;
    }

    /** The kind of that {@link #id}, if there is one. */
    public static Optional<CellKind> byId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** All ids, separated by commas. */
    public static String ids() {
        return Arrays.stream(values()).map(CellKind::id).collect(Collectors.joining(", "));
    }

    /** Zeros in the shapes of one layer. */
    List<Parameter> parameters(LayerShape shape, Precision precision) {
        int hidden = shape.hiddenSize();
        int width = inputBlocks * hidden;
        List<Parameter> all = new ArrayList<>();
        Tensor input = new Tensor(precision, width, shape.inputSize());
        all.add(new Parameter(shape.inputWeight(), Parameter.Role.INPUT_WEIGHT, input));
        Tensor recurrent = new Tensor(precision, recurrentBlocks * hidden, shape.recurrentSize());
        all.add(new Parameter(shape.recurrentWeight(), Parameter.Role.RECURRENT_WEIGHT, recurrent));
        all.add(new Parameter(shape.bias(), Parameter.Role.BIAS, new Tensor(precision, 1, width)));
        if (extra == Extra.PEEPHOLES) {
            Tensor peepholes = new Tensor(precision, 3, hidden);
            all.add(new Parameter(shape.peepholes(), Parameter.Role.PEEPHOLE, peepholes));
        }
        if (extra == Extra.CANDIDATE_BIAS) {
            Tensor bias = new Tensor(precision, 1, hidden);
            all.add(new Parameter(shape.candidateBias(), Parameter.Role.BIAS, bias));
        }
        return all;
    }

    RecurrentCell create(LayerShape shape, Parameters parameters) {
        return switch (this) {
            case LSTM -> new LstmCell(shape, parameters);
            case LSTM_PEEPHOLE -> new PeepholeLstmCell(shape, parameters);
            case GRU -> new GruCell(shape, parameters);
            case GRU_RESET_BEFORE -> new ResetBeforeCell(shape, parameters);
            case RNN -> new VanillaRnnCell(shape, parameters, Nonlinearity.TANH);
            case RNN_RELU -> new VanillaRnnCell(shape, parameters, Nonlinearity.RELU);
            case RNN_LINEAR -> new VanillaRnnCell(shape, parameters, Nonlinearity.IDENTITY);
            case JORDAN -> jordan(shape, parameters);
            case MUT1 -> new Mut1Cell(shape, parameters);
            case MUT2 -> new Mut2Cell(shape, parameters);
            case MUT3 -> new Mut3Cell(shape, parameters);
        };
    }

    /** Only the top layer has an output to read. */
    private static RecurrentCell jordan(LayerShape shape, Parameters parameters) {
        return parameters.has(Parameters.recurrentWeight(shape.index() + 1))
                ? new VanillaRnnCell(shape, parameters, Nonlinearity.TANH)
                : new JordanCell(shape, parameters);
    }
}
