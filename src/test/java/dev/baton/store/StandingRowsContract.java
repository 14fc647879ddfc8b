package dev.baton.store;

import static dev.baton.store.Samples.BEN;
import static dev.baton.store.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.handoff.Finding;
import dev.baton.handoff.Message;
import dev.baton.handoff.Said;
import dev.baton.handoff.Slip;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToStewards;
import dev.baton.handoff.ToTeam;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Breaker;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Destination;
import dev.baton.outbox.Followers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an audit sees, and what it must not take for a fault. */
abstract class StandingRowsContract extends OnBothWithOutbox {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @BeforeEach
    void planned() {
        run(work -> work.handoffs().plan(id, Optional.of(NOON.plus(MINUTE))));
    }

    private List<Finding> suspects(Duration later) {
        return database.auditor(workspace, TIMES, () -> 300).suspects(NOON.plus(later), REAL.plus(later));
    }

    private List<Slip> slips(Duration later) {
        return suspects(later).stream().map(Finding::slip).toList();
    }

    private void plant(String assignments) throws SQLException {
        sql("update outbox set " + assignments + " where workspace = '" + workspace + "'");
    }

    private static String at(Instant instant) {
        return "timestamp with time zone '" + instant + "'";
    }

    @Test
    void nothingIsFoundWhereAllIsInTime() {
        addAt("later", new ToTeam.Card(), channel(), NOON.plusSeconds(30));
        assertThat(suspects(MINUTE)).isEmpty();
    }

    @Test
    void aHandoffThatNobodyWillLookAtAgainIsFound() {
        run(work -> work.handoffs().plan(id, Optional.empty()));
        assertThat(suspects(Duration.ZERO))
                .extracting(Finding::slip, Finding::what, Finding::handoff, Finding::since)
                .containsExactly(tuple(Slip.FOLLOW_UP_NOT_PLANNED, id.toString(), Optional.of(id), NOON));
    }

    @Test
    void aFollowUpIsLateAfterAMinute() {
        assertThat(suspects(Duration.ofSeconds(119))).isEmpty();
        assertThat(suspects(Duration.ofSeconds(120)))
                .extracting(Finding::slip, Finding::handoff, Finding::since)
                .containsExactly(tuple(Slip.FOLLOW_UP_LATE, Optional.of(id), NOON.plus(MINUTE)));
    }

    @Test
    void aMessageThatNothingHoldsUpIsFoundAfterAMinute() {
        add("card", new ToTeam.Card(), channel());
        assertThat(suspects(Duration.ofSeconds(59))).isEmpty();
        assertThat(suspects(MINUTE))
                .extracting(Finding::slip, Finding::what, Finding::handoff, Finding::since, Finding::isNotice)
                .containsExactly(tuple(Slip.MESSAGE_NOT_SENT, "card", Optional.of(id), NOON, false));
    }

    @Test
    void aNoticeOfTheAuditItselfIsKnownAsOne() {
        add("notice", new ToStewards.Stuck("0a", NOON, List.of(), 1), channel());
        assertThat(suspects(MINUTE)).extracting(Finding::isNotice).containsExactly(true);
    }

    @Test
    void aLaneThatMovesOrIsPausedIsAReason() {
        add("card", new ToTeam.Card(), channel());
        outbox.pause(CHANNEL.value(), REAL.plusSeconds(30));
        assertThat(suspects(MINUTE)).isEmpty();
        assertThat(slips(Duration.ofSeconds(90))).contains(Slip.MESSAGE_NOT_SENT);
    }

    @Test
    void aTryThatIsPutOffIsAReason() throws SQLException {
        add("card", new ToTeam.Card(), channel());
        plant("not_before = " + at(REAL.plusSeconds(30)));
        assertThat(suspects(MINUTE)).isEmpty();
        assertThat(slips(Duration.ofSeconds(90))).contains(Slip.MESSAGE_NOT_SENT);
    }

    @Test
    void postsThatAreHeldBackAreAReasonUntilAllGoAgain() {
        add("card", new ToTeam.Card(), channel());
        run(work -> work.doubts().change(none -> new Breaker(3, Optional.of(0))));
        assertThat(suspects(MINUTE)).isEmpty();
        run(work -> work.doubts().change(Breaker::answered));
        assertThat(suspects(MINUTE)).isEmpty();
        run(work -> work.doubts().change(few -> Breaker.CLOSED));
        assertThat(slips(MINUTE)).containsExactly(Slip.MESSAGE_NOT_SENT);
    }

