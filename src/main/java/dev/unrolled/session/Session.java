package dev.unrolled.session;

import dev.unrolled.analysis.cells.Emergence;
import dev.unrolled.nn.Network;
import dev.unrolled.notes.Evidence;
import dev.unrolled.notes.Notebook;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import dev.unrolled.trace.GradientNorms;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.TrainingHistory;
import java.util.List;

/**
 * A training that can be kept in a file: the network, how it came to be, and the text it was judged on.
 *
 * @param configuration what it was trained with; its hyperparameters are the last ones
 * @param network the weights; whoever makes a session of a network in training gives a {@link Network#copy}
 * @param heldOut the text it has not learned from, in its vocabulary; not empty
 * @param progress how far it has come
 * @param text the text it was trained on
 * @param history every step and validation
 * @param gradientNorms ‖∂L/∂h_t‖ and ‖∂L/∂c_t‖ of the last chunk; may be empty
 * @param notebook what the user has noted of its cells; may be empty
 * @param emergence how its cells came about, as far as it was looked at; may be empty
 */
public record Session(
        TrainingConfiguration configuration,
        Network network,
        EncodedText heldOut,
        Progress progress,
        TextOrigin text,
        TrainingHistory.View history,
        GradientNorms gradientNorms,
        Notebook notebook,
        Emergence emergence) {
    /** A session in which nothing is known of cells. */
    public Session(
            TrainingConfiguration configuration,
            Network network,
            EncodedText heldOut,
            Progress progress,
            TextOrigin text,
            TrainingHistory.View history,
            GradientNorms gradientNorms) {
        this(configuration, network, heldOut, progress, text, history, gradientNorms, Notebook.EMPTY, Emergence.EMPTY);
    }

    /** The same with what is noted of its cells; passages of another text than the held-out one keep only their words. */
    public Session with(Notebook noted) {
        Notebook placed = noted.inTextWhere(passage -> stands(passage, heldOut));
        return new Session(configuration, network, heldOut, progress, text, history, gradientNorms, placed, emergence);
    }

    /** The same with how its cells came about. */
    public Session with(Emergence looked) {
        return new Session(configuration, network, heldOut, progress, text, history, gradientNorms, notebook, looked);
    }

    /** How its cells came about on a held-out text; on another one than its own that is not known. */
    public Emergence emergenceOn(EncodedText text) {
        return text.toString().equals(heldOut.toString()) ? emergence : Emergence.EMPTY;
    }

    /** Whether a text says what a passage says, where it says it. */
    static boolean stands(Evidence passage, EncodedText text) {
        return passage.offset() >= 0
                && passage.end() <= text.length()
                && text.substring((int) passage.offset(), (int) passage.end()).equals(passage.text());
    }

    /**
     * How far a training has come.
     *
     * @param iteration the number of steps made
     * @param epoch how often the training text has been read through, with its fraction
     * @param characters the number of characters learned from
     * @param loss the last training loss, nats per character; NaN before the first step
     * @param validationLoss the last loss on held-out text, nats per character; NaN if none was measured
     * @param failure why the training could not go on, a sentence without its stop; empty if it could
     */
    public record Progress(
            long iteration, double epoch, long characters, double loss, double validationLoss, String failure) {
        /** The progress of a training that could go on. */
        public Progress(long iteration, double epoch, long characters, double loss, double validationLoss) {
            this(iteration, epoch, characters, loss, validationLoss, "");
        }
    }

    /**
     * What is remembered of the text a network was trained on.
     *
     * @param name what to call it on the screen
     * @param remarks what was done to the text on the way in
     * @param trainingCharacters the length of the part it learned from
     * @param source where it can be read again: {@code sample:NAME} or absolute paths; empty if that is not known
     */
    public record TextOrigin(String name, List<String> remarks, int trainingCharacters, List<String> source) {
        public TextOrigin {
            remarks = List.copyOf(remarks);
            source = List.copyOf(source);
        }
    }

    public Vocabulary vocabulary() {
        return heldOut.vocabulary();
    }
}
