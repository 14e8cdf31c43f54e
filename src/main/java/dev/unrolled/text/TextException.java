package dev.unrolled.text;

/** A text that cannot be used. The message is one clear sentence for the user: what, where, and what to do. */
public final class TextException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TextException(String message) {
        super(message);
    }

    public TextException(String message, Throwable cause) {
        super(message, cause);
    }
}
