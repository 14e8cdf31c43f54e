package dev.unrolled.analysis.gradients;

import java.util.Objects;

/**
 * Which earlier characters the predictions of a passage reach: ‖∂ log p(x_{T+1})/∂x_t‖ for the true next character, where x_t is the
 * one-hot vector of the character t (or its embedding, for networks with one), and ‖∂L_T/∂h_t‖ of each layer. Places are positions in the
 * text. Immutable.
 */
public final class ReachMap {
    private final ReachQuestion question;
    private final double[][] inputNorms;
    /** [layer][place][lag]. */
    private final double[][][] stateNorms;

    /** @param inputNorms [place][lag]; no number where nothing stands so far back or the true next character is not known */
    ReachMap(ReachQuestion question, double[][] inputNorms, double[][][] stateNorms) {
        this.question = question;
        this.inputNorms = inputNorms;
        this.stateNorms = stateNorms;
    }

    /** What was asked. */
    public ReachQuestion question() {
        return question;
    }

    /** The first place T; the places go on to {@link #last()}. */
    public int first() {
        return question.from();
    }

    /** The last place T. */
    public int last() {
        return question.from() + question.length() - 1;
    }

    public int layerCount() {
        return stateNorms.length;
    }

    /**
     * ‖∂ log p(x_{T+1})/∂x_t‖.
     *
     * @param place T, {@link #first()} to {@link #last()}
     * @param position t, in the text
     * @return 0 where t lies behind T; NaN where t lies further back than was followed or before the text, and where x_{T+1} is not known
     */
    public double norm(int place, int position) {
        return at(inputNorms, place, position);
    }

    /** ‖∂L_T/∂h_t‖ of a layer, likewise. */
    public double stateNorm(int layer, int place, int position) {
        return at(stateNorms[layer], place, position);
    }

    private double at(double[][] norms, int place, int position) {
        double[] row = norms[Objects.checkIndex(place - question.from(), question.length())];
        int lag = place - position;
        if (lag < 0) {
            return 0;
        }
        return lag < row.length ? row[lag] : Double.NaN;
    }
}
