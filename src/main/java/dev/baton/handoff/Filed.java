package dev.baton.handoff;

import java.util.Optional;

/** A handoff, and where its card stands, for a link to it. */
public record Filed(Handoff handoff, Optional<ThreadRef> card) {}
