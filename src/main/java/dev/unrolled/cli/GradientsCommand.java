package dev.unrolled.cli;

import dev.unrolled.analysis.gradients.JacobianQuestion;
import dev.unrolled.analysis.gradients.LagQuestion;
import dev.unrolled.analysis.gradients.LyapunovQuestion;
import dev.unrolled.analysis.gradients.ReachMap;
import dev.unrolled.analysis.gradients.ReachQuestion;
import dev.unrolled.analysis.gradients.ReachReader;
import dev.unrolled.session.Session;
import dev.unrolled.text.EncodedText;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Follows gradients back through time. */
@Command(
        name = "gradients",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says how far back the gradient reaches: ‖∂L/∂h‖ by lag, for the loss at one place only.",
        footer = "%nEverything is computed in double precision, for windows spread evenly over the text, each after"
                + " 1,000 characters of warm-up. Exact zeros and what is not finite are counted at every lag; what"
                + " is not finite is null in JSON.%nThe summed loss adds a gradient at every character, so its"
                + " norms hide vanishing. The direct path is that through the gate that keeps alone. σ and ρ are"
                + " the greatest singular value and the spectral radius of each gate's recurrent weights.%nIn JSON"
                + " there is one object for each layer and, for several layers with --jacobians or with"
                + " --lyapunov, one for the whole network.")
final class GradientsCommand implements Runnable {
    private final Console console;

    @Mixin
    private SessionQuestion question;

    @Option(
            names = "--lags",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many characters back (default 100).")
    private int lags;

    @Option(
            names = "--places",
            paramLabel = "N",
            defaultValue = "32",
            description = "From how many places of the text (default 32).")
    private int places;

    @Option(
            names = "--jacobians",
            description = "Multiply the step Jacobians too and list the greatest singular values of the products.")
    private boolean jacobians;

    @Option(
            names = "--lyapunov",
            paramLabel = "K",
            description = "Give the first K Lyapunov exponents too, over 2,000 characters.")
    private Integer lyapunov;

    @Option(
            names = "--reach",
            paramLabel = "OFFSET",
            description = "With --json: which earlier characters each prediction of the 160 characters from there on"
                    + " reaches.")
    private Integer reach;

    GradientsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        question.check();
        question.require(
                lags >= 1 && lags <= LagQuestion.MOST_LAGS,
                "--lags must be 1 to " + LagQuestion.MOST_LAGS + ", not " + lags);
        question.require(
                places >= 1 && places <= LagQuestion.MOST_PLACES,
                "--places must be 1 to " + LagQuestion.MOST_PLACES + ", not " + places);
        question.require(lyapunov == null || lyapunov >= 1, "--lyapunov must be at least 1, not " + lyapunov);
        Session session = question.session();
        GradientsQuestion asked = asked();
        EncodedText text = question.text(session, console, "Following gradients", asked.shortestText());
        GradientReaders readers = new GradientReaders(session.network(), text, asked);
        if (reach != null && (reach < 0 || reach >= text.length())) {
            throw new CommandException("--reach " + reach + " lies outside the text, which has the characters 0 to "
                    + (text.length() - 1) + ".");
        }
        GradientsAnswer answer = ProgressLine.during(
                        console, "following gradients", told -> Optional.of(readers.ask(question.threads(), told)))
                .with(reached(session, text), session.history());
        if (question.json()) {
            GradientsJson.of(answer).forEach(console::json);
        } else {
            new GradientsTable(answer, text.length(), console.out()).print();
        }
    }

    /** As the window asks, of as many characters. */
    private Optional<ReachMap> reached(Session session, EncodedText text) {
        if (reach == null) {
            return Optional.empty();
        }
        int length = Math.min(ReachQuestion.SHOWN, text.length() - reach);
        return new ReachReader(session.network(), text, new ReachQuestion(reach, length, length))
                .read(done -> {}, () -> false);
    }

    private GradientsQuestion asked() {
        JacobianQuestion usual = JacobianQuestion.DEFAULT;
        return new GradientsQuestion(
                new LagQuestion(lags, places),
                jacobians ? Optional.of(new JacobianQuestion(lags, usual.places(), usual.sigmas())) : Optional.empty(),
                Optional.ofNullable(lyapunov)
                        .map(count -> new LyapunovQuestion(count, LyapunovQuestion.DEFAULT.characters())));
    }
}
