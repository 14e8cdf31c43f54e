package dev.unrolled.viewmodel;

/**
 * Something the user is told in passing.
 *
 * @param problem whether something went wrong
 * @param title what happened, in a few words
 * @param sentence what it means, what is kept and what to do
 */
public record Notice(boolean problem, String title, String sentence) {}
