package dev.baton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import dev.baton.handoff.Message;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Said;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToTeam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageJsonTest {
    /** Rows are kept under these names: one that is renamed needs a migration of its own. */
    @Test
    void theNamesOfStoredMessagesStay() {
        assertThat(MessageJson.kinds())
                .containsExactlyInAnyOrder(
                        "Card",
                        "Nudge",
                        "ReadBackInvitation",
                        "OwnerWanted",
                        "NotFixed",
                        "CalledOff",
                        "SentAgain",
                        "SaidSoFar",
                        "SentBack",
                        "Reminder",
                        "MovedOn",
                        "TakenAway",
                        "WhereTo",
                        "SenderSilent",
                        "LongWay",
                        "SenderReply",
                        "DailyDigest",
                        "TeamReply",
                        "InvitationWanted",
                        "DigestUndelivered",
                        "FileRefused",
                        "PartLeftOut",
                        "TeamDropped",
                        "Stuck",
                        "Line",
                        "Introduction",
                        "OwnerLeft",
                        "OwnerLost",
                        "OwnerSilent",
                        "AnswerWanted",
                        "KeepWarm",
                        "WaitOver",
                        "Lapsed",
                        "Resolution",
                        "Ended",
                        "Unreachable",
                        "Anew",
                        "WroteAgain",
                        "Credit",
                        "Moved",
                        "Escalation",
                        "Parties",
                        "NobodyToTell",
                        "ChannelBroken",
                        "InPlaceOfChannel",
                        "Undelivered",
                        "EvidencePack",
                        "EvidenceMissing",
                        "Which",
                        "NothingOpen",
                        "PrivateLine");
    }

    @Test
    void everyKindIsTried() {
        assertThat(Messages.all().stream().map(MessageJson::kind).distinct())
                .containsExactlyInAnyOrderElementsOf(MessageJson.kinds());
    }

    static Stream<Message> all() {
        return Messages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aMessageComesBackAsItWas(Message message) {
        assertThat(MessageJson.read(MessageJson.kind(message), Json.write(message)))
                .isEqualTo(message);
    }

    @Test
    void storedMessagesStayReadable() {
        assertThat(MessageJson.read("Nudge", "{\"stint\":0,\"due\":\"2026-11-02T12:00:00Z\",\"by\":\"U0BEN\"}"))
                .isEqualTo(
                        new ToTeam.Nudge(0, Instant.parse("2026-11-02T12:00:00Z"), Optional.of(new PersonId("U0BEN"))));
        assertThat(MessageJson.read(
                        "Parties",
                        "{\"level\":3,\"stint\":1,\"people\":[\"U1\",\"U2\"],\"notBefore\":\"1970-01-01T00:00:00Z\"}"))
                .isEqualTo(
                        new ToAuthority.Parties(3, 1, List.of(new PersonId("U1"), new PersonId("U2")), Instant.EPOCH));
    }

    @Test
    void whatAnOlderBatonDidNotKnowIsEmpty() {
        assertThat(MessageJson.read("Nudge", "{\"stint\":0,\"due\":\"2026-11-02T12:00:00Z\"}"))
                .isEqualTo(new ToTeam.Nudge(0, Instant.parse("2026-11-02T12:00:00Z"), Optional.empty()));
        assertThat(MessageJson.read(
                        "SenderReply", "{\"said\":{\"author\":\"U1\",\"words\":\"Yes\",\"source\":\"C1.1\"}}"))
                .isEqualTo(new ToTeam.SenderReply(new Said(new PersonId("U1"), "Yes", List.of(), "C1.1")));
    }

    @Test
    void whatIsNoWholeMessageIsRefused() {
        assertThatThrownBy(() -> MessageJson.read("Nudge", "{\"stint\":0}")).isInstanceOf(JsonParseException.class);
        assertThatThrownBy(() -> MessageJson.read("Nudge", "{\"stint\":0,\"due\":null}"))
                .isInstanceOf(JsonParseException.class);
        assertThatThrownBy(() -> MessageJson.read(
                        "PrivateLine",
                        "{\"to\":\"U1\",\"in\":\"C1\",\"reply\":\"SUNG\",\"at\":\"2026-11-02T12:00:00Z\"}"))
                .isInstanceOf(JsonParseException.class);
        assertThatThrownBy(() -> MessageJson.read("Song", "{}")).isInstanceOf(IllegalStateException.class);
    }
}
