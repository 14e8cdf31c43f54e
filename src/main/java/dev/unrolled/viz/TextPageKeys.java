package dev.unrolled.viz;

import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

/** What the keyboard does on a {@link TextPage}: arrows, Home and End move the cursor, Page Up and Down the passage. */
final class TextPageKeys implements EventHandler<KeyEvent> {
    private final TextPage page;

    TextPageKeys(TextPage page) {
        this.page = page;
    }

    @Override
    public void handle(KeyEvent event) {
        int cursor = page.cursorIndexProperty().get();
        int line = page.wrapping().line(Math.max(0, cursor));
        int pageOfLines = Math.max(1, page.grid().rows() - 1);
        switch (event.getCode()) {
            case LEFT -> page.moveTo(cursor - 1);
            case RIGHT -> page.moveTo(cursor + 1);
            case UP -> moveByLines(-1);
            case DOWN -> moveByLines(1);
            case HOME -> page.moveTo(page.wrapping().start(line));
            case END -> page.moveTo(page.wrapping().end(line) - 1);
            case PAGE_UP -> page.askForLines(-pageOfLines);
            case PAGE_DOWN -> page.askForLines(pageOfLines);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveByLines(int lines) {
        int cursor = Math.max(0, page.cursorIndexProperty().get());
        int line = page.wrapping().line(cursor) + lines;
        if (line < 0
                || line >= Math.min(page.wrapping().lineCount(), page.grid().rows())) {
            page.askForLines(lines);
        } else {
            page.moveTo(page.wrapping().moved(cursor, lines));
        }
    }
}
