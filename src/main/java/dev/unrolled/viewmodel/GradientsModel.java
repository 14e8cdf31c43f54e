package dev.unrolled.viewmodel;

import dev.unrolled.analysis.atlas.MemoryReader;
import dev.unrolled.analysis.gradients.JacobianQuestion;
import dev.unrolled.analysis.gradients.JacobianReader;
import dev.unrolled.analysis.gradients.LinearPower;
import dev.unrolled.analysis.gradients.LyapunovQuestion;
import dev.unrolled.analysis.gradients.LyapunovReader;
import dev.unrolled.analysis.gradients.LyapunovReport;
import dev.unrolled.analysis.gradients.RecurrentSpectrum;
import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.text.EncodedText;
import dev.unrolled.training.ParameterFigures;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * How gradients flow back through the networks side by side: by lag, through the products of Jacobians, and what the recurrent
 * weights say of it. Each is asked only while a view shows it.
 */
public final class GradientsModel {
    /** What part of the time each look may take; with both cores at training, a third thread takes a third to half of it from that. */
    private static final double SHARE = 0.09;

    private static final double EVERY_SECONDS = 1;
    private static final double SELDOM_SECONDS = 5;
    /** Enough to tell a time constant to a few hundredths. */
    private static final int MEMORY_CHARACTERS = 10_000;

    private final BooleanProperty linear = new SimpleBooleanProperty(this, "linear", false);
    private final ObjectProperty<GradientPage> page = new SimpleObjectProperty<>(this, "page", GradientPage.TIME);
    private final LagReaders readers = new LagReaders();
    private final SideLook<GradientLook> flow;
    private final SideLook<JacobianLook> jacobians;
    private final SideLook<LyapunovReport> lyapunov;
    private final SideLook<ParameterFigures> matrices;
    private final ReadOnlyObjectWrapper<SigmaHistory> sigmas =
            new ReadOnlyObjectWrapper<>(this, "sigmas", SigmaHistory.EMPTY);
    /** The same as {@link #linear}, for the worker. */
    private volatile boolean withoutNonlinearity;

    GradientsModel(TrainingModel training, SideBySideModel networks, Executor background) {
        flow = new SideLook<>(training, networks, new NowAndThen(EVERY_SECONDS, SHARE), this::flow, background);
        jacobians =
                new SideLook<>(training, networks, new NowAndThen(SELDOM_SECONDS, SHARE), this::products, background);
        lyapunov = new SideLook<>(
                training, networks, new NowAndThen(SELDOM_SECONDS, SHARE), GradientsModel::exponents, background);
        matrices = new SideLook<>(
                training,
                networks,
                new NowAndThen(EVERY_SECONDS / 2, SHARE),
                (taken, text, progress, cancelled) -> Optional.of(taken.figures()),
                background);
        flow.shownProperty().addListener((source, before, now) -> readers.keep(now));
        linear.addListener((source, before, now) -> {
            withoutNonlinearity = now;
            changed();
        });
        flow.answersProperty()
                .addListener((source, before, now) -> sigmas.set(sigmas.get().with(now)));
    }

    /** Networks of simple recurrent cells without their nonlinearity, if that is wanted. */
    private Network read(Network network) {
        CellKind cell = network.configuration().cell();
        boolean simple = cell == CellKind.RNN || cell == CellKind.RNN_RELU;
        return simple && withoutNonlinearity ? network.withCell(CellKind.RNN_LINEAR) : network;
    }

    private Optional<GradientLook> flow(
            TrainedCopy taken, EncodedText text, DoubleConsumer progress, BooleanSupplier cancelled) {
        Network network = taken.network();
        Network read = read(network);
        boolean isLinear = read.configuration().cell() == CellKind.RNN_LINEAR;
        return readers.read(read, text, done -> progress.accept(done / 2), cancelled)
                .flatMap(lags -> new MemoryReader(network, text, MEMORY_CHARACTERS)
                        .read(done -> progress.accept((1 + done) / 2), cancelled)
                        .flatMap(memory -> RecurrentSpectrum.of(network, cancelled)
                                .map(blocks -> new GradientLook(lags, blocks, memory, isLinear))));
    }

    private Optional<JacobianLook> products(
            TrainedCopy taken, EncodedText text, DoubleConsumer progress, BooleanSupplier cancelled) {
        Network read = read(taken.network());
        boolean isLinear = read.configuration().cell() == CellKind.RNN_LINEAR;
        boolean single = isLinear && read.configuration().layerCount() == 1;
        return new JacobianReader(read, text, JacobianQuestion.DEFAULT)
                .read(progress, cancelled)
                .map(report -> new JacobianLook(
                        report,
                        single
                                ? Optional.of(LinearPower.log10Norms(
                                        read, report.layers().get(0).lags()))
                                : Optional.empty(),
                        isLinear));
    }

    private static Optional<LyapunovReport> exponents(
            TrainedCopy taken, EncodedText text, DoubleConsumer progress, BooleanSupplier cancelled) {
        return new LyapunovReader(taken.network(), text, LyapunovQuestion.DEFAULT).read(progress, cancelled);
    }

    /** A network was changed by hand. */
    void changed() {
        flow.changed();
        jacobians.changed();
        lyapunov.forget();
    }

    /** Whether simple recurrent networks are read without their nonlinearity, which leaves their training as it is. */
    public BooleanProperty linearProperty() {
        return linear;
    }

    /** The page of the view that is shown. */
    public ObjectProperty<GradientPage> pageProperty() {
        return page;
    }

    /** Norms by lag, and the spectra of the recurrent weights. */
    public SideLook<GradientLook> flow() {
        return flow;
    }

    /** The singular values of the products of Jacobians. */
    public SideLook<JacobianLook> jacobians() {
        return jacobians;
    }

    /** What the last step did to each matrix. */
    public SideLook<ParameterFigures> matrices() {
        return matrices;
    }

    /** Lyapunov exponents; only on demand. */
    public SideLook<LyapunovReport> lyapunov() {
        return lyapunov;
    }

    /** σ₁ and ρ of the recurrent weights over the iterations, as far as they were looked at. */
    public ReadOnlyObjectProperty<SigmaHistory> sigmasProperty() {
        return sigmas.getReadOnlyProperty();
    }

    /** σ₁ of a block of a network's recurrent weights over the iterations, as {@link RecurrentEigenvalues#of} chooses it. */
    public Curve sigma(long network, int layer, String block) {
        return blockIndex(network, layer, block)
                .map(index -> sigmas.get().sigma(network, index))
                .orElse(Curve.EMPTY);
    }

    /** The same of its spectral radius. */
    public Curve spectralRadius(long network, int layer, String block) {
        return blockIndex(network, layer, block)
                .map(index -> sigmas.get().spectralRadius(network, index))
                .orElse(Curve.EMPTY);
    }

    private Optional<Integer> blockIndex(long network, int layer, String block) {
        return flow.answer(network)
                .flatMap(SideAnswer::found)
                .map(look -> RecurrentEigenvalues.index(look.blocks(), layer, block));
    }
}
