package dev.unrolled.ui.read;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.PanelHeader;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.AskedCells;
import dev.unrolled.viewmodel.ReadModel;
import dev.unrolled.viewmodel.Selection;
import dev.unrolled.viewmodel.ShownTrack;
import dev.unrolled.viz.StripModel;
import dev.unrolled.viz.StripTrack;
import dev.unrolled.viz.TimeStrip;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The characters around the cursor on one time axis: all cells above them, expectations and curves below. */
final class StripPanel extends VBox {
    private final AppModel app;
    private final PanelHeader header;
    private final TimeStrip strip;
    private final Tooltip explanation = new Tooltip();

    StripPanel(AppModel app, Look look, Tints tints) {
        this.app = app;
        getStyleClass().add("strip-panel");
        setMinWidth(0);
        StripModel model = bound(tints);
        strip = new TimeStrip(model);
        strip.setId("strip");
        strip.heatMap().setId("heat-map");
        strip.characters().setId("characters");
        strip.tracks().setId("tracks");
        strip.themeProperty().bind(look.theme());
        strip.fontSizeProperty().bind(look.textSize());
        header = new PanelHeader("Cells × characters", look, new TracksMenu(app, look), new StripChoices(app));
        header.legend().scaleProperty().bind(tints.scale());
        setVgrow(strip, Priority.ALWAYS);
        getChildren().addAll(header, strip, new CurveToggles(app, look, strip.curves()));
        app.selection().layerProperty().addListener(changed -> say());
        app.selection().signalProperty().addListener(changed -> say());
        app.read().traceProperty().addListener(changed -> say());
        app.read().rowOrderProperty().addListener(changed -> say());
        strip.heatMap().rowsShownProperty().addListener(changed -> say());
        app.tracks().shownProperty().addListener(changed -> showTracks());
        Tooltip.install(strip.tracks(), explanation);
        app.pattern().askedProperty().addListener(changed -> pointOut());
        showTracks();
        say();
    }

    private StripModel bound(Tints tints) {
        StripModel model = new StripModel();
        Selection selection = app.selection();
        ReadModel read = app.read();
        model.scaleProperty().bind(tints.scale());
        model.rowOrderProperty().bind(read.rowOrderProperty());
        model.visibleSignalsProperty().bind(read.visibleSignalsProperty());
        model.signalProperty().bindBidirectional(selection.signalProperty());
        model.layerProperty().bindBidirectional(selection.layerProperty());
        model.unitProperty().bindBidirectional(selection.unitProperty());
        model.setOnUnitChosen(selection::pin);
        model.traceProperty().bind(read.traceProperty());
        model.cursorProperty().bindBidirectional(selection.cursorProperty());
        model.hoverTimeStepProperty().bindBidirectional(selection.hoverTimeStepProperty());
        model.hoverUnitProperty().bindBidirectional(selection.hoverUnitProperty());
        Brushing brushing = new Brushing(app, model.brushedRangeProperty()::set);
        model.setOnBrush(brushing::begin, brushing::extend);
        return model;
    }

    /** The cells asked about light up; those of another layer do not. */
    private void pointOut() {
        AskedCells asked = app.pattern().askedProperty().get();
        strip.heatMap().model().markedUnitsProperty().set(Set.copyOf(asked.units()));
    }

    private void showTracks() {
        List<ShownTrack> shown = app.tracks().shownProperty().get();
        strip.tracks()
                .model()
                .tracksProperty()
                .set(shown.stream().map(StripPanel::drawn).toList());
        explanation.setText(shown.stream()
                .map(track -> track.concept().label() + ": " + track.explanation())
                .collect(Collectors.joining("\n")));
    }

    private static StripTrack drawn(ShownTrack track) {
        String name = track.concept().label();
        return track.isBinary()
                ? StripTrack.binary(name, track.figure(), track.values())
                : StripTrack.numeric(name, track.figure(), track.values(), track.maximum());
    }

    private void say() {
        SequenceTrace trace = app.read().traceProperty().get();
        Selection selection = app.selection();
        int layer = selection.layerProperty().get();
        if (trace.isEmpty() || layer >= trace.layerCount()) {
            header.setSubtitle("no network yet");
            return;
        }
        Signal signal = selection.signalProperty().get();
        String order = app.read().rowOrderProperty().get().length == trace.unitCount(layer)
                ? "ordered by likeness on this passage"
                : "in the order of their numbers";
        String rows = strip.heatMap().rowsShownProperty().get();
        String cells = rows.isEmpty() ? trace.unitCount(layer) + " cells" : rows;
        header.setSubtitle(
                String.format("%s · %s %s · %s", trace.layerName(layer), cells, order, signal.symbol()),
                String.format("%s · %s", trace.layerName(layer), cells));
    }

    TimeStrip strip() {
        return strip;
    }
}
