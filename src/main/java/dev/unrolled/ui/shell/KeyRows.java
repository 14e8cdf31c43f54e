package dev.unrolled.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** All keys and what they do: those of the window, then those of the menus, read from the menus themselves. */
final class KeyRows {
    private static final List<Row> OF_THE_WINDOW = List.of(
            new Row("← →", "cursor to the character before, after"),
            new Row("Shift ← →", "mark characters, as dragging over them does"),
            new Row("↑ ↓", "cell above, below in the heat map"),
            new Row("[ ]", "layer below, above"),
            new Row("P", "pin the cell, with the marked passage or the one at the cursor"),
            new Row("Home End", "first, last character of the line, on the page"),
            new Row("Page Up, Page Down", "passage before, after, on the page"),
            new Row("Space", "train, pause"),
            new Row(".", "one step"),
            new Row("1 2 …", "view"),
            new Row("Enter", "next place found, in the search"),
            new Row("Esc", "from search or own text back to the page; else clears the mark"));

    private KeyRows() {}

    /** A key and what it does. */
    record Row(String key, String does) {}

    static List<Row> of(List<Menu> menus) {
        List<Row> rows = new ArrayList<>(OF_THE_WINDOW);
        menus.forEach(menu -> add(menu, rows));
        return rows;
    }

    private static void add(MenuItem item, List<Row> rows) {
        if (item.getAccelerator() != null) {
            rows.add(new Row(item.getAccelerator().getDisplayText(), item.getText()));
        }
        if (item instanceof Menu menu) {
            menu.getItems().forEach(inner -> add(inner, rows));
        }
    }
}
