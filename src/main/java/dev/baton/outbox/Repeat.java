package dev.baton.outbox;

import dev.baton.handoff.Message;
import dev.baton.handoff.PrivateLine;

/** What it does when the same thing is sent twice; decides what becomes of a doubt. */
public enum Repeat {
    /** An edit: the newest content, however often. */
    HARMLESS,
    /** A post: people would read it twice, but the channel can be read back. */
    DOUBLES,
    /** A line for one person: may double or be lost, and nobody can look. Tried once, carries nothing that matters alone. */
    UNKNOWABLE;

    static Repeat of(Message message) {
        return message instanceof PrivateLine ? UNKNOWABLE : DOUBLES;
    }
}
