package dev.unrolled.ui.shell;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/** Makes menu items. */
final class Menus {
    private Menus() {}

    static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        // A letter with an underscore before it would otherwise become a mnemonic in file names.
        item.setMnemonicParsing(false);
        return item;
    }

    static MenuItem item(String id, String text, String keys, Runnable action) {
        MenuItem item = item(id, text, action);
        item.setAccelerator(KeyCombination.keyCombination(keys));
        return item;
    }

    static CheckMenuItem check(String id, String text, javafx.beans.property.Property<Boolean> state) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setId(id);
        item.selectedProperty().bindBidirectional(state);
        return item;
    }
}
