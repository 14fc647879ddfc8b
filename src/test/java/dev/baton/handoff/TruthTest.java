package dev.baton.handoff;

import static dev.baton.handoff.Given.BEN;
import static dev.baton.handoff.Given.BIA;
import static dev.baton.handoff.Given.BOB;
import static dev.baton.handoff.Given.BOSS;
import static dev.baton.handoff.Given.JOANNE;
import static dev.baton.handoff.Given.START;
import static dev.baton.handoff.Given.after;
import static dev.baton.handoff.Given.changed;
import static dev.baton.handoff.Given.member;
import static dev.baton.handoff.Given.sender;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.Ownership.ReadBack;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When what is to be said is true no more, and how messages are told apart. */
class TruthTest {
    private static final Handoff OPEN = Given.open();
    private static final Handoff OWNED = Given.ownedByBen();
    private static final Handoff OPEN_AGAIN = changed(OWNED.release(member(BEN), after(Duration.ofHours(2))));
    private static final Handoff RESOLVED = Given.resolvedByBen();
    private static final Handoff CLOSED = changed(RESOLVED.confirm(sender(), after(Duration.ofHours(3))));
    private static final Handoff CANCELED = changed(OPEN.cancel("No.", sender(), after(Duration.ofHours(3))));

    private static final Returned.Why WHY = new Returned.Why("Not ours.", Optional.empty());

    private static final ThreadRef WRITTEN = new ThreadRef(new ChannelId("D0JOANNE"), "1762084800.000100");
    private static final Said SAID = new Said(JOANNE, "Also.", List.of(), "C0.1");

    private static final Handoff WAITING = changed(OWNED.waitFor(
            new Waiting.Wish(Waiting.On.SENDER, Optional.empty()), member(BEN), after(Duration.ofHours(2))));
    private static final Handoff ANSWERED =
            WAITING.saidInLine(SAID, sender(), after(Duration.ofHours(3))).handoff();
    private static final Instant WAITED = START.plus(Duration.ofHours(2));

    private static boolean isTrue(Message message, Handoff now) {
        return message.untrueBecause(now).isEmpty();
    }

    static Stream<Message> whileOpen() {
        return Stream.of(
                new ToTeam.Nudge(0, START, Optional.empty()),
                new ToTeam.OwnerWanted(BEN, 0),
                new ToTeam.OwnerSilent(BEN, 0),
                new ToTeam.SentAgain(JOANNE, 0),
                new ToAuthority.Escalation(1, 0, BOSS, START),
                new ToAuthority.InPlaceOfChannel(BOSS, 1),
                new ToAuthority.Parties(1, 0, List.of(JOANNE, BOSS), START));
    }

    @ParameterizedTest
    @MethodSource
    void whileOpen(Message message) {
        assertThat(isTrue(message, OPEN)).isTrue();
        for (var state : State.values()) {
            assertThat(isTrue(message, Given.in(state))).isEqualTo(state == State.OPEN);
        }
        assertThat(message.untrueBecause(OWNED)).contains("it is ACKNOWLEDGED meanwhile");
    }

