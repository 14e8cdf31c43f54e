package dev.unrolled.ui.shell;

import dev.unrolled.ui.View;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Appearance;
import dev.unrolled.viewmodel.Selection;
import dev.unrolled.viz.VizControl;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys that work wherever the focus is, except where it is in a field that takes text, or where the keyboard itself
 * has put it on a control that needs the key.
 */
final class Keys {
    private final AppModel app;
    private final List<View> views;

    Keys(AppModel app, List<View> views) {
        this.app = app;
        this.views = views;
    }

    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(scene.getFocusOwner(), event));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> type(scene.getFocusOwner(), event));
    }

    private void press(Node focus, KeyEvent event) {
        if (event.isShortcutDown() && !event.isAltDown() && resize(event.getCode())) {
            event.consume();
            return;
        }
        if (mark(focus, event)) {
            event.consume();
            return;
        }
        boolean modified = event.isShortcutDown() || event.isAltDown() || event.isShiftDown() || event.isMetaDown();
        if (modified || focus instanceof TextInputControl || takes(focus, event.getCode())) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> app.training().trainOrPause();
            case LEFT -> app.read().moveCursor(-1);
            case RIGHT -> app.read().moveCursor(1);
            case UP -> app.read().moveCell(-1);
            case DOWN -> app.read().moveCell(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Shift with an arrow marks characters, Escape clears the mark. */
    private boolean mark(Node focus, KeyEvent event) {
        boolean used = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
        boolean elsewhere = !(focus instanceof VizControl) && takes(focus, event.getCode());
        if (used || elsewhere || focus instanceof TextInputControl) {
            return false;
        }
        Selection selection = app.selection();
        switch (event.getCode()) {
            case LEFT, RIGHT -> {
                if (event.isShiftDown()) {
                    app.read().extendBrush(event.getCode() == KeyCode.LEFT ? -1 : 1);
                }
                return event.isShiftDown();
            }
            case ESCAPE -> {
                boolean marked = !selection.brushProperty().get().isEmpty();
                selection.brushProperty().set(Selection.Brush.NONE);
                return marked;
            }
            default -> {
                return false;
            }
        }
    }

    /** Every key that bears a plus or a minus somewhere, since the menu's own keys know only one each. */
    private boolean resize(KeyCode key) {
        switch (key) {
            case PLUS, EQUALS, ADD -> app.appearance().enlargeText(1);
            case MINUS, SUBTRACT -> app.appearance().enlargeText(-1);
            case DIGIT0, NUMPAD0 -> app.appearance().textSizeProperty().set(Appearance.DEFAULT_TEXT);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether the control with the focus has a use of its own for the key. */
    private static boolean takes(Node focus, KeyCode key) {
        if (focus instanceof VizControl || focus instanceof TableView) {
            return key != KeyCode.SPACE;
        }
        if (focus instanceof Spinner || focus instanceof ComboBoxBase || focus instanceof MenuButton) {
            return true;
        }
        if (key == KeyCode.SPACE) {
            return focus instanceof ButtonBase && focus.isFocusVisible();
        }
        return focus instanceof Slider || (focus != null && focus.isFocusVisible());
    }

    /** Keys that depend on the keyboard's layout come as characters. */
    private void type(Node focus, KeyEvent event) {
        if (focus instanceof TextInputControl || event.isShortcutDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCharacter()) {
            case "." -> app.training().singleStep();
            case "[" -> app.read().moveLayer(-1);
            case "]" -> app.read().moveLayer(1);
            case "p", "P" -> pin();
            default -> chooseView(event.getCharacter());
        }
    }

    private void pin() {
        String cell = app.notebook()
                .label(
                        app.selection().layerProperty().get(),
                        app.selection().unitProperty().get());
        app.notebook()
                .pinPassage()
                .ifPresent(passage -> app.tell(
                        "Pinned",
                        "Cell " + cell + " is in the notebook, with “"
                                + passage.text().strip() + "”."));
    }

    private void chooseView(String typed) {
        int digit = typed.length() == 1 ? Character.digit(typed.charAt(0), 10) : -1;
        if (digit >= 1 && digit <= views.size()) {
            app.viewProperty().set(views.get(digit - 1).id());
        }
    }
}
