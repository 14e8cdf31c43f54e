package dev.unrolled.viewmodel;

/**
 * Networks that show something when they learn side by side.
 *
 * @param id the name on the command line, such as {@code blow-up}
 * @param label the name on the screen
 * @param purpose what they show, in a sentence
 */
public record LineUpChoice(String id, String label, String purpose) {}
