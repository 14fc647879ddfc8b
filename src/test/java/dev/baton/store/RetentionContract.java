package dev.baton.store;

import static dev.baton.store.Samples.JOANNE;
import static dev.baton.store.Samples.moment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.Actor;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Message;
import dev.baton.handoff.Outcome;
import dev.baton.handoff.Said;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToTeam;
import dev.baton.handoff.ToWriter;
import dev.baton.handoff.Via;
import dev.baton.outbox.Delivery;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class RetentionContract extends OnBothWithOutbox {
    @Test
    void whatEndedLongAgoGoesWithAllThatBelongsToItAndItsNumberIsNotUsedAgain() throws SQLException {
        var open = id;
        var young = ended();
        var old = ended();
        for (var number : List.of(open, young, old)) {
            entries.append(number, Samples.entry("said"));
            var card = Delivery.of("card " + number, Optional.of(number), new ToTeam.Card(), channel(), Samples.NOON);
            outbox.add(card);
            doubts.addCopy(card, new ThreadRef(CHANNEL, "second." + number));
        }
        sql("update outbox set state = 'OBSOLETE' where " + here());
        sql("update handoff set submitted_at = submitted_at - interval '400' day where " + here());
        endedDaysAgo(young, 364);
        endedDaysAgo(old, 366);

        assertThat(database.forgetEnded(Duration.ofDays(365))).isEqualTo(1);

        assertThat(handoffs.find(old)).isEmpty();
        assertThat(entries.of(old)).isEmpty();
        assertThat(outbox.of(old)).isEmpty();
        for (var kept : List.of(open, young)) {
            assertThat(handoffs.find(kept)).isPresent();
            assertThat(entries.of(kept)).isNotEmpty();
            assertThat(outbox.of(kept)).hasSize(1);
        }
        assertThat(submitted().id()).isEqualTo(new HandoffId(old.number() + 1));
    }

    @Test
    void nothingIsForgottenBeforeAllOfItIsSaid() throws SQLException {
        var old = ended();
        outbox.add(Delivery.of("the last word", Optional.of(old), new ToTeam.Card(), channel(), Samples.NOON));
        sql("update handoff set submitted_at = submitted_at - interval '400' day where " + here());
        endedDaysAgo(old, 366);

        assertThat(database.forgetEnded(Duration.ofDays(365))).isZero();

        sql("update outbox set state = 'OBSOLETE' where " + here());
        assertThat(database.forgetEnded(Duration.ofDays(365))).isEqualTo(1);
    }

    @Test
    void afterAMonthTheOutboxHoldsNoCopyOfWhatWasSaidAndNoticesOfNoHandoffAreGone() throws SQLException {
        var said = new Said(JOANNE, "The client has called again.", List.of(), "C1.1");
        deliver("old reply", Optional.of(id), new ToTeam.SenderReply(said), 31);
        deliver("young reply", Optional.of(id), new ToTeam.SenderReply(said), 29);
        deliver("old card", Optional.of(id), new ToTeam.Card(), 31);
        deliver("old notice", Optional.empty(), new ToAuthority.ChannelBroken(1), 31);
        outbox.add(
                Delivery.of("waiting reply", Optional.of(id), new ToTeam.SenderReply(said), channel(), Samples.NOON));
        sql("update outbox set due_at = current_timestamp - interval '31' day where k = 'waiting reply' and " + here());

        database.forgetOld();

        assertThat(outbox.of(id)).extracting(Delivery::key).containsExactly("young reply", "old card", "waiting reply");
        assertThat(outbox.find("old notice")).isEmpty();
    }

    @Test
    void afterAMonthNoMessageThatWasSentHoldsWhatPeopleSaid() throws SQLException {
        var ofHandoffs = Messages.all().stream()
                .filter(message -> !(message instanceof ToWriter))
                .toList();
        for (var message : ofHandoffs) {
            deliver(MessageJson.kind(message), Optional.of(id), message, 31);
        }
        doubts.addCopy(outbox.find("SenderReply").orElseThrow(), new ThreadRef(CHANNEL, "second.1"));
        deliver(
                "which",
                Optional.empty(),
                Messages.all().stream()
                        .filter(ToWriter.class::isInstance)
                        .findFirst()
                        .orElseThrow(),
                31);

        database.forgetOld();

        assertThat(outbox.of(id))
                .isNotEmpty()
                .extracting(row -> Json.write(row.message()))
                .allSatisfy(body -> assertThat(body).doesNotContain("words"));
        assertThat(outbox.find("which")).isEmpty();
    }

    private void deliver(String key, Optional<HandoffId> of, Message message, int daysAgo) throws SQLException {
        outbox.add(Delivery.of(key, of, message, channel(), Samples.NOON));
        sql("update outbox set state = 'OBSOLETE', due_at = current_timestamp - interval '" + daysAgo
                + "' day where k = '" + key + "' and " + here());
    }

    private HandoffId ended() {
        Handoff handoff = submitted();
        run(work -> work.handoffs()
                .replace(
                        ((Outcome.Changed) handoff.cancel("no need", new Actor(JOANNE, Set.of(), Via.SLASH), moment()))
                                .handoff(),
                        Optional.empty()));
        return handoff.id();
    }

    private void endedDaysAgo(HandoffId handoff, int days) throws SQLException {
        sql("update handoff set ended_at = current_timestamp - interval '" + days + "' day where number = "
                + handoff.number() + " and " + here());
    }

    private String here() {
        return "workspace = '" + workspace + "'";
    }
}
