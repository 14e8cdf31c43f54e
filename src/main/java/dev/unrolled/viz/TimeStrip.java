package dev.unrolled.viz;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Heat map, characters, what is said of them, likeliest next characters and curves stacked over one time axis. Fits the axis to the width and
 * keeps the cursor in sight; horizontal scrolling, or the wheel with Shift, moves along the passage.
 */
public final class TimeStrip extends VBox {
    private static final double LEFT = 3.4;
    private static final double RIGHT = 6.2;
    private static final double RIGHT_OF_NAMES = 4;

    private final StripModel model;
    private final CellHeatMap heatMap;
    private final CharacterStrip characters;
    private final TrackRows tracks;
    private final CandidateRows candidates;
    private final SignalCurves curves;
    private final ObjectProperty<VizTheme> theme = new SimpleObjectProperty<>(this, "theme", VizTheme.LIGHT);
    private final DoubleProperty fontSize = new SimpleDoubleProperty(this, "fontSize", 13);
    private final DoubleProperty cellWidth = new SimpleDoubleProperty(this, "cellWidth", 11);

    public TimeStrip(StripModel model) {
        this.model = model;
        heatMap = new CellHeatMap(model);
        characters = new CharacterStrip(model);
        tracks = new TrackRows(model);
        candidates = new CandidateRows(model);
        curves = new SignalCurves(model);
        getChildren().addAll(heatMap, characters, tracks, candidates, curves);
        for (StripControl control : List.of(heatMap, characters, tracks, candidates, curves)) {
            control.themeProperty().bind(theme);
            control.fontSizeProperty().bind(fontSize);
        }
        setVgrow(heatMap, Priority.ALWAYS);
        widthProperty().addListener(changed -> fitAxis());
        cellWidth.addListener(changed -> fitAxis());
        fontSize.addListener(changed -> fitAxis());
        heatMap.outputScale().addListener(changed -> fitAxis());
        model.cursorProperty().addListener(changed -> fitAxis());
        model.traceProperty().addListener(changed -> fitAxis());
        model.tracksProperty().addListener(changed -> fitAxis());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    /** The neutral colours of all parts. */
    public ObjectProperty<VizTheme> themeProperty() {
        return theme;
    }

    /** The size of body text of all parts, in pixels. */
    public DoubleProperty fontSizeProperty() {
        return fontSize;
    }

    /** The wished width of a column in pixels; the nearest whole number of device pixels is taken. */
    public DoubleProperty cellWidthProperty() {
        return cellWidth;
    }

    public CellHeatMap heatMap() {
        return heatMap;
    }

    public CharacterStrip characters() {
        return characters;
    }

    public TrackRows tracks() {
        return tracks;
    }

    public CandidateRows candidates() {
        return candidates;
    }

    public SignalCurves curves() {
        return curves;
    }

    private void fitAxis() {
        double size = fontSize.get();
        double left = heatMap.onPixels(LEFT * size);
        double width = getWidth() - left - right(size);
        double cell = TimeAxis.onPixels(cellWidth.get(), heatMap.pixel());
        int length = model.trace().length();
        TimeAxis axis = TimeAxis.fit(left, width, cell);
        model.axisProperty().set(showingCursor(axis.startingAt(model.axis().first(), length)));
    }

    /** A step moves the columns just as far as needed; a jump puts what was jumped to in the middle. */
    private TimeAxis showingCursor(TimeAxis axis) {
        int length = model.trace().length();
        if (axis.count() == 0 || model.cursor() < 0) {
            return axis;
        }
        return axis.contains(model.cursor())
                ? axis.showing(model.cursor(), length)
                : axis.centredOn(model.cursor(), length);
    }

    /** The room for what stands at the right of the columns. */
    private double right(double size) {
        double names = TrackRows.nameWidth(model.tracksProperty().get(), size);
        return Math.rint(Math.max(RIGHT * size, names + RIGHT_OF_NAMES));
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaX() != 0) {
            int columns = (int) Math.rint(-event.getDeltaX() / model.axis().cellWidth());
            TimeAxis axis = model.axis();
            model.axisProperty()
                    .set(axis.startingAt(axis.first() + columns, model.trace().length()));
            event.consume();
        }
    }
}
