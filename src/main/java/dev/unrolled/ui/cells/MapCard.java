package dev.unrolled.ui.cells;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.AtlasAnswer;
import dev.unrolled.viewmodel.MapScore;
import dev.unrolled.viz.ColorScale;
import dev.unrolled.viz.Dot;
import dev.unrolled.viz.DotAxes;
import dev.unrolled.viz.DotPlot;
import dev.unrolled.viz.TintLegend;
import dev.unrolled.viz.VizTheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** A map of all cells on which those that behave alike lie together. */
final class MapCard {
    private static final int LINKS = 5;

    private final AppModel app;
    private final Look look;
    private final DotPlot plot;
    private final TintLegend legend;
    private final QuestionCard card;
    private final ComboBox<MapScore> scores = new ComboBox<>();
    private boolean following;

    MapCard(AppModel app, Look look) {
        this.app = app;
        this.look = look;
        plot = look.dress(new DotPlot(new DotAxes("", "1st component", "2nd component", -1, DotAxes.Frame.CIRCLE)));
        plot.setId("cell-map");
        plot.setMinSize(0, 0);
        legend = look.dress(new TintLegend());
        VBox.setVgrow(plot, Priority.ALWAYS);
        VBox drawing = new VBox(plot, legend);
        card = new QuestionCard("Which cells are alike?", drawing).controls(chooser());
        plot.setOnChoose(this::choose);
        DotOpens.itsPage(plot, app);
        app.atlas().answerProperty().addListener(changed -> show());
        app.map().coloursProperty().addListener(changed -> show());
        app.notebook().notebookProperty().addListener(changed -> show());
        app.selection().layerProperty().addListener(changed -> mark());
        app.selection().unitProperty().addListener(changed -> mark());
        look.theme().addListener(changed -> show());
        look.palette().addListener(changed -> show());
        show();
    }

    QuestionCard card() {
        return card;
    }

    private ComboBox<MapScore> chooser() {
        scores.setId("map-score");
        scores.setTooltip(new Tooltip("What the colours stand for"));
        scores.setAccessibleText("What the colours stand for");
        scores.setConverter(new StringConverter<>() {
            @Override
            public String toString(MapScore score) {
                return score == null ? "" : score.label();
            }

            @Override
            public MapScore fromString(String text) {
                throw new UnsupportedOperationException("choices are not typed");
            }
        });
        scores.setOnAction(event -> {
            if (!following && scores.getValue() != null) {
                app.map().scoreProperty().set(Optional.of(scores.getValue()));
            }
        });
        app.map().scoreProperty().addListener(changed -> follow());
        app.map().scores().addListener((ListChangeListener<MapScore>) changed -> follow());
        follow();
        return scores;
    }

    private void follow() {
        following = true;
        // Filling the list empties the choice.
        if (!scores.getItems().equals(app.map().scores())) {
            scores.getItems().setAll(app.map().scores());
        }
        scores.setValue(app.map().scoreProperty().get().orElse(null));
        following = false;
    }

    private void choose(int cell) {
        app.atlas().answerProperty().get().ifPresent(answer -> app.selection()
                .choose(cell / answer.units(), cell % answer.units()));
    }

    private void show() {
        Optional<AtlasAnswer> answer = app.atlas().answerProperty().get();
        Optional<MapScore.Colours> colours = app.map().coloursProperty().get();
        scores.setVisible(answer.isPresent());
        legend.setVisible(answer.isPresent() && colours.isPresent());
        if (answer.isEmpty()) {
            plot.setDots(List.of());
            card.subtitle("Cells whose values go up and down together lie close to each other.");
            card.say("");
            return;
        }
        card.subtitle(answer.get().mapBasis());
        List<Float> tints = colours.map(MapScore.Colours::tints)
                .filter(known ->
                        known.size() == answer.get().layers() * answer.get().units())
                .orElse(List.of());
        colours.ifPresent(known -> {
            VizTheme theme = look.theme().getValue();
            ColorScale scale = known.signed()
                    ? ColorScale.signed(theme, look.palette().getValue())
                    : ColorScale.unit(theme, theme.accent());
            legend.show(scale, known.words(), known.low(), known.high());
            plot.scaleProperty().set(!tints.isEmpty() ? scale : null);
        });
        plot.setDots(dots(answer.get(), tints));
        mark();
    }

    private List<Dot> dots(AtlasAnswer answer, List<Float> tints) {
        List<Dot> dots = new ArrayList<>();
        for (AtlasAnswer.Place place : answer.map()) {
            int cell = dots.size();
            String own = app.notebook().nameOf(place.layer(), place.unit()).orElse("");
            dots.add(new Dot(
                    place.x(),
                    place.y(),
                    tints.isEmpty() ? 0 : tints.get(cell),
                    (place.name() + " " + own).strip(),
                    own));
        }
        return dots;
    }

    private void mark() {
        Optional<AtlasAnswer> answer = app.atlas().answerProperty().get();
        int layer = app.selection().layerProperty().get();
        int unit = app.selection().unitProperty().get();
        if (answer.isEmpty() || !answer.get().has(layer, unit)) {
            plot.chosenProperty().set(-1);
            plot.linksProperty().set(List.of());
            return;
        }
        AtlasAnswer known = answer.get();
        int cell = known.number(layer, unit);
        List<Integer> alike = known.likest(cell, LINKS);
        plot.chosenProperty().set(cell);
        plot.linksProperty()
                .set(alike.stream()
                        .map(other -> new DotPlot.DotLink(cell, other, known.correlation(cell, other) < 0))
                        .toList());
        card.say("Most like " + layer + ":" + unit + ", or its opposite (dashed): "
                + alike.stream().map(other -> words(known, cell, other)).collect(Collectors.joining(" · ")));
    }

    private static String words(AtlasAnswer answer, int cell, int other) {
        String correlation = String.format(Locale.ROOT, "%+.2f", answer.correlation(cell, other));
        return other / answer.units() + ":" + other % answer.units() + " (r "
                + correlation.replace('-', '−').replace("0.", ".") + ")";
    }
}
