package dev.unrolled.cli;

import dev.unrolled.nn.NetworkConfiguration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell as a user names it, {@code LAYER:UNIT}, both from 0. */
public record CellReference(int layer, int unit) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6}):(\\d{1,6})");

    /** @throws IllegalArgumentException if the text is not of the form LAYER:UNIT */
    static CellReference parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("“" + text + "” is not a cell; write LAYER:UNIT, such as 0:117");
        }
        return new CellReference(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** @throws CommandException if the network has no such cell */
    void requireIn(NetworkConfiguration network) {
        if (layer >= network.layerCount() || unit >= network.hiddenSize()) {
            throw new CommandException(String.format(
                    "There is no cell %s in %s; layers are 0 to %d and cells 0 to %d.",
                    this, network.label(), network.layerCount() - 1, network.hiddenSize() - 1));
        }
    }

    @Override
    public String toString() {
        return layer + ":" + unit;
    }
}
