package dev.baton.store;

import static dev.baton.store.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.Heard;
import dev.baton.handoff.Said;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToTeam;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Destination;
import dev.baton.outbox.Parking;
import dev.baton.usecase.Transactions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

abstract class TransactionsContract extends OnBoth {
    /** Ends every connection to the database at once, as an operator's restart of it would. */
    abstract void endConnections() throws SQLException;

    @Test
    void whatWasDoneBeforeAFailureIsNotKept() {
        var id = submitted().id();
        var failure = new IllegalStateException("ours");

        assertThatThrownBy(() -> run(work -> {
                    work.entries().append(id, Samples.entry("never"));
                    work.outbox()
                            .add(Delivery.of(
                                    "card",
                                    Optional.of(id),
                                    new ToTeam.Card(),
                                    new Destination.Channel(Messages.CHANNEL),
                                    NOON));
                    work.once("request");
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(entries.of(id)).isEmpty();
        assertThat(outbox.of(id)).isEmpty();
        run(work -> work.once("request"));
    }

    @Test
    void aRequestIsDoneOnce() {
        var id = submitted().id();
        run(work -> work.once("request"));

        assertThatThrownBy(() -> run(work -> {
                    work.entries().append(id, Samples.entry("again"));
                    work.once("request");
                }))
                .isInstanceOf(Transactions.Duplicate.class);

        assertThat(entries.of(id)).isEmpty();
        run(work -> work.once("another"));
    }

    @Test
    void ofManyWithTheSameRequestOneIsDone() throws Exception {
        var done = Crowd.of(16, number -> {
            try {
                run(work -> work.once("request"));
                return 1;
            } catch (Transactions.Duplicate e) {
                return 0;
            }
        });

        assertThat(done.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    }

    @Test
    void aRequestThatFailedMayBeDoneAgainByWhoWaitedForIt() throws Exception {
        var done = Crowd.of(8, number -> {
            try {
                run(work -> {
                    work.once("request");
                    if (number % 2 == 0) {
                        throw new IllegalStateException("ours");
                    }
                });
                return 1;
            } catch (Transactions.Duplicate | IllegalStateException e) {
                return 0;
            }
        });

        assertThat(done.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    }

    @Test
    void requestsOfTheLastDaysAreNotForgotten() throws Exception {
        run(work -> {
            work.once("young");
            work.once("old");
        });
        sql("update request set at = at - interval '73' hour where request_key = 'old' and workspace = '" + workspace
                + "'");

        assertThat(database.forgetOld()).isEqualTo(1);

        run(work -> work.once("old"));
        assertThatThrownBy(() -> run(work -> work.once("young"))).isInstanceOf(Transactions.Duplicate.class);
    }

    @Test
    void whatCameEarlyIsKeptForADay() throws Exception {
        var card = new ThreadRef(new ChannelId("C0BILLING"), "1762084800.000100");
        run(work -> List.of("young", "old").forEach(name -> {
            work.parking().park(new Parking.Early(card, Samples.BEN, true, name));
            var said = new Said(Samples.BEN, name, List.of(), name);
            work.earlyReplies().park(new Heard(said, card, false));
        }));
        for (var aged : List.of(
                "parked set at = at - interval '25' hour where event_key",
                "parked_reply set at = at - interval '25' hour where source")) {
            sql("update " + aged + " = 'old' and workspace = '" + workspace + "'");
        }

        assertThat(database.forgetEarly()).isEqualTo(2);

        List<Heard> kept = in(work -> work.earlyReplies().under(card));
        assertThat(kept).extracting(heard -> heard.said().words()).containsExactly("young");
    }

    @Test
    void whoWaitForEachOtherBothGetThrough() throws Exception {
        var first = submitted().id();
        var second = submitted().id();
        var bothHoldOne = new CyclicBarrier(2);
        var tries = new AtomicInteger();

        Crowd.of(
                2,
                side -> in(work -> {
                    work.entries().append(side == 0 ? first : second, Samples.entry("one"));
                    if (tries.incrementAndGet() <= 2) {
                        meet(bothHoldOne);
                    }
                    work.entries().append(side == 0 ? second : first, Samples.entry("two"));
                    return true;
                }));

        assertThat(tries.get()).isGreaterThan(2);
        assertThat(entries.of(first)).hasSize(2);
        assertThat(entries.of(second)).hasSize(2);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(5, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theRecordKeepsItsOrderThoughManyWriteAtOnce() throws Exception {
        var id = submitted().id();

        Crowd.of(
                16,
                number -> in(work -> {
                    work.entries().append(id, Samples.entry(number + " first"));
                    work.entries().append(id, Samples.entry(number + " second"));
                    return true;
                }));

        var words = entries.of(id).stream()
                .map(entry -> entry.words().orElseThrow())
                .toList();
        assertThat(words).hasSize(32);
        for (var i = 0; i < 32; i += 2) {
            var writer = words.get(i).split(" ")[0];
            assertThat(words.subList(i, i + 2)).containsExactly(writer + " first", writer + " second");
        }
    }

    @Test
    void anEntryComesBackAsItWas() {
        var handoff = submitted();
        var entry = Samples.submit(handoff.id()).entry();
        entries.append(handoff.id(), entry);
        entries.append(handoff.id(), Samples.entry("🔒 näh"));

        assertThat(entries.of(handoff.id())).containsExactly(entry, Samples.entry("🔒 näh"));
    }

    @Test
    void aRefusalOfTheDatabaseDoesNotQuoteWhatPeopleWrote() {
        assertThatThrownBy(() -> run(work -> {
                    var handoff = Samples.submit(work.handoffs().nextId()).handoff();
                    work.handoffs().add(handoff, "ACME leaves ".repeat(50), Optional.empty());
                }))
                .isInstanceOf(RefusedStatement.class)
                .hasMessageContaining("SQLState 22001")
                .hasNoCause()
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("ACME").doesNotContain("Refund"));
    }

    private static String stackTrace(Throwable error) {
        var text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void aDatabaseThatEndsInTheMiddleKeepsNothingAndServesAgainWhenItIsBack() {
        var id = submitted().id();

        assertThatThrownBy(() -> run(work -> {
                    work.entries().append(id, Samples.entry("never"));
                    end();
                    work.entries().append(id, Samples.entry("never either"));
                }))
                .isInstanceOf(Transactions.Unavailable.class);
        assertThatThrownBy(() -> run(work -> {
                    work.entries().append(id, Samples.entry("at the commit"));
                    end();
                }))
                .isInstanceOf(Transactions.Unavailable.class);

        assertThat(database.isReachable()).isTrue();
        assertThat(entries.of(id)).isEmpty();
    }

    private void end() {
        try {
            endConnections();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theDatabaseTellsTheTimeToTheMicrosecond() {
        var before = Instant.now().minus(Duration.ofMinutes(1));

        var time = database.databaseTime();

        assertThat(time).isBetween(before, before.plus(Duration.ofMinutes(2)));
        assertThat(time.getNano() % 1_000).isZero();
    }
}
