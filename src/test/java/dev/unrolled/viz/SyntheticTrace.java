package dev.unrolled.viz;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.List;
import java.util.Random;

/** A trace with the shape of an LSTM's, made up so that every control has something to show. */
final class SyntheticTrace {
    static final String TEXT =
            """
            He closed the ledger. "You are late again," he
            said without looking up, "and the tide will not wait for your excuses, nor shall I." Marta put
            the wet parcel on the desk and began to untie it, slowly, one knot after another, as if the rain
            on the window were somebody else's affair. "It is the same rope," she answered. "I have carried
            it from the north pier, and nobody there remembers who cut it. Ask them yourself!" He turned a
            page.

            \tOutside a cart went by.
            """;
    static final int UNITS = 128;
    static final int QUOTE_UNIT = 117;
    static final List<Signal> LSTM = List.of(
            Signal.ACTIVATED_CELL_STATE,
            Signal.CELL_STATE,
            Signal.HIDDEN_STATE,
            Signal.INPUT_GATE,
            Signal.FORGET_GATE,
            Signal.OUTPUT_GATE,
            Signal.CANDIDATE);

    private SyntheticTrace() {}

    static SequenceTrace lstm() {
        return lstm(UNITS);
    }

    static SequenceTrace lstm(int units) {
        int[] text = TEXT.codePoints().toArray();
        SequenceTrace.Builder builder = new SequenceTrace.Builder(LSTM, new int[] {units}, text.length);
        Random random = new Random(1);
        float[] cell = new float[units];
        boolean quoted = false;
        for (int timeStep = 0; timeStep < text.length; timeStep++) {
            builder.character(timeStep, text[timeStep]);
            quoted ^= text[timeStep] == '"';
            candidates(builder, text, timeStep, random);
            for (int unit = 0; unit < units; unit++) {
                float target = unit == QUOTE_UNIT
                        ? (quoted ? 1.6f : -0.2f)
                        : (float) (1.5 * Math.sin(timeStep / (3.0 + unit) + unit) + 0.2 * random.nextGaussian());
                cell[unit] += 0.6f * (target - cell[unit]);
            }
            for (Signal signal : LSTM) {
                builder.values(signal, 0, timeStep, values(signal, cell, random), 0);
            }
        }
        return builder.build();
    }

    private static void candidates(SequenceTrace.Builder builder, int[] text, int timeStep, Random random) {
        int next = timeStep + 1 < text.length ? text[timeStep + 1] : -1;
        int truth = random.nextInt(7);
        double probability = 0.3 + 0.6 * random.nextDouble();
        double left = 1;
        for (int rank = 0; rank < SequenceTrace.CANDIDATES; rank++) {
            int other = "etaoin shrdlu,.\n".charAt(random.nextInt(16));
            double share = left * probability;
            left -= share;
            builder.candidate(timeStep, rank, rank == truth && next >= 0 ? next : other, (float) share);
        }
        if (next >= 0) {
            builder.next(timeStep, next, 0.4f);
        }
    }

    private static float[] values(Signal signal, float[] cell, Random random) {
        float[] values = new float[cell.length];
        for (int unit = 0; unit < cell.length; unit++) {
            double noise = 0.05 * random.nextGaussian();
            double state = Math.tanh(cell[unit]);
            values[unit] = (float)
                    switch (signal) {
                        case CELL_STATE -> cell[unit];
                        case ACTIVATED_CELL_STATE -> state;
                        case HIDDEN_STATE -> state * (0.6 + noise);
                        case FORGET_GATE -> Math.min(1, 0.95 + 0.3 * noise);
                        case INPUT_GATE -> Math.max(0, 0.1 + noise);
                        case OUTPUT_GATE -> Math.min(1, Math.max(0, 0.6 + 3 * noise));
                        default -> Math.tanh(4 * noise);
                    };
        }
        return values;
    }
}
