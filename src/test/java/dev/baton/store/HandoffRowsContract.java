package dev.baton.store;

import static dev.baton.store.Samples.BEN;
import static dev.baton.store.Samples.BIA;
import static dev.baton.store.Samples.BILLING;
import static dev.baton.store.Samples.JOANNE;
import static dev.baton.store.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.handoff.Actor;
import dev.baton.handoff.Entry;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Moment;
import dev.baton.handoff.Outcome;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Role;
import dev.baton.handoff.State;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.Urgency;
import dev.baton.handoff.Via;
import dev.baton.handoff.WorkingTime;
import dev.baton.usecase.Transactions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class HandoffRowsContract extends OnBoth {
    @Test
    void everyFieldComesBackAsItWas() {
        var handoff = added(Samples::full);

        assertThat(found(handoff.id())).isEqualTo(handoff);
        assertThat(found(handoff.id()).helpers()).containsExactlyElementsOf(handoff.helpers());
        assertThat(handoffs.fromForm("form-H-1")).contains(handoff);
    }

    @Test
    void whatWasLeftOutStaysLeftOut() {
        var handoff = submitted();

        assertThat(found(handoff.id())).isEqualTo(handoff);
    }

    @Test
    void theNextVersionTakesThePlaceOfTheOneBefore() {
        var was = added(Samples::full);
        var next = new Handoff(
                was.id(),
                2,
                State.OPEN,
                BIA,
                Samples.brief(Urgency.HIGH),
                new TeamKey("tax"),
                Samples.submit(was.id()).handoff().policy(),
                Samples.submit(was.id()).handoff().ladder(),
                Optional.empty(),
                Set.of(BEN),
                Samples.submit(was.id()).handoff().milestones(),
                Map.of(),
                Optional.empty(),
                0);

        run(work -> work.handoffs().replace(next, Optional.of(NOON)));

        assertThat(found(was.id())).isEqualTo(next);
        assertThat(handoffs.due(NOON, 9)).containsExactly(was.id());
    }

    @Test
    void aVersionThatWasOvertakenIsRefusedAndNothingOfItsTransactionIsKept() {
        var handoff = submitted();
        var late = acknowledge(handoff, BEN);
        run(work -> work.handoffs().replace(acknowledge(handoff, BIA), Optional.empty()));

        assertThatThrownBy(() -> run(work -> {
                    work.entries().append(handoff.id(), Samples.entry("late"));
                    work.handoffs().replace(late, Optional.empty());
                }))
                .isInstanceOf(Transactions.Unavailable.class);

        assertThat(found(handoff.id()).owner()).contains(BIA);
        assertThat(entries.of(handoff.id())).isEmpty();
    }

    @Test
    void ofManyWhoAcknowledgeAtOnceOneOwnsItAndAllOthersHelp() throws Exception {
        var id = submitted().id();

        Crowd.of(
                16,
                number -> in(work -> {
                    var outcome = (Outcome.Changed) work.handoffs()
                            .lock(id)
                            .orElseThrow()
                            .acknowledge(member(new PersonId("U" + number)), moment());
                    work.handoffs().replace(outcome.handoff(), Optional.empty());
                    work.entries().append(id, outcome.entry());
                    return outcome.reply();
                }));

        var handoff = found(id);
        assertThat(handoff.version()).isEqualTo(17);
        assertThat(handoff.helpers()).hasSize(15).doesNotContain(handoff.owner().orElseThrow());
        var record = entries.of(id);
        assertThat(record).hasSize(16);
        assertThat(record.get(0).event()).isEqualTo(Entry.Event.ACKNOWLEDGED);
        assertThat(record.stream().skip(1).map(Entry::event)).containsOnly(Entry.Event.HELPED);
        assertThat(record.stream().skip(1).map(entry -> entry.who().orElseThrow()))
                .containsExactlyElementsOf(handoff.helpers());
    }

    @Test
    void numbersHaveNoGapAndNoRepeatThoughManySubmitAndSomeGiveUp() throws Exception {
        Crowd.of(
                16,
                number -> IntStream.range(0, 6)
                        .mapToObj(round -> submitOrGiveUp((number + round) % 3 == 0))
                        .toList());

        var numbers = handoffs.notOverAfter(0, 1000).stream()
                .map(handoff -> handoff.id().number())
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 64).boxed().toList());
    }

    private boolean submitOrGiveUp(boolean givesUp) {
        try {
            run(work -> {
                var id = work.handoffs().nextId();
                work.handoffs().add(Samples.submit(id).handoff(), "form-" + id, Optional.empty());
                if (givesUp) {
                    throw new IllegalStateException("gives up");
                }
            });
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Test
    void oneFormMakesOneHandoffHoweverOftenItIsSent() throws Exception {
        var made = Crowd.of(8, number -> {
            try {
                return in(work -> {
                    var id = work.handoffs().nextId();
                    work.handoffs().add(Samples.submit(id).handoff(), "the form", Optional.empty());
                    return 1;
                });
            } catch (Transactions.Duplicate e) {
                return 0;
            }
        });

        assertThat(made.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(handoffs.nextId()).isEqualTo(new HandoffId(2));
    }

    @Test
    void aSecondTransactionWaitsForTheLock() throws Exception {
        var id = submitted().id();
        var done = Crowd.of(
                8,
                number -> in(work -> {
                    var was = work.handoffs().lock(id).orElseThrow();
                    var next = ((Outcome.Changed)
                            was.nudge(new Actor(JOANNE, Set.of(), Via.BUTTON), moment(was.version())));
                    work.handoffs().replace(next.handoff(), Optional.empty());
                    return was.version();
                }));

        assertThat(done).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void theDueAreThoseWhoseTimeHasComeTheLongestOverdueFirst() {
        var first = followUp(NOON.plusSeconds(2));
        var second = followUp(NOON.plusSeconds(1));
        followUp(NOON.plusSeconds(3).plusNanos(1_000));
        var over = followUp(NOON);
        run(work -> {
            var canceled =
                    (Outcome.Changed) found(over).cancel("no need", new Actor(JOANNE, Set.of(), Via.SLASH), moment());
            work.handoffs().replace(canceled.handoff(), Optional.of(NOON));
        });

        assertThat(handoffs.due(NOON.plusSeconds(3), 9)).containsExactly(second, first);
        assertThat(handoffs.due(NOON.plusSeconds(3), 1)).containsExactly(second);
    }

    @Test
    void aFollowUpIsDueToTheMicrosecond() {
        var id = followUp(NOON.plusNanos(999));

        assertThat(handoffs.due(NOON, 9)).containsExactly(id);
        assertThat(handoffs.due(NOON.minusNanos(1_000), 9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
                "2026-03-29T01:30:00Z",
                "2026-11-01T05:30:00.000001Z",
                "2026-11-01T06:30:00.999999Z",
                "1970-01-01T00:00:00Z",
                "2099-12-31T23:59:59Z"
            })
    void instantsOfHoursThatClocksSkipOrRepeatComeBackAsTheyWere(Instant instant) {
        var handoff =
                added(id -> Samples.submit(id, JOANNE, Urgency.NORMAL, instant).handoff());

        assertThat(found(handoff.id()).milestones().submitted()).isEqualTo(instant);
    }

    @Test
    void aPersonSeesWhatTheySentOwnOrHelpWithTheMostUrgentFirst() {
        var sent = added(id -> Samples.submit(id, BEN, Urgency.NORMAL, NOON).handoff());
        var others =
                added(id -> Samples.submit(id, JOANNE, Urgency.URGENT, NOON).handoff());
        var owned = acknowledged(Urgency.HIGH, BEN);
        var helped = acknowledged(Urgency.URGENT, BIA, BEN);
        var over = added(id -> Samples.submit(id, BEN, Urgency.URGENT, NOON).handoff());
        run(work -> work.handoffs()
                .replace(
                        ((Outcome.Changed) over.cancel("no need", new Actor(BEN, Set.of(), Via.SLASH), moment()))
                                .handoff(),
                        Optional.empty()));

        assertThat(ids(handoffs.of(BEN, 9))).containsExactly(helped, owned, sent.id());
        assertThat(ids(handoffs.of(BEN, 1))).containsExactly(helped);
        assertThat(ids(handoffs.with(BILLING, 9))).containsExactly(others.id(), helped, owned, sent.id());
        assertThat(handoffs.with(new TeamKey("tax"), 9)).isEmpty();
        assertThat(ids(handoffs.notOverAfter(1, 2))).containsExactly(others.id(), owned);
    }

    @Test
    void workspacesKnowNothingOfEachOther() {
        var handoff = submitted();
        newWorkspace();

        assertThat(handoffs.find(handoff.id())).isEmpty();
        assertThat(submitted().id()).isEqualTo(new HandoffId(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'LOST'",
                "urgency = 'LOW'",
                "version = 0",
                "number = 0",
                "ask = ' '",
                "situation = ''",
                "stake = ''",
                "level = -1",
                "ran_before = -1",
                "reopened = -1",
                "state = 'ACKNOWLEDGED'",
                "state = 'WAITING'",
                "state = 'CLOSED'",
                "is_over = true",
                "owner = 'U1', owned_since = submitted_at, owned_via = 'BUTTON'",
                "state = 'ACKNOWLEDGED', owner = 'U1'",
                "read_back = 'mine'",
                "state = 'CLOSED', is_over = true, next_follow_up_at = submitted_at",
                "acknowledge_standing = 'FINE'",
                "last_word = 'done'",
                "sender = null"
            })
    void theDatabaseItselfRefusesNonsense(String nonsense) {
        submitted();

        assertThatThrownBy(() -> sql("update handoff set " + nonsense + " where workspace = '" + workspace + "'"))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .asString()
                .startsWith("23");
    }

    private HandoffId followUp(Instant at) {
        return in(work -> {
            var handoff = Samples.submit(work.handoffs().nextId()).handoff();
            work.handoffs().add(handoff, "form-" + handoff.id(), Optional.of(at));
            return handoff.id();
        });
    }

    private HandoffId acknowledged(Urgency urgency, PersonId... people) {
        var handoff = added(id -> Samples.submit(id, JOANNE, urgency, NOON).handoff());
        for (var person : people) {
            handoff = acknowledge(handoff, person);
            var next = handoff;
            run(work -> work.handoffs().replace(next, Optional.empty()));
        }
        return handoff.id();
    }

    private static Handoff acknowledge(Handoff handoff, PersonId person) {
        return ((Outcome.Changed) handoff.acknowledge(member(person), moment())).handoff();
    }

    private static Actor member(PersonId person) {
        return new Actor(person, Set.of(Role.MEMBER), Via.BUTTON);
    }

    private static Moment moment() {
        return moment(0);
    }

    private static Moment moment(int days) {
        return new Moment(NOON.plus(Duration.ofDays(days)), WorkingTime.aroundTheClock());
    }

    private static List<HandoffId> ids(List<Handoff> handoffs) {
        return handoffs.stream().map(Handoff::id).toList();
    }
}
