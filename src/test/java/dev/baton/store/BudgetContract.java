package dev.baton.store;

import static dev.baton.store.Samples.BEN;
import static dev.baton.store.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.PrivateLine;
import dev.baton.handoff.Reply;
import dev.baton.handoff.ToTeam;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Destination;
import dev.baton.outbox.Followers;
import dev.baton.outbox.Lane;
import dev.baton.outbox.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What all nodes may post together, three hundred a minute. */
abstract class BudgetContract extends OnBothWithOutbox {
    private static final int MOST = 300;

    /** As the node of that name claims. */
    private Optional<Delivery> claim(String node, Instant realNow) {
        return posting(outbox -> outbox.claim(NOON.plusSeconds(60), realNow, node));
    }

    private <T> T posting(Function<Outbox, T> act) {
        return database.transactions(workspace, TIMES, () -> MOST).inTransaction(work -> act.apply(work.outbox()));
    }

    private List<String> claimed(Instant realNow) {
        List<String> keys = new ArrayList<>();
        for (var next = claim("w", realNow); next.isPresent(); next = claim("w", realNow)) {
            keys.add(next.get().key());
        }
        return keys;
    }

    private void limited(String lane, Instant until, Instant realNow) {
        posting(outbox -> {
            outbox.limited(lane, until, realNow);
            return lane;
        });
    }

    private void addCards(int from, int until) {
        IntStream.range(from, until).forEach(n -> add("card" + n, new ToTeam.Card(), to("C" + n)));
    }

    @Test
    void theNodesShareTheBudget() throws Exception {
        addCards(0, 40);

        var burst = Crowd.of(
                        4,
                        node -> IntStream.range(0, 40)
                                .filter(turn -> claim("node" + node, REAL).isPresent())
                                .count())
                .stream()
                .mapToLong(Long::longValue)
                .sum();

        assertThat(burst + claimed(REAL).size()).isEqualTo(10);
        assertThat(claimed(REAL.plusMillis(199))).isEmpty();
        assertThat(claimed(REAL.plusMillis(1_000))).hasSize(5);
    }

    @Test
    void editsAndLinesForOnePersonWaitForNoPosts() {
        add("card", new ToTeam.Card(), channel());
        send("card", 1);
        outbox.follow(id, 2, Followers.ALL);
        addCards(0, 20);
        add("line", new PrivateLine(BEN, CHANNEL, Reply.NOW_HELPER, NOON), new Destination.OnlyFor(BEN, CHANNEL));
        outbox.pause(Lane.ofPosts(), REAL.plusSeconds(9));

        assertThat(claimed(REAL)).containsExactlyInAnyOrder("line", "card");
    }

    @Test
    void inACrowdTheLongestQueueGoesFirstAmongEquals() {
        IntStream.range(0, 40).forEach(n -> addAt("single" + n, new ToTeam.Card(), to("C" + n), NOON.minusSeconds(1)));
        IntStream.range(0, 3).forEach(n -> add("of three " + n, new ToTeam.Card(), to("CTHREE")));
        IntStream.range(0, 2).forEach(n -> add("of two " + n, new ToTeam.Card(), to("CTWO")));
        add("answer", new ToTeam.CalledOff(), to("CANSWER"));

        assertThat(claimed(REAL)).startsWith("answer", "of three 0", "of two 0");
        assertThat(claimed(REAL.plusSeconds(1))).startsWith("of three 1");
    }

    @Test
    void aLimitedConversationHoldsUpNoOther() {
        addCards(0, 3);
        limited("C0", REAL.plusSeconds(30), REAL);
        limited("C0", REAL.plusSeconds(60), REAL.plusSeconds(30));
        outbox.pause("C0", REAL.plusSeconds(60));

        assertThat(claimed(REAL.plusSeconds(31))).containsExactly("card1", "card2");
    }

    @Test
    void aSecondLimitedConversationMeansThatAllWaitAndFewerGo() {
        addCards(0, 20);
        limited("CA", REAL.plusSeconds(3), REAL);
        limited("CB", REAL.plusSeconds(4), REAL.plusSeconds(1));

        assertThat(claimed(REAL.plusMillis(3_999))).isEmpty();
        assertThat(claimed(REAL.plusSeconds(4))).hasSize(1);
        assertThat(claimed(REAL.plusSeconds(5))).hasSize(2);
    }

    @Test
    void anotherConversationsLimitThatIsOverIsNone() {
        addCards(0, 20);
        limited("CA", REAL.plusSeconds(3), REAL);
        limited("CB", REAL.plusSeconds(9), REAL.plusSeconds(3));

        assertThat(claimed(REAL.plusSeconds(4))).hasSize(10);
    }
}
