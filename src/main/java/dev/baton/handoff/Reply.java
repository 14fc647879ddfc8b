package dev.baton.handoff;

/** What the person who acted is told, privately: that it is done, or why it was refused. The words are the view's. */
public enum Reply {
    /** The clock acted: nobody is told. */
    UNSAID,
    SUBMITTED,
    ACKNOWLEDGED,
    /** Somebody else was first; the person is a helper now. */
    NOW_HELPER,
    READ_BACK_GIVEN,
    TAKEN_BACK,
    RELEASED,
    RESOLVED,
    CONFIRMED,
    REOPENED,
    CANCELED,
    NUDGED,
    DETAILS_ADDED,
    EVIDENCE_SENT,

    RETURNED,
    SENT_AGAIN,
    REDIRECTED,
    SNOOZED,
    WAITING,
    RESUMED,
    STILL_ON_IT,

    SEEN,
    WATCHING,
    UNWATCHED,
    RATED,
    CREDITED,

    /** The same request once more: it has had its effect. */
    REPEATED,

    NO_SUCH_HANDOFF(true),
    NO_SUCH_TEAM(true),
    /** The workspace limits how many one person hands off in a minute. */
    TOO_MANY(true),
    NOT_OF_THE_TEAM(true),
    ONLY_THE_TEAM(true),
    ONLY_TEAM_SENDER_OR_STEWARD(true),
    ONLY_SENDER_OR_STEWARD(true),
    /** It stands with that team already. */
    ALREADY_THERE(true),
    /** It would become visible to people who cannot see it now: that has to be said first. */
    TO_BE_CONFIRMED(true),
    NOT_YOUR_OWN(true),
    ALREADY_YOURS(true),
    ALREADY_HELPING(true),
    ALREADY_SEEN(true),
    /** The sender hears of everything anyway. */
    ALREADY_TOLD(true),
    ALREADY_WATCHING(true),
    NOT_WATCHING(true),
    NOT_FOR_GUESTS(true),
    ALREADY_CREDITED(true),
    /** The directory does not name the team any more. */
    TEAM_GONE(true),
    ONLY_THE_OWNER(true),
    ONLY_OWNER_OR_HELPER(true),
    ONLY_OWNER_OR_SUPERVISOR(true),
    ONLY_THE_SENDER(true),
    ONLY_SENDER_OR_SUPERVISOR(true),
    ONLY_THE_INVOLVED(true),
    ONLY_THE_PARTIES(true),
    /** Nothing of the kind can be done in the state it is in. */
    NOT_NOW(true),
    WORDS_NEEDED(true),
    /** What was to come is over already. */
    TIME_HAS_PASSED(true),
    TIME_NEEDED(true),
    /** A nudge went out less than one {@code nudge_every} ago: this one is the same as that. */
    NUDGED_LATELY(true),
    TOO_LATE_TO_TAKE_BACK(true);

    private final boolean refusal;

    Reply() {
        this(false);
    }

    Reply(boolean refusal) {
        this.refusal = refusal;
    }

    public boolean isRefusal() {
        return refusal;
    }
}
