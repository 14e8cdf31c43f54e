package dev.unrolled.viz;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.testfx.util.WaitForAsyncUtils;

/** What a mouse and a keyboard send to a control in a scene. */
final class Gestures {
    private Gestures() {}

    static void move(Node node, double... at) {
        mouse(MouseEvent.MOUSE_MOVED, node, at);
    }

    static void click(Node node, double... at) {
        mouse(MouseEvent.MOUSE_PRESSED, node, at);
    }

    static void type(Node node, KeyCode... codes) {
        for (KeyCode code : codes) {
            KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Event.fireEvent(node, event));
        }
    }

    private static void mouse(EventType<MouseEvent> type, Node node, double... at) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> fire(type, node, new Point2D(at[0], at[1])));
    }

    /** Sends a mouse event at once. Without a source, an event's coordinates are those of the scene. */
    static void fire(EventType<MouseEvent> type, Node node, Point2D at) {
        boolean pressed = type == MouseEvent.MOUSE_PRESSED;
        MouseButton button = pressed ? MouseButton.PRIMARY : MouseButton.NONE;
        Point2D point = node.localToScene(at);
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        point.getX(),
                        point.getY(),
                        0,
                        0,
                        button,
                        1,
                        false,
                        false,
                        false,
                        false,
                        pressed,
                        false,
                        false,
                        false,
                        true,
                        true,
                        null));
    }
}
