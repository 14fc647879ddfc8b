package dev.baton.store;

import static dev.baton.store.Samples.BEN;
import static dev.baton.store.Samples.BIA;
import static dev.baton.store.Samples.JOANNE;
import static dev.baton.store.Samples.NOON;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.EvidenceMissing;
import dev.baton.handoff.EvidencePack;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Heard;
import dev.baton.handoff.Message;
import dev.baton.handoff.PrivateLine;
import dev.baton.handoff.Reply;
import dev.baton.handoff.Said;
import dev.baton.handoff.Slip;
import dev.baton.handoff.State;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToOwner;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToStewards;
import dev.baton.handoff.ToTeam;
import dev.baton.handoff.ToWatcher;
import dev.baton.handoff.ToWriter;
import java.util.List;
import java.util.Optional;

/** One message of each kind, of some more than one. */
final class Messages {
    static final ChannelId CHANNEL = new ChannelId("C0BILLING");

    private static final Said SAID = new Said(
            BEN, "I look into it <now> & \"then\"", List.of(new Said.Attached("a.pdf", "https://x/a.pdf")), "C0.1.2");

    private Messages() {}

    static List<Message> all() {
        return List.of(
                new ToTeam.Card(),
                new ToTeam.Nudge(1, NOON.plusNanos(7), Optional.empty()),
                new ToTeam.Nudge(1, NOON, Optional.of(BEN)),
                new ToTeam.ReadBackInvitation(BEN, 2),
                new ToTeam.OwnerWanted(BEN, 3),
                new ToTeam.NotFixed(4),
                new ToTeam.CalledOff(),
                new ToTeam.SentAgain(BEN, 1),
                new ToTeam.SaidSoFar(List.of(SAID, SAID)),
                new ToSender.SentBack(1),
                new ToSender.Reminder(1, NOON),
                new ToSender.MovedOn(1),
                new ToOwner.TakenAway(BEN, BIA, 0),
                new ToAuthority.WhereTo(1),
                new ToTeam.OwnerSilent(BEN, 1),
                new ToSender.OwnerLost(BEN, 1),
                new ToSender.AnswerWanted(BEN, 1, NOON),
                new ToOwner.KeepWarm(BEN, 1, NOON),
                new ToOwner.WaitOver(BEN, 1, NOON, Optional.of(BIA)),
                new ToOwner.WaitOver(BEN, 1, NOON.plusSeconds(1), Optional.empty()),
                new ToOwner.Lapsed(BEN, 1),
                new ToAuthority.SenderSilent(BIA, 1, NOON, Optional.of(NOON)),
                new ToAuthority.SenderSilent(BIA, 1, NOON, Optional.empty()),
                new ToAuthority.LongWay(BIA, NOON),
                new ToTeam.SenderReply(SAID),
                new ToSender.TeamReply(SAID),
                new ToStewards.FileRefused("0a1b", List.of("line 3: no such policy"), 1),
                new ToStewards.PartLeftOut("teams", "tax", "0a1b", List.of("it stands in the file as well")),
                new ToStewards.TeamDropped(new TeamKey("billing"), new HandoffId(7), 2),
                new ToStewards.DigestUndelivered(BIA, "2026-03-02", "invalid_blocks"),
                new ToStewards.InvitationWanted(new TeamKey("billing"), CHANNEL, 1),
                new ToStewards.Stuck(
                        "0a1b",
                        NOON,
                        List.of(
                                new ToStewards.Stuck.Row(Slip.MESSAGE_NOT_SENT, Optional.of(new HandoffId(7)), NOON),
                                new ToStewards.Stuck.Row(Slip.HOME_NOT_DRAWN, Optional.empty(), NOON.plusNanos(7))),
                        2),
                new ToSender.Line(JOANNE),
                new ToSender.Introduction(BEN, 5),
                new ToSender.OwnerLeft(BEN, 6),
                new ToSender.Resolution(7),
                new ToSender.Ended(),
                new ToSender.Unreachable(1),
                new ToSender.Anew(BEN, true),
                new ToTeam.WroteAgain(1),
                new ToTeam.Credit(),
                new ToWatcher.Moved(BEN, 3, State.ACKNOWLEDGED, 0),
                new ToAuthority.Escalation(1, 0, BIA, NOON),
                new ToAuthority.Parties(2, 0, List.of(JOANNE, BEN, BIA), NOON),
                new ToAuthority.DailyDigest(BIA, "2026-03-02", "Europe/Berlin"),
                new ToAuthority.NobodyToTell(8),
                new ToAuthority.ChannelBroken(1),
                new ToAuthority.InPlaceOfChannel(BIA, 1),
                new ToAuthority.Undelivered("line", "user_disabled"),
                new ToWriter.Which(
                        new Heard(
                                new Said(JOANNE, "Now.", List.of(), "D1.2"),
                                new ThreadRef(CHANNEL, "1762084800.000100"),
                                false),
                        List.of(new ToWriter.Which.Choice(new HandoffId(7), "Refund it"))),
                new ToWriter.NothingOpen(new ThreadRef(CHANNEL, "1762084800.000100"), "D1.2"),
                new EvidencePack(BEN, NOON, Optional.of(1)),
                new EvidencePack(BEN, NOON, Optional.empty()),
                new EvidenceMissing(BEN, NOON),
                new PrivateLine(BEN, CHANNEL, Reply.NOW_HELPER, NOON));
    }
}
