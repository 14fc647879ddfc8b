package dev.baton.playground;

/**
 * Somebody whom one can act as.
 *
 * @param part what they are in the firm, in a few words
 */
public record Figure(String person, String part) {}
