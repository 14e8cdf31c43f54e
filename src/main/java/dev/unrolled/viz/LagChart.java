package dev.unrolled.viz;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Norms against the lag on a logarithmic axis, a curve a network with its quartiles. What such an axis has no place for is
 * marked: exact zeros at the foot, values that are not finite at the top, and where curves fall below the floor.
 *
 * <p>Mouse: hover sets {@link #lagProperty}, which several charts may share. Keys: left and right go along the lags, Home
 * and End to the ends, Escape takes the line away.
 */
public final class LagChart extends SeriesChart {
    private final ObjectProperty<List<LagSeries>> series = new SimpleObjectProperty<>(this, "series", List.of());
    private final ObjectProperty<List<ReferenceLine>> referenceLines =
            new SimpleObjectProperty<>(this, "referenceLines", List.of());
    private final IntegerProperty lag = new SimpleIntegerProperty(this, "lag", -1);
    private final DoubleProperty floor = new SimpleDoubleProperty(this, "floor", 0);
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", true);
    private final StringProperty xLabel = new SimpleStringProperty(this, "xLabel", "lag T − t, characters");
    private final StringProperty yLabel = new SimpleStringProperty(this, "yLabel", "");

    public LagChart() {
        for (Observable source :
                new Observable[] {series, referenceLines, floor, logarithmic, xLabel, yLabel, themeProperty()}) {
            source.addListener(changed -> contentChanged());
        }
        lag.addListener(changed -> pointAt(lag.get() < 0 ? Double.NaN : lag.get()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
    }

    /** The networks, drawn in this order, and curves to compare them with. */
    public ObjectProperty<List<LagSeries>> seriesProperty() {
        return series;
    }

    /** Values to compare curves with, such as 1. */
    public ObjectProperty<List<ReferenceLine>> referenceLinesProperty() {
        return referenceLines;
    }

    /** The lag that the line stands at, in characters; −1 for none. */
    public IntegerProperty lagProperty() {
        return lag;
    }

    /** The least value on a logarithmic axis; what falls below says from which lag on. 0 for as far as the values reach. */
    public DoubleProperty floorProperty() {
        return floor;
    }

    /** Whether the value axis is logarithmic. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** What the horizontal axis counts. */
    public StringProperty xLabelProperty() {
        return xLabel;
    }

    /** What the vertical axis measures. */
    public StringProperty yLabelProperty() {
        return yLabel;
    }

    @Override
    ChartContent content() {
        List<ChartSeries> curves = series.get().stream()
                .flatMap(one -> one.curves(getTheme()).stream())
                .toList();
        return new ChartContent(
                curves,
                referenceLines.get(),
                ChartMarks.NONE,
                logarithmic.get(),
                xLabel.get(),
                yLabel.get(),
                floor.get());
    }

    @Override
    String xName() {
        return "lag";
    }

    @Override
    void drawFallen(GraphicsContext graphics) {
        new LagMarks(this, graphics).draw(series.get());
    }

    @Override
    void pointed(double x) {
        lag.set(x >= xRange()[0] && x <= xRange()[1] ? nearestLag(x) : -1);
    }

    private int nearestLag(double x) {
        NavigableSet<Integer> lags = lags();
        Integer below = lags.floor((int) Math.floor(x));
        Integer above = lags.ceiling((int) Math.ceil(x));
        if (below == null || above == null) {
            return below != null ? below : above != null ? above : -1;
        }
        return x - below <= above - x ? below : above;
    }

    /** All lags of all networks. */
    private NavigableSet<Integer> lags() {
        NavigableSet<Integer> lags = new TreeSet<>();
        for (LagSeries one : series.get()) {
            for (int index = 0; index < one.size(); index++) {
                lags.add(one.lag(index));
            }
        }
        return lags;
    }

    private void move(KeyEvent event) {
        NavigableSet<Integer> lags = lags();
        if (lags.isEmpty()) {
            return;
        }
        Integer to;
        switch (event.getCode()) {
            case LEFT -> to = lags.lower(lag.get() < 0 ? lags.last() + 1 : lag.get());
            case RIGHT -> to = lags.higher(lag.get());
            case HOME -> to = lags.first();
            case END -> to = lags.last();
            case ESCAPE -> to = -1;
            default -> {
                return;
            }
        }
        if (to != null) {
            lag.set(to);
        }
        event.consume();
    }

    /** Every point of every curve, one a line: curve, lag, value and quartiles separated by tabs. */
    @Override
    public String dataText() {
        StringBuilder text = new StringBuilder("curve\tlag\tvalue\tlower quartile\tupper quartile\n");
        series.get().forEach(one -> one.write(text));
        return text.toString();
    }

    @Override
    String describe() {
        StringBuilder text = new StringBuilder("Chart of " + yLabel.get() + " over " + xLabel.get());
        for (LagSeries one : series.get()) {
            text.append(", ").append(one.name());
            if (!one.note().isEmpty()) {
                text.append(' ').append(one.note());
            }
            String fallen = LagMarks.words(one, floor.get());
            text.append(fallen.isEmpty() ? "" : ", " + fallen);
        }
        return hoverTextProperty().get().isEmpty()
                ? text.toString()
                : text + "; " + hoverTextProperty().get();
    }
}
