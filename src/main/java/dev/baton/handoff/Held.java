package dev.baton.handoff;

import java.time.Instant;

/** A time in which the team waited for the sender, which no target counts. */
public record Held(Instant from, Instant to) {}
