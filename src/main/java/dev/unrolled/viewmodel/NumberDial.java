package dev.unrolled.viewmodel;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** A number that may change while a network trains, with the field to type it in; the number stays within its range. */
public final class NumberDial {
    private final SettingField field;
    private final DoubleProperty value;

    NumberDial(SettingField field, double initial) {
        this.field = field;
        value = new SimpleDoubleProperty(this, field.id()) {
            @Override
            public void set(double wanted) {
                super.set(field.range().within(wanted));
            }
        };
        value.addListener(changed -> showValue());
        value.set(initial);
        showValue();
    }

    /** Puts the number into the field, unless it stands there already. */
    public void showValue() {
        if (!field.isValid() || field.number() != value.get()) {
            field.textProperty().set(SettingField.plain(value.get()));
        }
    }

    /** Takes what was typed, if nothing is wrong with it. */
    public void accept() {
        if (field.isValid()) {
            value.set(field.number());
        }
    }

    /** Its name, its range and what is typed; without effect before {@link #accept}. */
    public SettingField field() {
        return field;
    }

    public DoubleProperty valueProperty() {
        return value;
    }

    public double get() {
        return value.get();
    }

    void set(double wanted) {
        value.set(wanted);
    }
}
