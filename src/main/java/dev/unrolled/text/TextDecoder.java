package dev.unrolled.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns the bytes of a file into text: finds the encoding, refuses what is not text, makes every line end a newline. */
final class TextDecoder {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int SAMPLE = 1 << 16;

    private TextDecoder() {}

    /**
     * Decodes a file.
     *
     * @throws TextException if the bytes are not text
     */
    static Corpus decode(String name, byte[] bytes) {
        List<String> remarks = new ArrayList<>();
        String text = decodeEncoding(name, bytes, remarks);
        return normalise(name, text, remarks);
    }

    /** Takes a byte order mark away, and turns CRLF and CR into LF. */
    static Corpus normalise(String name, String text, List<String> remarks) {
        String plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (plain.indexOf('\r') < 0) {
            return new Corpus(name, plain, remarks);
        }
        List<String> all = new ArrayList<>(remarks);
        String withoutPairs = plain.replace("\r\n", "\n");
        remarkLineEnds(plain.length() - withoutPairs.length(), "CRLF", all);
        String normalised = withoutPairs.replace('\r', '\n');
        remarkLineEnds(
                withoutPairs.chars().filter(character -> character == '\r').count(), "CR", all);
        return new Corpus(name, normalised, all);
    }

    private static void remarkLineEnds(long count, String kind, List<String> remarks) {
        if (count > 0) {
            remarks.add(String.format(Locale.ROOT, "%,d %s line end%s changed", count, kind, count == 1 ? "" : "s"));
        }
    }

    private static String decodeEncoding(String name, byte[] bytes, List<String> remarks) {
        Charset marked = markedCharset(bytes);
        if (marked != null) {
            remarks.add("read as UTF-16");
            return new String(bytes, marked);
        }
        refuseBinary(name, bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken =
                text.chars().filter(character -> character == Vocabulary.OTHER).count() - replacements(bytes);
        return broken == 0 ? text : decodeWithErrors(text, broken, bytes, remarks);
    }

    /** How often the file itself holds the replacement character U+FFFD, which is EF BF BD in UTF-8. */
    private static long replacements(byte[] bytes) {
        long count = 0;
        for (int at = 2; at < bytes.length; at++) {
            if (bytes[at] == (byte) 0xBD && bytes[at - 1] == (byte) 0xBF && bytes[at - 2] == (byte) 0xEF) {
                count++;
            }
        }
        return count;
    }

    private static Charset markedCharset(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return mark == 0xFEFF ? StandardCharsets.UTF_16BE : mark == 0xFFFE ? StandardCharsets.UTF_16LE : null;
    }

    /** Mostly good UTF-8 with a few broken characters stays UTF-8; everything else is a one-byte encoding. */
    private static String decodeWithErrors(String lenient, long broken, byte[] bytes, List<String> remarks) {
        long good = lenient.codePoints()
                .filter(c -> c > 0x7F && c != Vocabulary.OTHER)
                .count();
        if (good >= 4 * broken) {
            remarks.add(String.format(Locale.ROOT, "%,d broken UTF-8 character%s", broken, broken == 1 ? "" : "s"));
            return lenient;
        }
        for (byte value : bytes) {
            if (value < (byte) 0xA0) {
                remarks.add("read as Windows-1252");
                return new String(bytes, Charset.forName("windows-1252"));
            }
        }
        remarks.add("read as Latin-1");
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void refuseBinary(String name, byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE);
        int controls = 0;
        for (int at = 0; at < length; at++) {
            int value = bytes[at];
            if (value == 0) {
                throw binary(name);
            }
            if (value > 0 && value < ' ' && "\t\n\r\f\b\u001B".indexOf(value) < 0) {
                controls++;
            }
        }
        if (controls * 20L > length) {
            throw binary(name);
        }
    }

    private static TextException binary(String name) {
        return new TextException(name + " is not a text file (it holds binary data); choose a plain text.");
    }
}
