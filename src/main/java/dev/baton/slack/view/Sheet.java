package dev.baton.slack.view;

/**
 * A file that Baton writes.
 *
 * @param name letters, digits, hyphens and a dot: nothing of people's
 */
public record Sheet(String name, String title, String content) {}
