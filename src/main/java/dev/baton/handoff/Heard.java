package dev.baton.handoff;

/**
 * A reply that somebody wrote.
 *
 * @param thread the message that it replies to
 * @param inside whether its writer wants it to stay inside the team
 */
public record Heard(Said said, ThreadRef thread, boolean inside) {}
