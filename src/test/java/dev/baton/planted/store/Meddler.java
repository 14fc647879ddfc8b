package dev.baton.planted.store;

import dev.baton.planted.usecase.SpeakService;

/** The store runs a use case. */
record Meddler(SpeakService speaks) {}
