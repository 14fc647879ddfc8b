package dev.baton.outbox;

import dev.baton.handoff.EvidenceMissing;
import dev.baton.handoff.EvidencePack;
import dev.baton.handoff.Message;
import dev.baton.handoff.PrivateLine;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToOwner;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToTeam;
import dev.baton.handoff.ToWriter;

/** Who goes first when not all can go at once; within one, the longest due goes first. */
public enum Priority {
    ANSWER,
    CARD,
    NUDGE,
    EDIT,
    /** Of what supervisors were told, and of old reminders: those who wait for each other see a change before them. */
    LATER_EDIT,
    DIGEST;

    static Priority ofEdit(Message message) {
        return message instanceof ToAuthority || message instanceof ToTeam.Nudge || message instanceof ToOwner.KeepWarm
                ? LATER_EDIT
                : EDIT;
    }

    static Priority of(Message message) {
        if (message instanceof ToAuthority.DailyDigest) {
            return DIGEST;
        }
        if (message instanceof ToTeam.Nudge || message instanceof ToOwner.KeepWarm) {
            return NUDGE;
        }
        if (message instanceof ToTeam.Card
                || message instanceof ToSender.Line
                || message instanceof ToTeam.SenderReply
                || message instanceof ToSender.TeamReply) {
            return CARD;
        }
        return message instanceof ToTeam
                        || message instanceof ToSender
                        || message instanceof ToOwner
                        || message instanceof ToAuthority
                        || message instanceof ToWriter
                        || message instanceof PrivateLine
                        || message instanceof EvidencePack
                        || message instanceof EvidenceMissing
                ? ANSWER
                : DIGEST;
    }
}
