package dev.baton.handoff;

/** What a person is to a handoff by the directory. Sender, owner and helper are facts of the handoff itself. */
public enum Role {
    MEMBER,
    TEAM_SUPERVISOR,
    SENDER_SUPERVISOR,
    STEWARD
}
