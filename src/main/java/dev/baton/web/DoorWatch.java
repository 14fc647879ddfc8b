package dev.baton.web;

/** Hears what the {@link Door} turned away or kept for itself, so that it can be counted. Called on the request's thread. */
public interface DoorWatch {
    /** A request was answered 401. */
    void refused();

    /** Slack said that it holds events back because too many were due in an hour: some are lost unless looked up. */
    void rateLimited();

    /** Slack sends something again: it, and maybe more, did not get through before. */
    void repeated();
}
