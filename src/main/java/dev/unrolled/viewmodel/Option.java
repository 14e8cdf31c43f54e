package dev.unrolled.viewmodel;

/**
 * One of several things to choose from.
 *
 * @param id its name on the command line and in files, such as {@code lstm}
 * @param label its name on the screen
 */
public record Option(String id, String label) {}
