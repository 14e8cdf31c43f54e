package dev.unrolled.analysis.atlas;

/**
 * The mean value of a signal after one character, or after any of a class.
 *
 * @param kind the class
 * @param codePoint the character; −1 for a whole class
 * @param count how often it stood in what was read
 * @param mean NaN where a value was no number
 */
public record CharacterMean(CharacterClass kind, int codePoint, int count, double mean) {}
