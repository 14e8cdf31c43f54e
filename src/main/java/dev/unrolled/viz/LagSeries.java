package dev.unrolled.viz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;

/**
 * What a {@link LagChart} shows of one network: a curve over the lags, as the median of norms, and what belongs to it.
 * Immutable.
 */
public final class LagSeries {
    private static final int CLOSED_FORM = -1;
    private static final double[] CLOSED_FORM_DASHES = {6, 4};
    private static final double[] EXTRA_DASHES = {1.5, 3};

    private final int network;
    private final double[] lags;
    private final Curve main;
    private final Fallen fallen;
    private final List<Curve> extras;

    /** A curve with its quartiles, which may be empty. Its arrays are never given away. */
    private record Curve(String name, String note, List<Double> values, List<Double> lower, List<Double> upper) {}

    /** The lags at which some of the values have no place on a logarithmic axis. */
    private record Fallen(Set<Integer> zero, Set<Integer> notFinite) {}

    private LagSeries(LagSeries from, Curve main, Fallen fallen, List<Curve> extras) {
        network = from.network;
        lags = from.lags;
        this.main = main;
        this.fallen = fallen;
        this.extras = List.copyOf(extras);
    }

    private LagSeries(String name, int network, int[] lags, double[] values) {
        this.network = network;
        this.lags = Arrays.stream(lags).asDoubleStream().toArray();
        main = new Curve(name, "", asMany(values), List.of(), List.of());
        fallen = new Fallen(Set.of(), Set.of());
        extras = List.of();
    }

    /**
     * A network's curve.
     *
     * @param name what the network is called
     * @param network its number in the {@link NetworkPalette}
     * @param lags ascending, in characters
     * @param medians one for each lag, 0 or more; 0, NaN and infinities are marked at the chart's edges
     */
    public static LagSeries of(String name, int network, int[] lags, double[] medians) {
        return new LagSeries(name, network, lags, medians);
    }

    /** A curve to compare networks with, such as σ₁ to the power of the lag: dashed, in ink. */
    public static LagSeries closedForm(String name, int[] lags, double[] values) {
        return new LagSeries(name, CLOSED_FORM, lags, values);
    }

    private List<Double> asMany(double[] values) {
        if (values.length != lags.length) {
            throw new IllegalArgumentException(lags.length + " lags, " + values.length + " values");
        }
        return Arrays.stream(values).boxed().toList();
    }

    /** The same with the band between two quartiles. */
    public LagSeries quartiles(double[] lower, double[] upper) {
        return new LagSeries(
                this, new Curve(main.name, main.note, main.values, asMany(lower), asMany(upper)), fallen, extras);
    }

    /** The same with words under the name at the curve's end, such as {@code halves every 27 characters}. */
    public LagSeries note(String words) {
        return new LagSeries(this, new Curve(main.name, words, main.values, main.lower, main.upper), fallen, extras);
    }

    /** The same with the lags at which any of the values behind the median is exactly zero. */
    public LagSeries zeroAt(int... someLags) {
        return new LagSeries(this, main, new Fallen(set(someLags), fallen.notFinite), extras);
    }

    /** The same with the lags at which any of the values behind the median is NaN or infinite. */
    public LagSeries notFiniteAt(int... someLags) {
        return new LagSeries(this, main, new Fallen(fallen.zero, set(someLags)), extras);
    }

    /** The same with a further curve of the same network, thin and dotted, such as {@code direct path}. */
    public LagSeries with(String name, double[] values) {
        List<Curve> more = new ArrayList<>(extras);
        more.add(new Curve(name, "", asMany(values), List.of(), List.of()));
        return new LagSeries(this, main, fallen, more);
    }

    private static Set<Integer> set(int[] numbers) {
        return Arrays.stream(numbers).boxed().collect(Collectors.toUnmodifiableSet());
    }

    String name() {
        return main.name;
    }

    String note() {
        return main.note;
    }

    int size() {
        return lags.length;
    }

    int lag(int index) {
        return (int) lags[index];
    }

    double value(int index) {
        return main.values.get(index);
    }

    /** Whether some value at a lag is exactly zero. */
    boolean hasZero(int index) {
        return value(index) == 0 || fallen.zero.contains(lag(index));
    }

    /** Whether some value at a lag is NaN or infinite. */
    boolean hasNotFinite(int index) {
        return !Double.isFinite(value(index)) || fallen.notFinite.contains(lag(index));
    }

    Color color(VizTheme theme) {
        return network == CLOSED_FORM ? theme.ink() : NetworkPalette.color(network, theme);
    }

    /** The curve and the further ones as they are drawn, the further ones first: the curve lies on top. */
    List<ChartSeries> curves(VizTheme theme) {
        List<ChartSeries> curves = new ArrayList<>();
        for (Curve extra : extras) {
            curves.add(ChartSeries.of(main.name + ", " + extra.name, color(theme), lags, array(extra.values))
                    .dashed(EXTRA_DASHES)
                    .lineWidth(1.5));
        }
        boolean closedForm = network == CLOSED_FORM;
        ChartSeries curve = ChartSeries.of(main.name, color(theme), lags, array(main.values))
                .dashed(closedForm ? CLOSED_FORM_DASHES : NetworkPalette.dashes(network))
                .lineWidth(closedForm ? 1.6 : 2.6)
                .labelled(main.name, main.note);
        curves.add(main.lower.isEmpty() ? curve : curve.onBand(array(main.lower), array(main.upper)));
        return curves;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A line for each curve and lag, see {@link LagChart#dataText}. */
    void write(StringBuilder text) {
        for (ChartSeries curve : curves(VizTheme.LIGHT)) {
            for (int index = 0; index < size(); index++) {
                text.append(curve.name()).append('\t').append(lag(index));
                text.append('\t').append(curve.y(index));
                text.append('\t').append(curve.hasBand() ? curve.lower(index) : "");
                text.append('\t')
                        .append(curve.hasBand() ? curve.upper(index) : "")
                        .append('\n');
            }
        }
    }
}
