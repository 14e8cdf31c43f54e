package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.Option;
import dev.unrolled.viewmodel.SettingField;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** A setting in a form: its name, its control or controls, and under them what is wrong, if anything is. */
final class SettingRow extends VBox {
    /** With the control that suits the setting. */
    SettingRow(SettingField field) {
        this(field, described(control(field), field));
    }

    /** @param controls the last one is where the value is typed or chosen */
    SettingRow(SettingField field, Control... controls) {
        Control main = controls[controls.length - 1];
        HBox row = new HBox(name(field.name(), field.explanation(), main));
        row.getStyleClass().add("setting-row");
        row.getChildren().addAll(controls);
        HBox.setHgrow(controls[0], Priority.ALWAYS);
        getChildren().addAll(row, problem(field));
        showWhile(this, field.neededProperty());
    }

    /** What a setting is called; its tooltip says in full what it is. */
    static Label name(String name, String explanation, Node control) {
        Label label = new Label(name);
        label.getStyleClass().add("setting-name");
        label.setLabelFor(control);
        label.setTooltip(new Tooltip(explanation));
        return label;
    }

    private static Label problem(SettingField field) {
        Label problem = new Label();
        problem.setId("problem-" + field.id());
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(field.problemProperty());
        showWhile(problem, Bindings.isNotEmpty(field.problemProperty()));
        return problem;
    }

    private static void showWhile(Node node, ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private static Control control(SettingField field) {
        return switch (field.kind()) {
            case CHOICE -> choice(field);
            case WHOLE_NUMBER -> new WholeNumberField(field);
            case NUMBER -> number(field);
        };
    }

    /** Gives a setting's control its name, its tooltip and what a screen reader says. */
    static <T extends Control> T described(T control, SettingField field) {
        control.setId("setting-" + field.id());
        control.setAccessibleText(field.name() + ": " + field.explanation());
        control.setTooltip(new Tooltip(field.explanation()));
        control.setMaxWidth(Double.MAX_VALUE);
        return control;
    }

    /** A text field for a number. */
    static TextField number(SettingField field) {
        TextField typed = new TextField();
        typed.textProperty().bindBidirectional(field.textProperty());
        return typed;
    }

    private static ComboBox<Option> choice(SettingField field) {
        ComboBox<Option> box = new ComboBox<>();
        box.getItems().setAll(field.options());
        box.setConverter(new Labels());
        Runnable follow = () -> field.options().stream()
                .filter(option -> option.id().equals(field.textProperty().get()))
                .forEach(box::setValue);
        follow.run();
        field.textProperty().addListener(changed -> follow.run());
        box.valueProperty()
                .addListener((source, before, now) -> field.textProperty().set(now.id()));
        return box;
    }

    private static final class Labels extends StringConverter<Option> {
        @Override
        public String toString(Option option) {
            return option == null ? "" : option.label();
        }

        @Override
        public Option fromString(String text) {
            throw new UnsupportedOperationException("choices are not typed");
        }
    }
}
