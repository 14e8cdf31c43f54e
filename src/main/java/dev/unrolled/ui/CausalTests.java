package dev.unrolled.ui;

import dev.unrolled.viewmodel.AppModel;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** One click from a cell's page to what the cell does, rather than what it goes along with. */
public final class CausalTests {
    private CausalTests() {}

    /** Asks what the network loses without the chosen cell. */
    public static Button gone(AppModel app) {
        return button(
                "What if it were gone?",
                "Ablate the cell: where does the loss rise without it?",
                () -> app.ablation().ask(),
                app);
    }

    /** Asks what the network writes with the chosen cell held. */
    public static Button held(AppModel app) {
        return button(
                "… held?",
                "Hold the cell while the network writes: what does it write then?",
                () -> app.clamp().ask(),
                app);
    }

    private static Button button(String words, String tooltip, Runnable ask, AppModel app) {
        Button button = new Button(words);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tooltip));
        button.setOnAction(event -> {
            app.viewProperty().set("whatif");
            ask.run();
        });
        return button;
    }
}