    @Test
    void whatWaitsForAnotherIsNotFoundButTheOther() {
        add("card", new ToTeam.Card(), channel());
        add("nudge", new ToTeam.Nudge(0, NOON, Optional.empty()), new Destination.ThreadUnder("card", "C0BILLING"));
        add("one", reply("C0.1"), to("C0LINE"));
        add("two", reply("C0.2"), to("C0LINE"));
        assertThat(suspects(MINUTE)).extracting(Finding::what).containsExactlyInAnyOrder("card", "one");
    }

    private static Message reply(String source) {
        return new ToSender.TeamReply(new Said(BEN, "On it.", List.of(), source));
    }

    @Test
    void behindAMinutesWorkThatMovesNothingIsLate() throws SQLException {
        for (var number = 0; number <= 300; number++) {
            add("card" + number, new ToTeam.Card(), to("C" + number));
        }
        assertThat(suspects(MINUTE)).isNotEmpty().hasSizeLessThan(100);
        outbox.pause("C0ANOTHER", REAL.plusSeconds(1));
        assertThat(suspects(MINUTE)).isEmpty();
    }

    @Test
    void whatWasBegunAndNotEndedIsFoundAfterFiveMinutes() {
        add("claimed", new ToTeam.Card(), channel());
        claim().orElseThrow();
        assertThat(suspects(Duration.ofSeconds(299)).stream().filter(f -> f.slip() == Slip.MESSAGE_HALF_DONE))
                .isEmpty();
        assertThat(slips(Duration.ofMinutes(5))).contains(Slip.MESSAGE_HALF_DONE);
    }

    @Test
    void aDoubtIsFoundAfterFiveMinutes() {
        add("doubt", new ToTeam.Card(), channel());
        finish(claim().orElseThrow(), new Attempt.Doubt("reset"), 1);
        assertThat(outbox.find("doubt").map(Delivery::state)).contains(Delivery.State.UNKNOWN);
        assertThat(slips(Duration.ofSeconds(299))).doesNotContain(Slip.MESSAGE_HALF_DONE);
        assertThat(slips(Duration.ofMinutes(5))).contains(Slip.MESSAGE_HALF_DONE);
    }

    @Test
    void aCardThatShowsAnOldStateIsFound() {
        add("card", new ToTeam.Card(), channel());
        finish(claim().orElseThrow(), new Attempt.Sent(new ThreadRef(CHANNEL, "1.2")), 1);
        assertThat(slips(MINUTE)).doesNotContain(Slip.MESSAGE_OUT_OF_DATE);
        outbox.follow(id, 2, Followers.ALL);
        assertThat(suspects(MINUTE))
                .filteredOn(f -> f.slip() == Slip.MESSAGE_OUT_OF_DATE)
                .extracting(Finding::what, Finding::handoff)
                .containsExactly(tuple("card 1", Optional.of(id)));
    }

    @Test
    void aHomeThatWaitsIsFound() {
        homes.opened(BEN, NOON, NOON);
        assertThat(suspects(MINUTE))
                .extracting(Finding::slip, Finding::what)
                .containsExactly(tuple(Slip.HOME_NOT_DRAWN, "U0BEN 0"));
        homes.pause(REAL.plusSeconds(30));
        assertThat(suspects(MINUTE)).isEmpty();
    }

    @Test
    void aFindingIsKeptOnceAndShownOnce() {
        var finding = new Finding(Slip.MESSAGE_NOT_SENT, "card", Optional.of(id), NOON, false);
        var key = new Finding.Key(Slip.MESSAGE_NOT_SENT, "card");
        assertThat(findings.keep(finding, REAL)).isTrue();
        assertThat(findings.keep(finding, REAL)).isFalse();
        assertThat(findings.show(key)).isTrue();
        assertThat(findings.show(key)).isFalse();
        assertThat(findings.all())
                .singleElement()
                .matches(kept -> kept.isShown())
                .matches(kept -> kept.key().equals(key));
        findings.drop(key);
        assertThat(findings.all()).isEmpty();
    }

    @Test
    void aMessageThatShowsAnOldStateNeverPassesForDone() {
        add("card", new ToTeam.Card(), channel());
        finish(claim().orElseThrow(), new Attempt.Sent(new ThreadRef(CHANNEL, "1.2")), 1);
        assertThatThrownBy(() -> plant("wanted = 2")).hasMessageContaining("outbox_shown");
    }
}
