package dev.unrolled.viewmodel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Settings as names and values, to be kept from one start to the next. */
public final class SettingsText {
    private static final String NETWORK = "network.";
    private static final String DIAL = "dial.";
    private static final String CLIPPING = DIAL + "clipping";
    private static final String PROXIMAL = DIAL + "proximal-l1";

    private SettingsText() {}

    /** Every setting, by names that begin with {@code network.} and {@code dial.}. */
    public static Map<String, String> write(NetworkSettings settings) {
        Map<String, String> written = new TreeMap<>();
        for (SettingField field : new NetworkFormModel(settings).fields().all()) {
            written.put(NETWORK + field.id(), field.textProperty().get());
        }
        TrainingDials dials = new TrainingDials(settings.dials());
        for (NumberDial dial : dials.numbers()) {
            written.put(DIAL + dial.field().id(), dial.field().textProperty().get());
        }
        written.put(CLIPPING, dials.clippingProperty().get().name());
        written.put(PROXIMAL, Boolean.toString(dials.proximalProperty().get()));
        return written;
    }

    /** What was written; a value that is missing or out of its range is a mistake, and the usual one takes its place. */
    public static NetworkSettings read(Map<String, String> written) {
        return network(written, dials(written));
    }

    private static NetworkSettings network(Map<String, String> written, TrainingDials dials) {
        NetworkFormModel form = new NetworkFormModel(NetworkSettings.DEFAULT);
        List<String> usual = form.fields().all().stream()
                .map(field -> field.textProperty().get())
                .toList();
        for (SettingField field : form.fields().all()) {
            field.textProperty().set(written.getOrDefault(NETWORK + field.id(), ""));
        }
        // Which fields are needed is known only when all have been filled; what is not needed must be sound all the
        // same.
        for (int index = 0; index < usual.size(); index++) {
            SettingField field = form.fields().all().get(index);
            if (!field.isValid() || !field.isReadable()) {
                field.textProperty().set(usual.get(index));
            }
        }
        return form.wanted(dials);
    }

    private static TrainingDials dials(Map<String, String> written) {
        TrainingDials dials = new TrainingDials(NetworkSettings.DEFAULT.dials());
        for (NumberDial dial : dials.numbers()) {
            dial.field()
                    .textProperty()
                    .set(written.getOrDefault(DIAL + dial.field().id(), ""));
            dial.accept();
            dial.showValue();
        }
        for (ClippingChoice choice : ClippingChoice.values()) {
            if (choice.name().equals(written.get(CLIPPING))) {
                dials.clippingProperty().set(choice);
            }
        }
        dials.proximalProperty().set(Boolean.parseBoolean(written.get(PROXIMAL)));
        return dials;
    }
}
