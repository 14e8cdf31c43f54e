package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.NumberDial;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Makes rows for live settings: the name, a slider, a field for an exact number, and under them what is wrong. */
final class DialRow {
    private DialRow() {}

    /** With a slider and a field. */
    static SettingRow of(NumberDial dial, Scale scale) {
        DialSlider slider = SettingRow.described(new DialSlider(dial.valueProperty(), scale), dial.field());
        slider.setId("slider-" + dial.field().id());
        return new SettingRow(dial.field(), slider, typed(dial));
    }

    /** With a field alone. */
    static SettingRow of(NumberDial dial) {
        return new SettingRow(dial.field(), typed(dial));
    }

    /** What is typed acts with Return, or when the field is left: half a number must not. */
    private static TextField typed(NumberDial dial) {
        TextField typed = SettingRow.described(SettingRow.number(dial.field()), dial.field());
        typed.getStyleClass().add("dial-field");
        typed.setOnAction(event -> dial.accept());
        typed.focusedProperty().addListener((source, before, focused) -> {
            if (!focused) {
                dial.accept();
            }
        });
        typed.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                dial.showValue();
            }
        });
        return typed;
    }
}
