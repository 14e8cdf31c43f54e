package dev.unrolled.text;

import dev.unrolled.text.CodeScanner.Region;

/** Tells whether C-like code is in a preprocessor line: from a # that begins it to its end, or past a backslash there. */
final class DirectiveScanner {
    private boolean lineBegins = true;
    private boolean inside;

    static BinaryTrack label(CharacterSource text) {
        DirectiveScanner directives = new DirectiveScanner();
        CodeScanner code = new CodeScanner(text);
        Region[] before = {Region.CODE};
        return BinaryTrack.of(text.length(), position -> {
            int previous = position == 0 ? '\n' : text.codePointAt(position - 1);
            boolean on = directives.read(text.codePointAt(position), previous, before[0]);
            before[0] = code.next();
            return on;
        });
    }

    /**
     * Reads one more character.
     *
     * @param before where the reader of code was before it
     */
    boolean read(int character, int previous, Region before) {
        if (character == '\n') {
            lineBegins = true;
            inside = inside && previous == '\\';
        } else if (lineBegins && character == '#' && before == Region.CODE) {
            inside = true;
            lineBegins = false;
        } else if (character != ' ' && character != '\t') {
            lineBegins = false;
        }
        return inside;
    }
}
