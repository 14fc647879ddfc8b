package dev.baton.store;

import static dev.baton.outbox.Delivery.State.UNKNOWN;
import static dev.baton.store.Samples.BEN;
import static dev.baton.store.Samples.BIA;
import static dev.baton.store.Samples.JOANNE;
import static dev.baton.store.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToTeam;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Destination;
import dev.baton.outbox.Spot;
import dev.baton.outbox.Trail;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class OutboxRowsContract extends OnBothWithOutbox {
    @Test
    void everyDeliveryComesBackAsItWas() {
        var destinations = List.of(
                new Destination.Channel(CHANNEL),
                new Destination.ThreadUnder("the card", "C0BILLING"),
                new Destination.Under(new ThreadRef(new ChannelId("C0SUPPORT"), "1762084800.000100")),
                new Destination.Conversation(List.of(JOANNE, BEN)),
                new Destination.Conversation(List.of(BIA)),
                new Destination.OnlyFor(BEN, CHANNEL));
        var made = new ArrayList<Delivery>();
        for (var message : Messages.all()) {
            for (var destination : destinations) {
                made.add(Delivery.of("k" + made.size(), Optional.of(id), message, destination, NOON));
            }
        }
        made.forEach(outbox::add);

        assertThat(outbox.of(id)).containsExactlyElementsOf(made);
        assertThat(outbox.find("k0")).contains(made.get(0));
        assertThat(outbox.find("another")).isEmpty();
    }

    @Test
    void aDeliveryOfNoHandoffIsKeptToo() {
        var delivery = new Delivery(
                "lonely",
                Optional.empty(),
                new ToAuthority.ChannelBroken(1),
                new Destination.ThreadUnder("x", "D1"),
                "chat.update",
                UNKNOWN,
                3,
                4,
                5,
                Optional.of(new ThreadRef(CHANNEL, "1700000000.000100")),
                6,
                NOON,
                NOON.plusSeconds(1),
                Optional.of("timeout"),
                Optional.empty(),
                new Trail(
                        Optional.of(new Spot(CHANNEL, Optional.of("1.2"))),
                        Optional.of(NOON.plusSeconds(2)),
                        Optional.of(NOON.plusSeconds(3)),
                        Optional.of(NOON.plusSeconds(4)),
                        7,
                        Optional.of(NOON.plusSeconds(5))));

        outbox.add(delivery);

        assertThat(outbox.find("lonely")).contains(delivery);
    }

    @Test
    void aSecondDeliveryOfTheSameKeyChangesNothing() {
        add("card", new ToTeam.Card(), channel());
        outbox.add(Delivery.of("card", Optional.of(id), new ToTeam.CalledOff(), channel(), NOON.plusSeconds(9)));

        assertThat(outbox.of(id)).extracting(Delivery::message).containsExactly(new ToTeam.Card());
    }

    @Test
    void aDeliveryIsFoundByWhereItStands() {
        add("card", new ToTeam.Card(), channel());
        var sent = send("card", 1);

        assertThat(outbox.at(sent.posted().orElseThrow())).contains(sent);
        assertThat(outbox.at(new ThreadRef(new ChannelId("C2"), "ts.card"))).isEmpty();
    }

    @Test
    void theSameKeyInAnotherWorkspaceIsAnotherDelivery() {
        add("card", new ToTeam.Card(), channel());
        newWorkspace();
        var other = submitted();
        outbox.add(Delivery.of("card", Optional.of(other.id()), new ToTeam.CalledOff(), channel(), NOON));

        assertThat(outbox.find("card")).map(Delivery::message).contains(new ToTeam.CalledOff());
        assertThat(claim()).map(Delivery::message).contains(new ToTeam.CalledOff());
        assertThat(claim()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'LOST'",
                "state = 'CLAIMED'",
                "state = 'SENT'",
                "lease_owner = 'w'",
                "epoch = -1",
                "attempts = -1",
                "posted_ts = '1.2'",
                "state = 'UNKNOWN'",
                "tried_thread = '1.2'",
                "misses = -1",
                "obstacle = 'GONE'",
                "mark = null",
                "destination = 'MOON'",
                "channel = null",
                "thread_ts = '1.2'",
                "destination = 'UNDER'",
                "people = 'U1'",
                "thread_key = 'x', thread_lane = 'y'",
                "number = 77",
                "due_at = null"
            })
    void theDatabaseItselfRefusesNonsense(String nonsense) {
        add("card", new ToTeam.Card(), channel());

        assertThatThrownBy(() -> sql("update outbox set " + nonsense + " where workspace = '" + workspace + "'"))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .asString()
                .startsWith("23");
    }
}
