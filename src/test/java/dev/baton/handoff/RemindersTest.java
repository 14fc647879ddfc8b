package dev.baton.handoff;

import static dev.baton.handoff.Given.BEN;
import static dev.baton.handoff.Given.BOSS;
import static dev.baton.handoff.Given.JOANNE;
import static dev.baton.handoff.Given.MARIA;
import static dev.baton.handoff.Given.START;
import static dev.baton.handoff.Given.after;
import static dev.baton.handoff.Given.changed;
import static dev.baton.handoff.Given.sender;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the clock does while nobody has answered, and the nudge that a person asks for. */
class RemindersTest {
    private static final Instant ONE = START.plus(Duration.ofHours(1));

    private static Rung rung(Level.Audience to, Rung.Told... told) {
        return new Rung(to, List.of(told), Optional.empty());
    }

    @Test
    void theClocksNudgeGoesToTheThreadAndCountsFromWhereItIsTold() {
        var nudged = Given.open().nudgeWhenDue(ONE, ONE.plusSeconds(7), after(Duration.ofHours(2)));

        assertThat(nudged.messages()).containsExactly(new ToTeam.Nudge(0, ONE, Optional.empty()));
        assertThat(nudged.handoff().ladder().lastNudge()).contains(ONE.plusSeconds(7));
        assertThat(nudged.handoff().state()).isEqualTo(State.OPEN);
        assertThat(nudged.reply()).isEqualTo(Reply.UNSAID);
        assertThat(nudged.entry().who()).isEmpty();
        assertThat(nudged.entry().at()).isEqualTo(START.plus(Duration.ofHours(2)));
    }

    @Test
    void aPersonsNudgeCountsLikeTheClocks() {
        var now = after(Duration.ofMinutes(10));
        var nudged = (Outcome.Changed) Given.open().nudge(sender(), now);

        assertThat(nudged.messages()).containsExactly(new ToTeam.Nudge(0, now.now(), Optional.of(JOANNE)));
        assertThat(nudged.handoff().ladder().lastNudge()).contains(now.now());
        assertThat(nudged.reply()).isEqualTo(Reply.NUDGED);
    }

    @Test
    void withinOneNudgeEveryAPersonsNudgeIsTheOneBefore() {
        var nudged =
                Given.open().nudgeWhenDue(ONE, ONE, after(Duration.ofHours(1))).handoff();
        var edge = ONE.plus(Duration.ofHours(2));

        assertThat(nudged.nudge(sender(), at(edge.minusNanos(1_000))))
                .isEqualTo(new Outcome.Refused(Reply.NUDGED_LATELY));
        assertThat(changed(nudged.nudge(sender(), at(edge))).ladder().lastNudge())
                .contains(edge);
    }

    @Test
    void anOwnerCanBeNudgedToo() {
        var nudged = (Outcome.Changed) Given.ownedByBen().nudge(sender(), after(Duration.ofHours(3)));
        assertThat(nudged.messages())
                .containsExactly(new ToTeam.Nudge(0, START.plus(Duration.ofHours(3)), Optional.of(JOANNE)));
        assertThat(nudged.handoff().owner()).contains(BEN);
    }

    @Test
    void aLevelTellsEachSupervisorInTheirOwnHours() {
        var tomorrow = START.plus(Duration.ofDays(1));
        var climbed = Given.open()
                .escalate(
                        rung(
                                Level.Audience.TEAM_SUPERVISORS,
                                new Rung.Told(BOSS, START),
                                new Rung.Told(MARIA, tomorrow)),
                        after(Duration.ofHours(4)));

        assertThat(climbed.messages())
                .containsExactly(
                        new ToAuthority.Escalation(1, 0, BOSS, START),
                        new ToAuthority.Escalation(1, 0, MARIA, tomorrow));
        assertThat(climbed.handoff().ladder().level()).isEqualTo(1);
        assertThat(climbed.handoff().ladder().lastNudge()).isEmpty();
        assertThat(climbed.entry().words()).contains("level 1, team_supervisors");
    }

    @Test
    void thePartiesMeetInOneConversationWhenTheLastOfThemMayBeWrittenTo() {
        var tomorrow = START.plus(Duration.ofDays(1));
        var climbed = Given.open()
                .escalate(
                        rung(Level.Audience.PARTIES, new Rung.Told(JOANNE, tomorrow), new Rung.Told(BOSS, START)),
                        after(Duration.ofHours(4)));

        assertThat(climbed.messages()).containsExactly(new ToAuthority.Parties(1, 0, List.of(JOANNE, BOSS), tomorrow));
    }

    @Test
    void aLevelWithNobodyToTellIsReachedAllTheSameAndTheStewardsHearOfIt() {
        var climbed = Given.open().escalate(rung(Level.Audience.SENDER_SUPERVISOR), after(Duration.ofHours(4)));

        assertThat(climbed.messages()).containsExactly(new ToAuthority.NobodyToTell(1));
        assertThat(climbed.handoff().ladder().level()).isEqualTo(1);
    }

    @Test
    void theNextNudgeIsCountedFromALevelThatTookThePlaceOfOne() {
        var due = START.plus(Duration.ofHours(4));
        var climbed = Given.open()
                .escalate(new Rung(Level.Audience.PARTIES, List.of(), Optional.of(due)), after(Duration.ofHours(4)));
        assertThat(climbed.handoff().ladder().lastNudge()).contains(due);
    }

    @Test
    void aTargetThatIsMarkedIsShownAndSaidToNobody() {
        var risky = Given.open().mark(Target.RESOLVE, Target.Standing.AT_RISK, after(Duration.ofHours(4)));
        var late = risky.handoff().mark(Target.RESOLVE, Target.Standing.BREACHED, after(Duration.ofHours(5)));

        assertThat(risky.messages()).isEmpty();
        assertThat(risky.entry().event()).isEqualTo(Entry.Event.AT_RISK);
        assertThat(late.entry().event()).isEqualTo(Entry.Event.BREACHED);
        assertThat(late.entry().words()).contains("resolve");
        assertThat(late.handoff().standings()).isEqualTo(Map.of(Target.RESOLVE, Target.Standing.BREACHED));
    }

    private static Moment at(Instant now) {
        return new Moment(now, WorkingTime.aroundTheClock());
    }
}
