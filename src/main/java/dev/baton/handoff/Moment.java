package dev.baton.handoff;

import java.time.Instant;

/** When something happens, and the clock that the handoff it happens to runs on. */
public record Moment(Instant now, WorkingTime clock) {}
