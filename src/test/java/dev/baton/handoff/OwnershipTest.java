package dev.baton.handoff;

import static dev.baton.handoff.Given.BEN;
import static dev.baton.handoff.Given.BIA;
import static dev.baton.handoff.Given.BOB;
import static dev.baton.handoff.Given.START;
import static dev.baton.handoff.Given.after;
import static dev.baton.handoff.Given.changed;
import static dev.baton.handoff.Given.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.handoff.Ownership.ReadBack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a handoff gets an owner, and loses one. */
class OwnershipTest {
    private static final Moment FIRST = after(Duration.ofMinutes(30));

    private static Outcome.Changed done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Changed.class);
        return (Outcome.Changed) outcome;
    }

    @Test
    void theFirstToAcknowledgeOwnsItAndTheSenderHearsWho() {
        var taken = done(Given.open().acknowledge(member(BEN, Via.SLASH), FIRST));

        assertThat(taken.handoff().state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(taken.handoff().ownership()).contains(new Ownership(BEN, FIRST.now(), Via.SLASH, Optional.empty()));
        assertThat(taken.handoff().turn()).isEqualTo(Turn.OWNER);
        assertThat(taken.handoff().milestones().acknowledged()).contains(FIRST.now());
        assertThat(taken.messages()).containsExactly(new ToSender.Introduction(BEN, 0));
        assertThat(taken.entry().event()).isEqualTo(Entry.Event.ACKNOWLEDGED);
    }

    @Test
    void whoTakesItByReactionIsAskedForTheirWordsInTheThread() {
        assertThat(done(Given.open().acknowledge(member(BEN, Via.REACTION), FIRST))
                        .messages())
                .containsExactly(new ToSender.Introduction(BEN, 0), new ToTeam.ReadBackInvitation(BEN, 0));
    }

    @Test
    void whoComesLaterHelpsInTheOrderOfComing() {
        var taken = changed(Given.open().acknowledge(member(BEN), FIRST));
        var late = done(taken.acknowledge(member(BOB), after(Duration.ofHours(2))));
        var later = done(late.handoff().acknowledge(member(BIA), after(Duration.ofHours(3))));

        assertThat(late.reply()).isEqualTo(Reply.NOW_HELPER);
        assertThat(late.messages()).isEmpty();
        assertThat(late.entry().event()).isEqualTo(Entry.Event.HELPED);
        assertThat(later.handoff().owner()).contains(BEN);
        assertThat(later.handoff().helpers()).containsExactly(BOB, BIA);
        assertThat(later.handoff().milestones().acknowledged()).contains(FIRST.now());
    }

    @Test
    void theLastReadBackStands() {
        var owned = changed(Given.open().acknowledge(member(BEN), FIRST));
        var first = new ReadBack("I look at it.", Optional.empty());
        var last = new ReadBack("Refund by noon.", Optional.of(START.plus(Duration.ofHours(4))));
        var given = done(changed(owned.readBack(first, member(BEN), FIRST)).readBack(last, member(BEN), FIRST));

        assertThat(given.handoff().ownership().flatMap(Ownership::readBack)).contains(last);
        assertThat(given.handoff().ownership().orElseThrow().since()).isEqualTo(FIRST.now());
        assertThat(given.entry().words()).contains("Refund by noon.");
        assertThat(given.messages()).isEmpty();
    }

    @Test
    void aBlankReadBackIsNone() {
        assertThat(Given.ownedByBen().readBack(new ReadBack(" \n", Optional.empty()), member(BEN), FIRST))
                .isEqualTo(new Outcome.Refused(Reply.WORDS_NEEDED));
    }

    @Test
    void aReactionIsTakenBackUntilFiveMinutesHavePassedToTheMicrosecond() {
        var taken = changed(Given.open().acknowledge(member(BEN, Via.REACTION), FIRST));
        var limit = FIRST.now().plus(Duration.ofMinutes(5));

        var back = done(taken.takeBack(member(BEN), at(limit)));
        assertThat(back.handoff().state()).isEqualTo(State.OPEN);
        assertThat(back.handoff().owner()).isEmpty();
        assertThat(back.handoff().milestones().acknowledged()).isEmpty();
        assertThat(back.messages()).containsExactly(new ToSender.OwnerLeft(BEN, 1));
        assertThat(taken.takeBack(member(BEN), at(limit.plusNanos(1_000))))
                .isEqualTo(new Outcome.Refused(Reply.TOO_LATE_TO_TAKE_BACK));
    }

    @Test
    void whatWasNotAcknowledgedByReactionIsNotTakenBackByOne() {
        var taken = changed(Given.open().acknowledge(member(BEN, Via.BUTTON), FIRST));
        assertThat(taken.takeBack(member(BEN, Via.REACTION), FIRST))
                .isEqualTo(new Outcome.Refused(Reply.TOO_LATE_TO_TAKE_BACK));
    }

    @Test
    void takingBackASecondAcknowledgeKeepsWhenItWasFirstAcknowledged() {
        var first = changed(Given.open().acknowledge(member(BEN), FIRST));
        var released = changed(first.release(member(BEN), after(Duration.ofHours(1))));
        var second = changed(released.acknowledge(member(BIA, Via.REACTION), after(Duration.ofHours(2))));
        var back = changed(second.takeBack(member(BIA), after(Duration.ofHours(2))));

        assertThat(back.milestones().acknowledged()).contains(FIRST.now());
        assertThat(back.ladder().stint()).isEqualTo(2);
    }

    @Test
    void aReleaseKeepsTheLevelAndTheTimeThatRan() {
        var climbed = Given.open()
                .escalate(
                        new Rung(
                                Level.Audience.TEAM_SUPERVISORS,
                                List.of(new Rung.Told(Given.BOSS, Instant.EPOCH)),
                                Optional.empty()),
                        after(Duration.ofHours(4)))
                .handoff();
        var nudged =
                climbed.nudgeWhenDue(START, START, after(Duration.ofHours(5))).handoff();
        var taken = changed(nudged.acknowledge(member(BEN), after(Duration.ofHours(5))));
        var released = done(taken.release(member(BEN), after(Duration.ofHours(20))));

        assertThat(taken.ladder().before()).isEqualTo(Duration.ofHours(5));
        assertThat(released.handoff().state()).isEqualTo(State.OPEN);
        assertThat(released.handoff().turn()).isEqualTo(Turn.TEAM);
        assertThat(released.handoff().ladder())
                .isEqualTo(new Ladder(1, 1, START.plus(Duration.ofHours(20)), Duration.ofHours(5), Optional.empty()));
        assertThat(released.messages()).containsExactly(new ToSender.OwnerLeft(BEN, 1), new ToTeam.OwnerWanted(BEN, 1));
    }

    @Test
    void theTimeThatRanAddsUpOverSeveralOwners() {
        var first = changed(Given.open().acknowledge(member(BEN), after(Duration.ofHours(1))));
        var open = changed(first.release(member(BEN), after(Duration.ofHours(10))));
        var second = changed(open.acknowledge(member(BIA), after(Duration.ofHours(12))));
        assertThat(second.ladder().before()).isEqualTo(Duration.ofHours(3));
        assertThat(second.ladder().stint()).isEqualTo(1);
    }

    @Test
    void onASupervisorsReleaseTheSenderHearsWhoLeftAndTheTeamWhoSaidSo() {
        var boss = new Actor(Given.BOSS, Set.of(Role.TEAM_SUPERVISOR), Via.BUTTON);
        assertThat(done(Given.ownedByBen().release(boss, after(Duration.ofHours(2))))
                        .messages())
                .containsExactly(new ToSender.OwnerLeft(BEN, 1), new ToTeam.OwnerWanted(Given.BOSS, 1));
    }

    @Test
    void anAcknowledgeEndsBeingAtRiskAndLeavesABreach() {
        var risky = Given.open()
                .mark(Target.ACKNOWLEDGE, Target.Standing.AT_RISK, FIRST)
                .handoff();
        var late = risky.mark(Target.ACKNOWLEDGE, Target.Standing.BREACHED, FIRST)
                .handoff()
                .mark(Target.RESOLVE, Target.Standing.AT_RISK, FIRST)
                .handoff();

        assertThat(changed(risky.acknowledge(member(BEN), FIRST)).standings()).isEmpty();
        assertThat(changed(late.acknowledge(member(BEN), FIRST)).standings())
                .isEqualTo(
                        Map.of(Target.ACKNOWLEDGE, Target.Standing.BREACHED, Target.RESOLVE, Target.Standing.AT_RISK));
    }

    @Test
    void noHandoffIsOwnedByNobodyNorOpenWithAnOwner() {
        var open = Given.open();
        var owned = Given.ownedByBen();
        assertThatThrownBy(() -> with(open, State.ACKNOWLEDGED, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(open, State.WAITING, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(open, State.OPEN, owned.ownership()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(open, State.RETURNED, owned.ownership()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(with(open, State.CANCELED, Optional.empty()).owner()).isEmpty();
    }

    private static Handoff with(Handoff h, State state, Optional<Ownership> ownership) {
        return new Handoff(
                h.id(),
                h.version(),
                state,
                h.sender(),
                h.brief(),
                h.team(),
                h.policy(),
                h.line(),
                h.ladder(),
                ownership,
                h.helpers(),
                h.milestones(),
                h.standings(),
                h.lastWord(),
                h.reopened());
    }

    private static Moment at(Instant now) {
        return new Moment(now, WorkingTime.aroundTheClock());
    }
}
