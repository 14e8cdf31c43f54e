package dev.unrolled.analysis.causal;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import java.util.Random;

/** Made-up text with quotations, and a network in which weights set by hand make one cell hold "inside quotes". */
public final class PlantedQuotes {
    /** The cell that is set to 1 at an opening quotation mark, to −1 at a closing one, and read by the output. */
    public static final CellPlace PLANTED = new CellPlace(0, 7);

    /** A cell that never leaves 0. */
    static final CellPlace CONSTANT = new CellPlace(0, 11);

    /** A cell that moves as others do but that nobody reads. */
    static final CellPlace UNREAD = new CellPlace(0, 20);

    private static final int HIDDEN = 48;
    private static final String LETTERS = "abcdefgh ";
    private static final Vocabulary VOCABULARY = Vocabulary.of(LETTERS + "“”");
    private static final double OPENS = 0.04;
    private static final double CLOSES = 0.08;

    private PlantedQuotes() {}

    /** Quotations of a dozen letters, two dozen apart. */
    public static EncodedText text(int length) {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        for (int k = 0; k < length; k++) {
            boolean mark = random.nextDouble() < (inside ? CLOSES : OPENS);
            text.append(mark ? (inside ? '”' : '“') : LETTERS.charAt(random.nextInt(LETTERS.length())));
            inside ^= mark;
        }
        return EncodedText.encode(text.toString(), VOCABULARY);
    }

    /** Random weights but for the three cells. */
    public static Network network() {
        NetworkConfiguration configuration = new NetworkConfiguration(CellKind.LSTM, 1, HIDDEN, VOCABULARY.size(), 1);
        Network network = Network.initialised(configuration, Precision.FLOAT, 3);
        Parameters parameters = network.parameters();
        plant(parameters);
        clear(parameters, CONSTANT.unit());
        unread(parameters);
        parameters.push();
        return network;
    }

    private static void plant(Parameters parameters) {
        int unit = PLANTED.unit();
        clear(parameters, unit);
        Tensor input = parameters.get(Parameters.inputWeight(0));
        Tensor bias = parameters.get(Parameters.bias(0));
        // The rows of i, f, g, o: write only at the marks, keep everywhere else, always show.
        double[] otherwise = {-12, 12, 0, 6};
        double[][] atMarks = {{24, 24}, {-24, -24}, {4, -4}, {0, 0}};
        for (int gate = 0; gate < 4; gate++) {
            int row = gate * HIDDEN + unit;
            input.set(row * input.columns() + VOCABULARY.indexOf('“'), atMarks[gate][0]);
            input.set(row * input.columns() + VOCABULARY.indexOf('”'), atMarks[gate][1]);
            bias.set(row, otherwise[gate]);
        }
        Tensor output = parameters.get(Parameters.OUTPUT_WEIGHT);
        for (int character = 0; character < VOCABULARY.size(); character++) {
            output.set(character * HIDDEN + unit, 0);
        }
        // With h = ±.76 the logits of the marks are those of their frequencies on their side, and −6 on the other.
        predict(parameters, '“', -1, Math.log(LETTERS.length() * OPENS / (1 - OPENS)));
        predict(parameters, '”', 1, Math.log(LETTERS.length() * CLOSES / (1 - CLOSES)));
    }

    private static void predict(Parameters parameters, char mark, int sign, double there) {
        int character = VOCABULARY.indexOf(mark);
        double elsewhere = -6;
        double slope = sign * (there - elsewhere) / 2 / Math.tanh(1);
        parameters.get(Parameters.OUTPUT_WEIGHT).set(character * HIDDEN + PLANTED.unit(), slope);
        parameters.get(Parameters.OUTPUT_BIAS).set(character, (there + elsewhere) / 2);
    }

    /** No input, no recurrence, no bias; nor do others see it. */
    private static void clear(Parameters parameters, int unit) {
        Tensor input = parameters.get(Parameters.inputWeight(0));
        Tensor recurrent = parameters.get(Parameters.recurrentWeight(0));
        for (int gate = 0; gate < 4; gate++) {
            int row = gate * HIDDEN + unit;
            for (int k = 0; k < input.columns(); k++) {
                input.set(row * input.columns() + k, 0);
            }
            for (int k = 0; k < HIDDEN; k++) {
                recurrent.set(row * HIDDEN + k, 0);
            }
            parameters.get(Parameters.bias(0)).set(row, 0);
        }
    }

    private static void unread(Parameters parameters) {
        Tensor recurrent = parameters.get(Parameters.recurrentWeight(0));
        for (int row = 0; row < recurrent.rows(); row++) {
            recurrent.set(row * HIDDEN + UNREAD.unit(), 0);
        }
        Tensor output = parameters.get(Parameters.OUTPUT_WEIGHT);
        for (int character = 0; character < VOCABULARY.size(); character++) {
            output.set(character * HIDDEN + UNREAD.unit(), 0);
        }
    }
}
