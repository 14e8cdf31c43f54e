package dev.unrolled.viz;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How losses, gradient norms or rates went over the iterations, on a linear or logarithmic axis. */
public final class HistoryChart extends SeriesChart {
    private final ObjectProperty<List<ChartSeries>> series = new SimpleObjectProperty<>(this, "series", List.of());
    private final ObjectProperty<List<ReferenceLine>> referenceLines =
            new SimpleObjectProperty<>(this, "referenceLines", List.of());
    private final ObjectProperty<ChartMarks> marks = new SimpleObjectProperty<>(this, "marks", ChartMarks.NONE);
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", false);
    private final StringProperty xLabel = new SimpleStringProperty(this, "xLabel", "iteration");
    private final StringProperty yLabel = new SimpleStringProperty(this, "yLabel", "");

    public HistoryChart() {
        for (Observable source : new Observable[] {series, referenceLines, marks, logarithmic, xLabel, yLabel}) {
            source.addListener(changed -> contentChanged());
        }
    }

    /** The curves, drawn in this order. */
    public ObjectProperty<List<ChartSeries>> seriesProperty() {
        return series;
    }

    /** Values to compare with, as the uniform model's loss or the clip threshold. */
    public ObjectProperty<List<ReferenceLine>> referenceLinesProperty() {
        return referenceLines;
    }

    /** Marked iterations, as those whose gradient was clipped. */
    public ObjectProperty<ChartMarks> marksProperty() {
        return marks;
    }

    /** Whether the value axis is logarithmic. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** What the horizontal axis counts. */
    public StringProperty xLabelProperty() {
        return xLabel;
    }

    /** What the vertical axis measures, with its unit. */
    public StringProperty yLabelProperty() {
        return yLabel;
    }

    @Override
    ChartContent content() {
        return new ChartContent(
                series.get(), referenceLines.get(), marks.get(), logarithmic.get(), xLabel.get(), yLabel.get());
    }
}
