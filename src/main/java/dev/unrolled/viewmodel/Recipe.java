package dev.unrolled.viewmodel;

import dev.unrolled.training.Preset;
import dev.unrolled.training.TrainingConfiguration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole set of settings to begin with: the usual ones or a well-known recipe.
 *
 * @param id its name on the command line, {@code usual} for the usual settings
 * @param label its name on the screen
 * @param purpose what it is for, in a sentence; empty for the usual settings
 * @param settings what it sets
 */
public record Recipe(String id, String label, String purpose, NetworkSettings settings) {
    /** The settings of a first start. */
    public static final Recipe USUAL = new Recipe("usual", "usual", "", NetworkSettings.DEFAULT);

    /** The usual settings, then every preset. */
    public static List<Recipe> all() {
        return Stream.concat(Stream.of(USUAL), presets().stream()).toList();
    }

    public static List<Recipe> presets() {
        return Arrays.stream(Preset.values())
                .map(preset -> new Recipe(
                        preset.id(), preset.label(), preset.purpose(), new NetworkSettings(preset.configuration())))
                .toList();
    }

    /** The preset that settings are exactly those of, dials included. */
    public static Optional<Recipe> presetOf(NetworkSettings settings) {
        return presets().stream()
                .filter(preset -> preset.settings().equals(settings))
                .findFirst();
    }

    /** What it is for and what it sets, in words. */
    public String summary() {
        TrainingConfiguration configuration = settings.configuration();
        String first = purpose.isEmpty() ? "" : purpose + "\n";
        return first + SettingsWords.network(configuration) + "\n" + SettingsWords.training(configuration) + "\n"
                + SettingsWords.dials(configuration.hyperparameters());
    }

    /** The network alone, such as {@code RNN 1×100}. */
    public String network() {
        return settings.label();
    }
}
