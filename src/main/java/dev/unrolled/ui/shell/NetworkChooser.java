package dev.unrolled.ui.shell;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.NetworkFormModel;
import dev.unrolled.viewmodel.NetworkSettings;
import dev.unrolled.viewmodel.Recipe;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Says which network is trained, and opens its settings. */
final class NetworkChooser extends Button {
    private static final String WHAT = "The network: cells, layers × cells a layer. Its settings act with a restart";

    private final AppModel app;
    private final Look look;
    private final Tooltip tooltip = new Tooltip(WHAT);
    private FormPopOver settings;
    private boolean brief;

    NetworkChooser(AppModel app, Look look) {
        this.app = app;
        this.look = look;
        setId("network-chooser");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(look.icon(MaterialDesignM.MENU_DOWN, 1.1));
        setContentDisplay(ContentDisplay.RIGHT);
        setTooltip(tooltip);
        app.project().settingsProperty().addListener(changed -> say());
        setOnAction(event -> {
            if (settings != null && settings.isShowing()) {
                settings.hide();
            } else {
                open(Optional.empty());
            }
        });
        say();
    }

    private void say() {
        NetworkSettings present = app.project().settingsProperty().get();
        Optional<Recipe> preset = Recipe.presetOf(present);
        String name = preset.map(recipe -> recipe.label() + " · ").orElse("") + present.label();
        setText(brief ? preset.map(Recipe::label).orElse(present.label()) : name);
        setAccessibleText("Network: " + name);
        tooltip.setText(preset.map(recipe -> "The preset " + recipe.label() + ":\n" + recipe.summary() + "\n")
                        .orElse("")
                + WHAT);
    }

    /** Leaves out the network where a preset names it, where there is little room. */
    void setBrief(boolean wanted) {
        if (brief != wanted) {
            brief = wanted;
            say();
        }
    }

    /** Opens the settings, filled with a recipe if there is one. */
    void open(Optional<Recipe> recipe) {
        if (settings != null) {
            settings.hide();
        }
        NetworkFormModel model =
                new NetworkFormModel(app.project().settingsProperty().get());
        recipe.ifPresent(model::fill);
        NetworkForm form = new NetworkForm(app, model, () -> settings.hide());
        settings = new FormPopOver("Network", look, form, form.end());
        settings.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        settings.open(this);
        form.requestFocus();
    }
}
