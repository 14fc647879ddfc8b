package dev.baton.directory;

/** Slack could not say what {@link Colleagues} was asked; the message says why, in words that may be logged. */
public final class LookupFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LookupFailed(String words) {
        super(words);
    }
}