    static Stream<Message> whileReturned() {
        return Stream.of(
                new ToSender.SentBack(0),
                new ToSender.Reminder(0, START),
                new ToAuthority.WhereTo(0),
                new ToAuthority.SenderSilent(BOSS, 0, START, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource
    void whileReturned(Message message) {
        for (var state : State.values()) {
            assertThat(isTrue(message, Given.in(state))).isEqualTo(state == State.RETURNED);
        }
        var again = changed(OPEN.returnToSender(WHY, member(BEN), after(Duration.ofHours(1))));
        again = changed(again.sendAgain(sender(), after(Duration.ofHours(2))));
        again = changed(again.returnToSender(WHY, member(BEN), after(Duration.ofHours(3))));
        assertThat(isTrue(message, again)).as("of an earlier return").isFalse();
    }

    @Test
    void aReminderOfAnEarlierStretchIsNotSaidInALaterOne() {
        assertThat(new ToTeam.Nudge(0, START, Optional.empty()).untrueBecause(OPEN_AGAIN))
                .contains("it was taken meanwhile");
        assertThat(isTrue(new ToTeam.Nudge(1, START, Optional.empty()), OPEN_AGAIN))
                .isTrue();
        assertThat(isTrue(new ToTeam.OwnerWanted(BEN, 1), OPEN_AGAIN)).isTrue();
    }

    @Test
    void aSupervisorHeldBackUntilTheMorningHearsOfItThoughItWasTakenAndGivenBackOvernight() {
        assertThat(isTrue(new ToAuthority.Escalation(1, 0, BOSS, START), OPEN_AGAIN))
                .isTrue();
        assertThat(isTrue(new ToAuthority.Parties(1, 0, List.of(JOANNE, BOSS), START), OPEN_AGAIN))
                .isTrue();
    }

    @Test
    void aNudgeThatAPersonAskedForIsForTheOwnerTooOnceThereIsOne() {
        var nudge = new ToTeam.Nudge(0, START, Optional.of(JOANNE));
        assertThat(isTrue(nudge, OWNED)).isTrue();
        assertThat(isTrue(nudge, OPEN)).isTrue();
        assertThat(isTrue(nudge, RESOLVED)).isFalse();
    }

    @Test
    void anIntroductionIsTrueWhileThatOwnerHasItAndItIsNotOver() {
        var introduction = new ToSender.Introduction(BEN, 0);
        assertThat(isTrue(introduction, OWNED)).isTrue();
        assertThat(isTrue(introduction, RESOLVED)).isTrue();
        assertThat(isTrue(introduction, CLOSED)).isFalse();
        assertThat(isTrue(introduction, OPEN_AGAIN)).isFalse();
        assertThat(isTrue(new ToSender.Introduction(BIA, 0), OWNED)).isFalse();
    }

    @Test
    void nobodyIsAskedForAReadBackThatIsGiven() {
        var invitation = new ToTeam.ReadBackInvitation(BEN, 0);
        var given = changed(
                OWNED.readBack(new ReadBack("I look.", Optional.empty()), member(BEN), after(Duration.ofHours(2))));

        assertThat(isTrue(invitation, OWNED)).isTrue();
        assertThat(invitation.untrueBecause(given)).contains("the read-back is given");
        assertThat(isTrue(invitation, OPEN_AGAIN)).isFalse();
    }

    @Test
    void aResolutionIsAskedAboutWhileItIsTheLastOne() {
        var again = changed(RESOLVED.notFixed(false, sender(), after(Duration.ofHours(3))));
        var resolvedAgain = changed(again.resolve("Now.", member(BEN), after(Duration.ofHours(4))));

        assertThat(isTrue(new ToSender.Resolution(0), RESOLVED)).isTrue();
        assertThat(isTrue(new ToSender.Resolution(0), CLOSED)).isFalse();
        assertThat(isTrue(new ToSender.Resolution(0), again)).isFalse();
        assertThat(isTrue(new ToSender.Resolution(0), resolvedAgain)).isFalse();
        assertThat(isTrue(new ToSender.Resolution(1), resolvedAgain)).isTrue();
    }

    @Test
    void anAnswerIsWantedUntilItIsThere() {
        var later = START.plus(Duration.ofHours(3));
        assertThat(Stream.of(
                        new ToSender.AnswerWanted(BEN, 0, WAITED),
                        new ToSender.Reminder(0, later),
                        new ToAuthority.SenderSilent(BOSS, 0, START, Optional.of(WAITED))))
                .allMatch(message -> isTrue(message, WAITING) && !isTrue(message, ANSWERED) && !isTrue(message, OWNED));
        var again = changed(ANSWERED.waitFor(
                new Waiting.Wish(Waiting.On.SENDER, Optional.empty()), member(BEN), after(Duration.ofHours(4))));
        assertThat(Stream.of(
                        new ToSender.AnswerWanted(BEN, 0, WAITED),
                        new ToSender.Reminder(0, later),
                        new ToAuthority.SenderSilent(BOSS, 0, START, Optional.of(WAITED))))
                .as("of an earlier wait")
                .noneMatch(message -> isTrue(message, again));
    }

    @Test
    void anOwnerIsRemindedWhileItIsTheirTurnAndTheyGaveNoSign() {
        var reminder = new ToOwner.KeepWarm(BEN, 0, START.plus(Duration.ofHours(5)));
        assertThat(isTrue(reminder, OWNED)).isTrue();
        assertThat(isTrue(reminder, changed(OWNED.stillOnIt(member(BEN), after(Duration.ofHours(5))))))
                .isTrue();
        assertThat(isTrue(reminder, changed(OWNED.stillOnIt(member(BEN), after(Duration.ofHours(6))))))
                .isFalse();
        var spoken =
                OWNED.saidInThread(new Said(BEN, "Hello", List.of(), "C0.9"), member(BEN), after(Duration.ofHours(6)));
        assertThat(isTrue(reminder, spoken.handoff())).isFalse();
        assertThat(isTrue(
                        reminder, changed(OWNED.snooze(new Until.NextDay(), member(BIA), after(Duration.ofHours(6))))))
                .isFalse();
        assertThat(Stream.of(OPEN, OPEN_AGAIN, WAITING, RESOLVED, CLOSED)).noneMatch(now -> isTrue(reminder, now));
        assertThat(isTrue(new ToOwner.KeepWarm(BIA, 0, START.plus(Duration.ofHours(5))), OWNED))
                .isFalse();
        var over = new ToOwner.WaitOver(BEN, 0, START, Optional.empty());
        assertThat(isTrue(over, OWNED)).isTrue();
        assertThat(isTrue(over, OPEN_AGAIN)).isFalse();
    }

    @Test
    void whoeverWatchesHearsOfTheLastChangeOnlyAndOfNoneOnceTheyStop() {
        var bob = new Actor(BOB, Set.of(), Via.BUTTON);
        var watched = changed(OPEN.watch(true, bob, after(Duration.ofMinutes(1))));
        var taken = changed(watched.acknowledge(member(BEN), after(Duration.ofHours(1))));
        var moved = new ToWatcher.Moved(BOB, taken.version(), State.ACKNOWLEDGED, 0);

        assertThat(isTrue(moved, taken)).isTrue();
        assertThat(isTrue(moved, changed(taken.release(member(BEN), after(Duration.ofHours(2))))))
                .isFalse();
        assertThat(isTrue(moved, changed(taken.unwatch(bob, after(Duration.ofHours(2))))))
                .isFalse();
    }

    static Stream<Message> always() {
        return Stream.of(
                new ToTeam.SenderReply(SAID),
                new ToSender.TeamReply(new Said(BEN, "On it.", List.of(), "C0.2")),
                new ToAuthority.DailyDigest(BOSS, "2026-03-02", "Europe/Berlin"),
                new ToTeam.Card(),
                new ToTeam.NotFixed(1),
                new ToTeam.WroteAgain(1),
                new ToTeam.Credit(),
                new ToSender.Anew(JOANNE, true),
                new ToTeam.CalledOff(),
                new ToTeam.SaidSoFar(List.of(SAID)),
                new ToSender.MovedOn(1),
                new ToOwner.TakenAway(BEN, BIA, 0),
                new ToAuthority.LongWay(BOSS, START),
                new ToSender.Line(JOANNE),
                new ToSender.OwnerLeft(BEN, 1),
                new ToSender.OwnerLost(BEN, 1),
                new ToOwner.Lapsed(BEN, 1),
                new ToSender.Ended(),
                new ToSender.Unreachable(1),
                new ToAuthority.NobodyToTell(1),
                new ToAuthority.ChannelBroken(1),
                new ToAuthority.Undelivered("line", "user_disabled"),
                new ToStewards.FileRefused("0a1b", List.of("line 3: no such policy"), 1),
                new ToStewards.PartLeftOut("teams", "tax", "0a1b", List.of("it stands in the file as well")),
                new ToStewards.TeamDropped(Given.BILLING, Given.ID, 2),
                new ToStewards.DigestUndelivered(BOSS, "2026-03-02", "user_disabled"),
                new ToStewards.InvitationWanted(Given.BILLING, new ChannelId("C0BILLING"), 1),
                new ToStewards.Stuck("0a1b", START, List.of(), 0),
                new EvidencePack(BEN, START, Optional.of(0)),
                new EvidenceMissing(BEN, START),
                new ToWriter.Which(new Heard(SAID, WRITTEN, false), List.of()),
                new ToWriter.NothingOpen(WRITTEN, "D0JOANNE.1"),
                new PrivateLine(BEN, new ChannelId("C0BILLING"), Reply.NOT_NOW, START));
    }

    @ParameterizedTest
    @MethodSource
    void always(Message message) {
        assertThat(Stream.of(OPEN, OWNED, RESOLVED, CLOSED, CANCELED)).allMatch(now -> isTrue(message, now));
    }

    @Test
    void everyKindOfMessageIsLookedAtHere() {
        var seen = Stream.concat(
                        Stream.concat(whileOpen(), Stream.concat(whileReturned(), always())),
                        Stream.of(
                                new ToSender.Introduction(BEN, 0),
                                new ToSender.AnswerWanted(BEN, 0, START),
                                new ToOwner.KeepWarm(BEN, 0, START),
                                new ToOwner.WaitOver(BEN, 0, START, Optional.empty()),
                                new ToTeam.ReadBackInvitation(BEN, 0),
                                new ToWatcher.Moved(BOB, 2, State.ACKNOWLEDGED, 0),
                                new ToSender.Resolution(0)))
                .toList();

        assertThat(seen.stream().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(kinds(Message.class));
        assertThat(seen.stream().map(Message::key)).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(Message::follows).map(m -> m.getClass().getSimpleName()))
                .containsExactlyInAnyOrder(
                        "Card",
                        "Nudge",
                        "OwnerWanted",
                        "OwnerSilent",
                        "OwnerLost",
                        "AnswerWanted",
                        "KeepWarm",
                        "WaitOver",
                        "Lapsed",
                        "SentAgain",
                        "SentBack",
                        "Reminder",
                        "MovedOn",
                        "WhereTo",
                        "SenderSilent",
                        "LongWay",
                        "NotFixed",
                        "WroteAgain",
                        "Ended",
                        "ReadBackInvitation",
                        "Line",
                        "Introduction",
                        "OwnerLeft",
                        "Resolution",
                        "Escalation",
                        "Parties",
                        "InPlaceOfChannel",
                        "NobodyToTell");
    }

    /** All records under a sealed interface. */
    private static List<Class<?>> kinds(Class<?> message) {
        return message.isSealed()
                ? Arrays.stream(message.getPermittedSubclasses())
                        .flatMap(kind -> kinds(kind).stream())
                        .toList()
                : List.of(message);
    }

    @Test
    void keysTellApartWhatIsSaidAgain() {
        var later = Instant.parse("2026-03-02T09:00:01Z");
        assertThat(Stream.of(
                                new ToTeam.Nudge(0, START, Optional.empty()),
                                new ToTeam.Nudge(0, START, Optional.of(BEN)),
                                new ToTeam.Nudge(1, START, Optional.empty()),
                                new ToTeam.Nudge(0, later, Optional.empty()),
                                new ToAuthority.Escalation(1, 0, BEN, START),
                                new ToAuthority.Escalation(2, 0, BEN, START),
                                new ToAuthority.Escalation(1, 0, BIA, START),
                                new ToSender.Resolution(0),
                                new ToSender.Resolution(1),
                                new ToSender.OwnerLeft(BEN, 1),
                                new ToSender.OwnerLeft(BEN, 2))
                        .map(Message::key))
                .doesNotHaveDuplicates()
                .contains("nudge.0.20260302T080000Z", "nudge.0.20260302T090001Z");
    }

    @Test
    void aLevelIsOneMessageToAPersonHoweverOftenItIsDecided() {
        assertThat(new ToAuthority.Escalation(1, 0, BEN, START).key())
                .isEqualTo(new ToAuthority.Escalation(1, 3, BEN, Instant.EPOCH).key());
    }

    @Test
    void aLevelIsNotSaidBeforeTheHoursOfWhomItTells() {
        assertThat(new ToAuthority.Escalation(1, 0, BEN, START).notBefore()).isEqualTo(START);
        assertThat(new ToAuthority.Parties(1, 0, List.of(BEN), START).notBefore())
                .isEqualTo(START);
        assertThat(new ToTeam.Card().notBefore()).isEqualTo(Instant.EPOCH);
    }
}
