package dev.unrolled.viewmodel;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.PassageReader;
import dev.unrolled.nn.TextSampler;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import dev.unrolled.trace.SequenceTrace;
import java.util.Arrays;

/** Reads the shown passage and writes text samples with the network in training; used by the worker between steps. */
final class SnapshotMaker {
    private static final int SAMPLE_LENGTH = 600;
    private static final int PRIME_LENGTH = 100;

    private final EncodedText heldOut;
    private final Vocabulary vocabulary;
    private final Network network;
    private final PassageReader reader;

    SnapshotMaker(Network network, EncodedText heldOut) {
        this.network = network;
        this.heldOut = heldOut;
        vocabulary = heldOut.vocabulary();
        int[] codePoints = new int[vocabulary.size()];
        Arrays.setAll(codePoints, vocabulary::codePointAt);
        reader = new PassageReader(network, codePoints);
    }

    SequenceTrace read(Passage passage) {
        if (passage instanceof Passage.HeldOut part) {
            int length = Math.min(part.length(), heldOut.length());
            int offset = Math.max(0, Math.min(part.offset(), heldOut.length() - length));
            int start = Math.max(0, offset - PassageReader.WARM_UP);
            int end = Math.min(heldOut.length(), offset + length + reader.charactersBehind());
            int[] characters = new int[end - start];
            heldOut.copyIndices(start, end, characters);
            return reader.read(characters, offset - start, length, offset);
        }
        String typed = ((Passage.Typed) passage).text();
        int[] characters = typed.codePoints().map(this::index).toArray();
        return reader.read(characters, 0, characters.length, -1);
    }

    private int index(int codePoint) {
        return vocabulary.contains(codePoint) ? vocabulary.indexOf(codePoint) : vocabulary.substituteIndex();
    }

    /** Lets the network write, if it can; the same iteration gives the same text. */
    TextSample write(double temperature, long iteration) {
        if (!network.configuration().canWrite()) {
            return TextSample.refused(TextSampler.CANNOT_WRITE + ".", iteration);
        }
        TextSampler sampler = new TextSampler(network, temperature, iteration);
        int prime = Math.min(PRIME_LENGTH, heldOut.length());
        for (int k = 0; k < prime; k++) {
            sampler.read(heldOut.indexAt(k));
        }
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < SAMPLE_LENGTH; k++) {
            text.appendCodePoint(vocabulary.codePointAt(sampler.next()));
        }
        return new TextSample(text.toString(), temperature, iteration);
    }
}
