package dev.unrolled.ui.read;

import dev.unrolled.text.Concept;
import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.TracksModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Which concepts have a track under the characters. */
final class TracksMenu extends MenuButton {
    private final TracksModel tracks;

    TracksMenu(AppModel app, Look look) {
        tracks = app.tracks();
        setId("tracks-menu");
        setText("Tracks");
        setGraphic(look.icon(MaterialDesignF.FORMAT_LIST_CHECKS, 1.1));
        setMinWidth(USE_PREF_SIZE);
        setTooltip(
                new Tooltip("What is said of each character, from the text alone: tracks under the characters, up to "
                        + TracksModel.MOST));
        setAccessibleText("Tracks under the characters");
        tracks.availableProperty().addListener(changed -> fill());
        fill();
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        CheckMenuItem cells = new CheckMenuItem("What the cell is held against");
        cells.selectedProperty().bindBidirectional(tracks.cellsConceptShownProperty());
        CheckMenuItem underlined = new CheckMenuItem("Underline it on the page");
        underlined.selectedProperty().bindBidirectional(tracks.underliningProperty());
        items.add(cells);
        items.add(underlined);
        items.add(new SeparatorMenuItem());
        tracks.availableProperty().get().forEach(concept -> items.add(item(concept)));
        getItems().setAll(items);
    }

    private CheckMenuItem item(Concept concept) {
        CheckMenuItem item = new CheckMenuItem(concept.label());
        item.setId("track-" + concept.id());
        item.setSelected(tracks.ticked().contains(concept.id()));
        item.selectedProperty().addListener((source, before, on) -> tracks.tick(concept, on));
        return item;
    }
}
