package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.NetworkFormModel;
import dev.unrolled.viewmodel.Recipe;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** A button for each recipe, which fills a form with it; the one that the form says the same as is down. */
final class PresetButtons extends FlowPane {
    PresetButtons(NetworkFormModel form) {
        getStyleClass().add("preset-buttons");
        for (Recipe recipe : Recipe.all()) {
            ToggleButton button = new ToggleButton(recipe.label());
            button.setId("preset-" + recipe.id());
            Tooltip tooltip = new Tooltip(recipe.summary());
            button.setTooltip(tooltip);
            button.setAccessibleText("Fill in " + recipe.label() + ": " + recipe.summary());
            Runnable follow =
                    () -> button.setSelected(form.recipeProperty().getValue().equals(java.util.Optional.of(recipe)));
            button.setOnAction(event -> {
                form.fill(recipe);
                follow.run();
            });
            form.recipeProperty().addListener((source, before, now) -> follow.run());
            follow.run();
            getChildren().add(button);
        }
    }
}
