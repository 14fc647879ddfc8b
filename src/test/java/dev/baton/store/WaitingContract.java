package dev.baton.store;

import static dev.baton.outbox.Delivery.State.CLAIMED;
import static dev.baton.store.Samples.JOANNE;
import static dev.baton.store.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToTeam;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Destination;
import dev.baton.outbox.Followers;
import dev.baton.outbox.Lane;
import dev.baton.outbox.Obstacle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class WaitingContract extends OnBothWithOutbox {
    @Test
    void whatGoesUnderAMessageWaitsUntilThatIsPosted() {
        add("card", new ToTeam.Card(), channel());
        add("nudge", new ToTeam.Nudge(0, NOON, Optional.empty()), new Destination.ThreadUnder("card", "C9"));

        var card = claim().orElseThrow();
        assertThat(card.key()).isEqualTo("card");
        assertThat(claimedAt(REAL.plusSeconds(1))).isEmpty();
        finish(card, new Attempt.Sent(new ThreadRef(CHANNEL, "1.2")), 1);

        assertThat(claimedAt(REAL.plusSeconds(1))).containsExactly("nudge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEAD", "OBSOLETE"})
    void whatGoesUnderAMessageThatNeverComesWaitsNoLonger(String end) {
        add("card", new ToTeam.Card(), channel());
        add("nudge", new ToTeam.Nudge(0, NOON, Optional.empty()), new Destination.ThreadUnder("card", "C9"));
        var card = claim().orElseThrow();
        if (end.equals("DEAD")) {
            finish(card, new Attempt.Never("is_archived", Obstacle.CLOSED), 1);
        } else {
            outbox.step(CLAIMED, card.obsolete("canceled"), REAL);
        }

        assertThat(claimedAt(REAL.plusSeconds(1))).containsExactly("nudge");
    }

    @Test
    void aLineWaitsForTheCardItLinksToButNotForEver() {
        add("card", new ToTeam.Card(), channel());
        add("line", new ToSender.Line(JOANNE), new Destination.Conversation(List.of(JOANNE)));
        outbox.pause("C0BILLING", REAL.plusSeconds(60));

        assertThat(claimedAt(NOON.plusMillis(9_999), REAL)).isEmpty();
        assertThat(claimedAt(NOON.plusSeconds(10), REAL)).containsExactly("line");
    }

    @Test
    void aLineGoesAsSoonAsTheCardStands() {
        add("card", new ToTeam.Card(), channel());
        add("line", new ToSender.Line(JOANNE), new Destination.Conversation(List.of(JOANNE)));
        send("card", 1);

        assertThat(claimedAt(REAL)).containsExactly("line");
    }

    @Test
    void aLineDoesNotWaitForACardThatIsOnlyEdited() {
        add("card", new ToTeam.Card(), channel());
        send("card", 1);
        add("line", new ToSender.Line(JOANNE), new Destination.Conversation(List.of(JOANNE)));
        outbox.follow(id, 2, Followers.ALL);
        outbox.pause(Lane.ofEdits(), REAL.plusSeconds(60));

        assertThat(claimedAt(REAL)).containsExactly("line");
    }
}
