package dev.baton.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Message;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToTeam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who sees a change first where there are more edits than Slack takes at once. */
class PriorityTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:12:00Z");
    private static final PersonId BEN = new PersonId("U0BEN");
    private static final PersonId BOB = new PersonId("U0BOB");

    @Test
    void showsAChangeToTheSenderBeforeTheSupervisorsWhoWereToldEarlier() {
        var introduction = edit(new ToSender.Introduction(BEN, 0)).priority();

        assertThat(introduction)
                .isLessThan(edit(new ToAuthority.Escalation(1, 0, BOB, NOW)).priority());
        assertThat(introduction)
                .isLessThan(edit(new ToAuthority.Parties(3, 0, List.of(BEN, BOB), NOW))
                        .priority());
        assertThat(introduction).isEqualTo(edit(new ToTeam.Card()).priority());
    }

    private static Delivery edit(Message message) {
        var to = new Destination.Conversation(List.of(BOB));
        return Delivery.of("H-1." + message.key(), Optional.of(new HandoffId(1)), message, to, NOW)
                .after(new Attempt.Sent(new ThreadRef(new ChannelId("D0BOB"), "1.000001")), 1, NOW, Times.real());
    }
}
