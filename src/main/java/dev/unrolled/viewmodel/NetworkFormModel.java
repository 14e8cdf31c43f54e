package dev.unrolled.viewmodel;

import dev.unrolled.training.Hyperparameters;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;

/**
 * The form of everything that only a restart can change. It can be filled with a recipe, which then also decides the dials
 * that a restart begins with.
 */
public final class NetworkFormModel {
    private final NetworkFields fields;
    private final Optional<Recipe> began;
    private final BooleanBinding valid;
    private final ObjectProperty<Optional<Recipe>> filledWith =
            new SimpleObjectProperty<>(this, "filledWith", Optional.empty());
    private final ObservableValue<Optional<Recipe>> recipe;
    private final ObservableStringValue recipeInWords;

    /** Filled with settings. */
    public NetworkFormModel(NetworkSettings settings) {
        fields = new NetworkFields(settings.configuration());
        began = Recipe.presetOf(settings);
        valid = Bindings.createBooleanBinding(
                fields::areValid,
                fields.all().stream().map(SettingField::problemProperty).toArray(Observable[]::new));
        Observable[] whole = Stream.concat(
                        Stream.of(filledWith), fields.all().stream().map(SettingField::textProperty))
                .toArray(Observable[]::new);
        recipe = Bindings.createObjectBinding(this::recipeNow, whole);
        recipeInWords = Bindings.createStringBinding(this::wordsNow, whole);
    }

    /** Fills every field, and lets the recipe's dials be those that a restart begins with. */
    public void fill(Recipe wanted) {
        fields.show(wanted.settings().configuration());
        filledWith.set(Optional.of(wanted));
    }

    /** What stands in the form, with the dials of the recipe it was filled with, or the present ones; only if it is valid. */
    NetworkSettings wanted(TrainingDials present) {
        return new NetworkSettings(fields.configuration()).with(dials().orElseGet(present::values));
    }

    private Optional<Hyperparameters> dials() {
        return filledWith.get().map(filled -> filled.settings().dials());
    }

    private Optional<Recipe> recipeNow() {
        if (!fields.areValid()) {
            return Optional.empty();
        }
        NetworkSettings now = new NetworkSettings(fields.configuration());
        return Recipe.all().stream().filter(one -> one.settings().equals(now)).findFirst();
    }

    private String wordsNow() {
        if (filledWith.get().isEmpty()) {
            return began.isPresent() && recipeNow().isEmpty() ? kept(began.get()) + "." : "";
        }
        Recipe filled = filledWith.get().get();
        return recipeNow().isPresent()
                ? filled.summary()
                : kept(filled) + "; begins with its dials:\n"
                        + SettingsWords.dials(filled.settings().dials());
    }

    private static String kept(Recipe recipe) {
        return "Keeps the other settings of " + recipe.label()
                + (recipe.equals(Recipe.USUAL) ? "" : " (“" + Recipe.USUAL.label() + "” above sets all anew)");
    }

    /** What can be typed and chosen. */
    public NetworkFields fields() {
        return fields;
    }

    /** Whether nothing is wrong with any field. */
    public BooleanBinding validProperty() {
        return valid;
    }

    /** The recipe that the form, with the dials, says exactly the same as. */
    public ObservableValue<Optional<Recipe>> recipeProperty() {
        return recipe;
    }

    /** What a restart begins with if the form was filled with a recipe, dials included; empty otherwise. */
    public ObservableStringValue recipeInWordsProperty() {
        return recipeInWords;
    }
}
