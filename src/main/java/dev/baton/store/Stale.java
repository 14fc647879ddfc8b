package dev.baton.store;

/** What was to be replaced has changed since it was read: the work is done again from the start. */
final class Stale extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
