package dev.baton.store;

import static dev.baton.store.Samples.BEN;
import static dev.baton.store.Samples.JOANNE;
import static dev.baton.store.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Message;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToSender;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Destination;
import dev.baton.outbox.Obstacle;
import dev.baton.outbox.Spot;
import dev.baton.outbox.Times;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line in somebody else's thread, and what becomes of it where that thread takes no more messages. */
abstract class LineRowsContract extends OnBoth {
    private static final ThreadRef THREAD = new ThreadRef(new ChannelId("C0SUPPORT"), "1762084800.000100");
    private static final ThreadRef POSTED = new ThreadRef(new ChannelId("C0SUPPORT"), "1762084900.000200");
    private static final Destination UNDER = new Destination.Under(THREAD);
    private static final Destination DIRECT = new Destination.Conversation(List.of(JOANNE));
    private static final Destination IN_LINE = new Destination.ThreadUnder("line", "C0SUPPORT");

    private HandoffId id;
    private Instant later = NOON;

    @BeforeEach
    void handOff() {
        id = submitted().id();
    }

    @Test
    void aThreadOfSomebodyElseComesBackAsItWas() {
        var delivery = add("line", new ToSender.Line(JOANNE), UNDER);

        assertThat(outbox.find("line")).contains(delivery);
        assertThat(delivery.lane()).isEqualTo("C0SUPPORT");
    }

    @Test
    void repliesGoIntoTheThreadThatTheMessageStandsIn() {
        add("line", new ToSender.Line(JOANNE), UNDER);
        step("line", new Attempt.Sent(POSTED));

        assertThat(outbox.find("line").orElseThrow().thread()).contains(THREAD);
    }

    @Test
    void aLineThatIsMovedIsSaidAnewWithAllThatDiedUnderIt() {
        add("line", new ToSender.Line(JOANNE), UNDER);
        step("line", new Attempt.Sent(POSTED));
        add("said", new ToSender.Introduction(BEN, 1), IN_LINE);
        step("said", new Attempt.Sent(new ThreadRef(THREAD.channel(), "1762084950.000300")));
        add("died", new ToSender.OwnerLeft(BEN, 1), IN_LINE);
        step("died", new Attempt.Never("is_archived", Obstacle.CLOSED));
        add("waits", new ToSender.Ended(), IN_LINE);

        var anew = Delivery.of("line", Optional.of(id), new ToSender.Line(JOANNE), DIRECT, NOON);
        outbox.anew(anew);

        assertThat(outbox.find("line"))
                .get()
                .usingRecursiveComparison()
                .ignoringFields("epoch")
                .isEqualTo(anew);
        assertThat(outbox.find("said").orElseThrow().state()).isEqualTo(Delivery.State.SENT);
        assertThat(List.of("died", "waits"))
                .map(key -> outbox.find(key).orElseThrow())
                .allSatisfy(delivery -> {
                    assertThat(delivery.state()).isEqualTo(Delivery.State.READY);
                    assertThat(delivery.lane()).isEqualTo(JOANNE.value());
                });
    }

    @Test
    void whoeverStillHeldItStoresNothing() {
        add("line", new ToSender.Line(JOANNE), UNDER);
        var held = claim();

        outbox.anew(Delivery.of("line", Optional.of(id), new ToSender.Line(JOANNE), DIRECT, NOON));

        assertThat(outbox.step(
                        Delivery.State.CLAIMED, held.announced(Spot.in(THREAD.channel()), later, Times.real()), later))
                .isFalse();
        assertThat(claim().destination()).isEqualTo(DIRECT);
    }

    @Test
    void theHandoffsOfAThreadAreThoseNotOver() throws SQLException {
        var line = Samples.full(id).line().orElseThrow();
        assertThat(handoffs.withLine(line)).isEmpty();
        var first = added(Samples::full).id();
        var over = added(Samples::full).id();
        var last = added(Samples::full).id();
        sql("update handoff set state = 'CLOSED', is_over = true where workspace = '" + workspace + "' and number = "
                + over.number());

        assertThat(handoffs.withLine(line)).containsExactly(first, last);
        assertThat(handoffs.withLine(THREAD)).isEmpty();
        newWorkspace();
        assertThat(handoffs.withLine(line)).isEmpty();
    }

    @Test
    void whereMessagesStandIsFoundForAllOfThemAtOnce() {
        assertThat(outbox.posted(List.of())).isEmpty();
        add("line", new ToSender.Line(JOANNE), UNDER);
        step("line", new Attempt.Sent(POSTED));
        add("waits", new ToSender.Ended(), IN_LINE);

        assertThat(outbox.posted(List.of("line", "waits", "unknown"))).containsExactly(Map.entry("line", POSTED));
    }

    @Test
    void theDatabaseItselfRefusesAThreadWithoutItsMessage() {
        add("line", new ToSender.Line(JOANNE), UNDER);

        assertThatThrownBy(() -> sql("update outbox set thread_ts = null where workspace = '" + workspace + "'"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> sql("update outbox set channel = null where workspace = '" + workspace + "'"))
                .isInstanceOf(SQLException.class);
    }

    private Delivery add(String key, Message message, Destination destination) {
        var delivery = Delivery.of(key, Optional.of(id), message, destination, NOON);
        outbox.add(delivery);
        return delivery;
    }

    private void step(String key, Attempt attempt) {
        var claimed = claim();
        assertThat(claimed.key()).isEqualTo(key);
        outbox.step(Delivery.State.CLAIMED, claimed.after(attempt, 1, later, Times.real()), later);
    }

    /** Ten seconds after the one before, when every lane is free. */
    private Delivery claim() {
        later = later.plusSeconds(10);
        return outbox.claim(later, later, "worker").orElseThrow();
    }
}
