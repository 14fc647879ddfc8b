package dev.baton.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.Given;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Message;
import dev.baton.handoff.PrivateLine;
import dev.baton.handoff.Reply;
import dev.baton.handoff.State;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToStewards;
import dev.baton.handoff.ToTeam;
import dev.baton.handoff.ToWatcher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who goes first, and what Slack counts together. */
class PriorityTest {
    private static final Instant NOW = Given.START;
    private static final ChannelId BILLING = new ChannelId("C0BILLING");

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of(new ToSender.Introduction(Given.BEN, 0), Priority.ANSWER),
                Arguments.of(new ToTeam.ReadBackInvitation(Given.BEN, 0), Priority.ANSWER),
                Arguments.of(new ToAuthority.Escalation(1, 0, Given.BOSS, NOW), Priority.ANSWER),
                Arguments.of(new ToAuthority.Parties(1, 0, List.of(Given.BOSS), NOW), Priority.ANSWER),
                Arguments.of(new ToSender.OwnerLeft(Given.BEN, 0), Priority.ANSWER),
                Arguments.of(new ToSender.Resolution(0), Priority.ANSWER),
                Arguments.of(new ToTeam.CalledOff(), Priority.ANSWER),
                Arguments.of(new PrivateLine(Given.BEN, BILLING, Reply.NOT_NOW, NOW), Priority.ANSWER),
                Arguments.of(new ToTeam.Card(), Priority.CARD),
                Arguments.of(new ToSender.Line(Given.JOANNE), Priority.CARD),
                Arguments.of(new ToTeam.Nudge(0, NOW, Optional.empty()), Priority.NUDGE),
                Arguments.of(new ToTeam.Nudge(0, NOW, Optional.of(Given.JOANNE)), Priority.NUDGE),
                Arguments.of(new ToWatcher.Moved(Given.BOB, 2, State.OPEN, 0), Priority.DIGEST),
                Arguments.of(new ToStewards.InvitationWanted(Given.BILLING, BILLING, 1), Priority.DIGEST));
    }

    @ParameterizedTest
    @MethodSource
    void messages(Message message, Priority priority) {
        assertThat(Priority.of(message)).isEqualTo(priority);
    }

    @Test
    void answersGoBeforeCardsTheseBeforeNudgesTheseBeforeEditsAndDigestsLast() {
        assertThat(Priority.values())
                .containsExactly(
                        Priority.ANSWER,
                        Priority.CARD,
                        Priority.NUDGE,
                        Priority.EDIT,
                        Priority.LATER_EDIT,
                        Priority.DIGEST);
    }

    @Test
    void aChangeIsShownToTheSenderBeforeTheSupervisorsWhoWereToldEarlier() {
        var introduction = edit(new ToSender.Introduction(Given.BEN, 0)).priority();

        assertThat(introduction)
                .isLessThan(
                        edit(new ToAuthority.Escalation(1, 0, Given.BOSS, NOW)).priority());
        assertThat(introduction)
                .isLessThan(edit(new ToTeam.Nudge(0, NOW, Optional.empty())).priority());
        assertThat(introduction).isEqualTo(edit(new ToTeam.Card()).priority());
    }

    private static Delivery edit(Message message) {
        var to = new Destination.Conversation(List.of(Given.BOSS));
        return Delivery.of("H-1." + message.key(), Optional.of(new HandoffId(1)), message, to, NOW)
                .after(new Attempt.Sent(new ThreadRef(new ChannelId("D0BOB"), "1.000001")), 1, NOW, Times.real());
    }

    @Test
    void postsAreCountedByConversationAndPrivateLinesTogether() {
        var line = new PrivateLine(Given.BEN, BILLING, Reply.NOT_NOW, NOW);
        assertThat(Lane.of(line, new Destination.OnlyFor(Given.BEN, BILLING))).isEqualTo("chat.postEphemeral");
        assertThat(Lane.of(new ToTeam.Card(), new Destination.Channel(BILLING))).isEqualTo("C0BILLING");
        assertThat(Lane.of(
                        new ToTeam.Nudge(0, NOW, Optional.empty()),
                        new Destination.ThreadUnder("H-12.card", "C0BILLING")))
                .isEqualTo("C0BILLING");
        assertThat(Lane.of(new ToSender.Line(Given.JOANNE), new Destination.Conversation(List.of(Given.JOANNE))))
                .isEqualTo("U0JOANNE");
        assertThat(new Destination.Conversation(List.of(Given.JOANNE, Given.BOSS)).lane())
                .isEqualTo("U0JOANNE,U0BOSS");
    }
}
