package dev.unrolled.viewmodel;

/**
 * A number on the screen with its name.
 *
 * @param label what it is
 * @param value the number with its unit; a dash where it is not known
 */
public record Figure(String label, String value) {}
