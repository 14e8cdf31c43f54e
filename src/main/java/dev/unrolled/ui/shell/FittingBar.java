package dev.unrolled.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** A row that leaves out more and more of what it holds until the rest fits into its width. */
final class FittingBar extends HBox {
    /** Room has to be this much larger before anything comes back, so that a digit more or less changes nothing, in pixels. */
    private static final double SLACK = 12;

    private final List<Consumer<Boolean>> savings;
    private double widthThen = -1;
    private double neededThen = -1;

    /** @param savings each is told whether to take less room; the first is the first to do so */
    FittingBar(List<Consumer<Boolean>> savings) {
        this.savings = savings;
    }

    @Override
    protected void layoutChildren() {
        boolean changed = getWidth() != widthThen || Math.abs(needed() - neededThen) > SLACK;
        if (changed || needed() > getWidth()) {
            fit();
        }
        super.layoutChildren();
    }

    private void fit() {
        for (int level = 0; level <= savings.size(); level++) {
            for (int index = 0; index < savings.size(); index++) {
                savings.get(index).accept(index < level);
            }
            // What takes less room by its style does so only once that has been applied.
            applyCss();
            if (needed() <= getWidth()) {
                break;
            }
        }
        widthThen = getWidth();
        neededThen = needed();
    }

    /** Asked of the children, since the row's own answer may be that of before they changed. */
    private double needed() {
        double sum = snappedLeftInset() + snappedRightInset();
        int shown = 0;
        for (Node child : getManagedChildren()) {
            sum += Math.ceil(child.prefWidth(-1));
            shown++;
        }
        return sum + getSpacing() * Math.max(0, shown - 1);
    }
}
