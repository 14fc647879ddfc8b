package dev.baton.handoff;

import static dev.baton.handoff.Given.BEN;
import static dev.baton.handoff.Given.BOSS;
import static dev.baton.handoff.Given.JOANNE;
import static dev.baton.handoff.Given.after;
import static dev.baton.handoff.Given.changed;
import static dev.baton.handoff.Given.member;
import static dev.baton.handoff.Given.sender;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a handoff comes to its end, and back from it. */
class EndingsTest {
    private static final Moment LATER = after(Duration.ofHours(3));
    private static final Actor SUPERVISOR = new Actor(BOSS, Set.of(Role.TEAM_SUPERVISOR), Via.SLASH);

    private static Outcome.Changed done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Changed.class);
        return (Outcome.Changed) outcome;
    }

    @Test
    void submittingPutsTheCardUpAndOpensTheSendersLine() {
        var submission = new Handoff.Submission(JOANNE, Given.brief(Urgency.HIGH), Given.BILLING, Given.policy());
        var submitted = Handoff.submit(Given.ID, submission, Via.SLASH, LATER);

        assertThat(submitted.messages()).containsExactly(new ToTeam.Card(), new ToSender.Line(JOANNE));
        assertThat(submitted.reply()).isEqualTo(Reply.SUBMITTED);
        assertThat(submitted.handoff().version()).isEqualTo(1);
        assertThat(submitted.handoff().state()).isEqualTo(State.OPEN);
        assertThat(submitted.handoff().turn()).isEqualTo(Turn.TEAM);
        assertThat(submitted.handoff().ladder())
                .isEqualTo(new Ladder(0, 0, LATER.now(), Duration.ZERO, Optional.empty()));
        assertThat(submitted.handoff().milestones().submitted()).isEqualTo(LATER.now());
        assertThat(submitted.entry().words()).contains("Refund invoice 4711");
    }

    @Test
    void resolvingAsksTheSender() {
        var resolved = done(Given.ownedByBen().resolve("Refunded today.", member(BEN), LATER));

        assertThat(resolved.handoff().state()).isEqualTo(State.RESOLVED);
        assertThat(resolved.handoff().turn()).isEqualTo(Turn.SENDER);
        assertThat(resolved.handoff().lastWord()).contains(new Note(BEN, "Refunded today."));
        assertThat(resolved.handoff().milestones().resolved()).contains(LATER.now());
        assertThat(resolved.handoff().owner()).contains(BEN);
        assertThat(resolved.messages()).containsExactly(new ToSender.Resolution(0));
        assertThat(resolved.entry().words()).contains("Refunded today.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void resolvingAndCancelingNeedWords(String blank) {
        assertThat(Given.ownedByBen().resolve(blank, member(BEN), LATER))
                .isEqualTo(new Outcome.Refused(Reply.WORDS_NEEDED));
        assertThat(Given.open().cancel(blank, sender(), LATER)).isEqualTo(new Outcome.Refused(Reply.WORDS_NEEDED));
    }

    @Test
    void whoMayNotIsToldSoBeforeTheyAreAskedForWords() {
        assertThat(Given.ownedByBen().resolve("", sender(), LATER).reply()).isEqualTo(Reply.ONLY_OWNER_OR_HELPER);
        assertThat(Given.ownedByBen().cancel("", member(BEN), LATER).reply())
                .isEqualTo(Reply.ONLY_SENDER_OR_SUPERVISOR);
    }

    @Test
    void aResolveEndsBeingAtRiskAndLeavesABreach() {
        var risky = Given.ownedByBen()
                .mark(Target.RESOLVE, Target.Standing.AT_RISK, LATER)
                .handoff();
        var late = risky.mark(Target.RESOLVE, Target.Standing.BREACHED, LATER).handoff();

        assertThat(changed(risky.resolve("Done.", member(BEN), LATER)).standings())
                .isEmpty();
        assertThat(changed(late.resolve("Done.", member(BEN), LATER)).standings())
                .isEqualTo(Map.of(Target.RESOLVE, Target.Standing.BREACHED));
    }

    @Test
    void theSendersWordClosesItAndNobodyElseHearsOfIt() {
        var closed = done(Given.resolvedByBen().confirm(sender(), LATER));

        assertThat(closed.handoff().state()).isEqualTo(State.CLOSED);
        assertThat(closed.handoff().turn()).isEqualTo(Turn.NOBODY);
        assertThat(closed.handoff().milestones().ended()).contains(LATER.now());
        assertThat(closed.handoff().owner()).contains(BEN);
        assertThat(closed.messages()).isEmpty();
    }

    @Test
    void silenceClosesItAndTheSenderIsTold() {
        var closed = Given.resolvedByBen().closeBySilence(LATER);

        assertThat(closed.handoff().state()).isEqualTo(State.CLOSED);
        assertThat(closed.messages()).containsExactly(new ToSender.Ended());
        assertThat(closed.reply()).isEqualTo(Reply.UNSAID);
        assertThat(closed.entry().who()).isEmpty();
        assertThat(closed.entry().via()).isEqualTo(Via.TIMER);
        assertThat(closed.entry().words()).contains("silence for 3d");
    }

    @Test
    void whatIsNotFixedGoesBackToItsOwner() {
        var again = done(Given.resolvedByBen().notFixed(false, sender(), LATER));

        assertThat(again.handoff().state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(again.handoff().owner()).contains(BEN);
        assertThat(again.handoff().reopened()).isEqualTo(1);
        assertThat(again.handoff().lastWord()).isEmpty();
        assertThat(again.handoff().milestones().resolved()).isEmpty();
        assertThat(again.handoff().ladder()).isEqualTo(Given.ownedByBen().ladder());
        assertThat(again.messages()).containsExactly(new ToTeam.NotFixed(1));
    }

    @Test
    void withTheOwnerGoneItGoesBackToTheTeamWhereTheLadderGoesOn() {
        var again = done(Given.resolvedByBen().notFixed(true, sender(), LATER));

        assertThat(again.handoff().state()).isEqualTo(State.OPEN);
        assertThat(again.handoff().owner()).isEmpty();
        assertThat(again.handoff().ladder())
                .isEqualTo(new Ladder(0, 1, LATER.now(), Duration.ofHours(1), Optional.empty()));
        assertThat(again.messages()).containsExactly(new ToTeam.NotFixed(1));
    }

    @Test
    void theSecondResolveAsksAnew() {
        var again = changed(Given.resolvedByBen().notFixed(false, sender(), LATER));
        var resolved = done(again.resolve("Now really.", member(BEN), after(Duration.ofHours(5))));

        assertThat(resolved.messages()).containsExactly(new ToSender.Resolution(1));
        assertThat(changed(resolved.handoff().notFixed(false, sender(), LATER)).reopened())
                .isEqualTo(2);
    }

    @Test
    void whatTheSenderCancelsTheTeamIsTold() {
        var canceled = done(Given.ownedByBen().cancel("The customer paid.", sender(), LATER));

        assertThat(canceled.handoff().state()).isEqualTo(State.CANCELED);
        assertThat(canceled.handoff().lastWord()).contains(new Note(JOANNE, "The customer paid."));
        assertThat(canceled.handoff().milestones().ended()).contains(LATER.now());
        assertThat(canceled.messages()).containsExactly(new ToTeam.CalledOff());
        assertThat(canceled.entry().words()).contains("The customer paid.");
    }

    @Test
    void whatASupervisorCancelsTheSenderIsToldAsWell() {
        assertThat(done(Given.open().cancel("Not ours.", SUPERVISOR, LATER)).messages())
                .containsExactly(new ToTeam.CalledOff(), new ToSender.Ended());
    }

    @Test
    void theLadderStopsWhenAnOpenOneIsCanceled() {
        assertThat(changed(Given.open().cancel("No.", sender(), LATER)).ladder().before())
                .isEqualTo(Duration.ofHours(3));
    }
}
