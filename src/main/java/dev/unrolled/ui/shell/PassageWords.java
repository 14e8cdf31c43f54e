package dev.unrolled.ui.shell;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;

/** The passage shown as text for the clipboard. */
final class PassageWords {
    private PassageWords() {}

    /** The characters. */
    static String text(SequenceTrace trace) {
        StringBuilder text = new StringBuilder();
        for (int step = 0; step < trace.length(); step++) {
            text.appendCodePoint(trace.codePoint(step));
        }
        return text.toString();
    }

    /** One line a character: its place, the character, its probability, and every signal of a cell; tab-separated. */
    static String table(SequenceTrace trace, int layer, int unit) {
        StringBuilder table = new StringBuilder("position\tcharacter\tp_of_next");
        trace.signals().forEach(signal -> table.append('\t').append(signal.symbol()));
        for (int step = 0; step < trace.length(); step++) {
            long position = Math.max(0, trace.offset()) + step;
            table.append('\n').append(position).append("\tU+");
            table.append(String.format("%04X", trace.codePoint(step)));
            table.append('\t').append(trace.nextProbability(step));
            for (Signal signal : trace.signals()) {
                table.append('\t').append(trace.value(signal, layer, step, unit));
            }
        }
        return table.append('\n').toString();
    }
}
