package dev.baton.planted.usecase;

import dev.baton.planted.slack.Listener;

/** A name that says nothing, and an import of who imports it. */
public record SpeakService(Listener listener) {}
