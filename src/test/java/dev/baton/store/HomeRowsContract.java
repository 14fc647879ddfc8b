package dev.baton.store;

import static dev.baton.store.Samples.BEN;
import static dev.baton.store.Samples.BIA;
import static dev.baton.store.Samples.JOANNE;
import static dev.baton.store.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.Filed;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Home;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ToTeam;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Destination;
import dev.baton.outbox.Homes;
import dev.baton.outbox.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class HomeRowsContract extends OnBoth {
    private static final Duration LEASE = Times.real().lease();

    @Test
    void whoOpensTheirsIsDrawnAtOnceAndAFreshOneCostsNothing() {
        assertThat(open(BEN, NOON)).isTrue();
        var claimed = claim(NOON).orElseThrow();
        assertThat(claimed.person()).isEqualTo(BEN);
        assertThat(claimed.print()).isEmpty();
        assertThat(claimed.used()).isFalse();
        draw(claimed, NOON);
        assertThat(claim(NOON.plusSeconds(99))).isEmpty();

        assertThat(open(BEN, NOON.plusSeconds(59))).isFalse();
        assertThat(open(BEN, NOON.plusSeconds(61))).isTrue();
        assertThat(claim(NOON).orElseThrow().print()).contains("print");
    }

    @Test
    void oneIsDrawnByOneWorkerAtATime() throws Exception {
        open(BEN, NOON);
        assertThat(Crowd.of(4, number -> claim(NOON)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
        assertThat(claim(NOON.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(claim(NOON.plus(LEASE)))
                .as("its worker is dead")
                .hasValueSatisfying(taken -> assertThat(taken.person()).isEqualTo(BEN));
    }

    @Test
    void whoeverLostItChangesNothing() {
        open(BEN, NOON);
        var frozen = claim(NOON).orElseThrow();
        var other = claim(NOON.plus(LEASE)).orElseThrow();
        assertThat(homes.announce(frozen)).isFalse();
        draw(frozen, NOON);
        homes.again(frozen, NOON);
        assertThat(claim(NOON.plus(LEASE))).isEmpty();
        assertThat(homes.announce(other)).isTrue();
    }

    @Test
    void whatIsWantedWhileItIsDrawnIsDrawnOnceMore() {
        open(BEN, NOON);
        var claimed = claim(NOON).orElseThrow();
        homes.want(BEN, NOON.plusSeconds(2));
        homes.want(BEN, NOON.plusSeconds(9));
        assertThat(claim(NOON.plusSeconds(9))).as("still being drawn").isEmpty();
        draw(claimed, NOON);
        assertThat(claim(NOON.plusSeconds(1))).isEmpty();
        draw(claim(NOON.plusSeconds(2)).orElseThrow(), NOON);
        assertThat(claim(NOON.plusSeconds(99))).isEmpty();
    }

    @Test
    void whatSlackShowsIsUnknownFromTheAnnouncementOn() {
        open(BEN, NOON);
        draw(claim(NOON).orElseThrow(), NOON);
        homes.want(BEN, NOON);
        assertThat(homes.announce(claim(NOON).orElseThrow())).isTrue();
        assertThat(claim(NOON.plus(LEASE)).orElseThrow().print()).isEmpty();
    }

    @Test
    void whoHasJustOpenedTheirsComesFirstAndOthersWaitForMessages() {
        List.of(BEN, BIA, JOANNE).forEach(person -> {
            open(person, NOON);
            draw(claim(NOON).orElseThrow(), NOON);
        });
        homes.want(BEN, NOON);
        homes.want(BIA, NOON.plusSeconds(1));
        run(work -> work.outbox().add(message()));
        assertThat(claim(NOON.plusSeconds(29))).as("a message waits").isEmpty();
        open(JOANNE, NOON.plusSeconds(61));
        assertThat(claim(NOON.plusSeconds(29)).orElseThrow().person()).isEqualTo(JOANNE);
        assertThat(claim(NOON.plusSeconds(30)).orElseThrow().person())
                .as("half a minute is enough")
                .isEqualTo(BEN);
        assertThat(claim(NOON.plusSeconds(30))).isEmpty();
    }

    @Test
    void aPauseHoldsForAll() {
        open(BEN, NOON);
        homes.pause(NOON.plusSeconds(5));
        homes.pause(NOON.plusSeconds(1));
        assertThat(claim(NOON.plusSeconds(4))).isEmpty();
        assertThat(claim(NOON.plusSeconds(5))).isPresent();
    }

    @Test
    void changesAreThereUntilTheyAreDone() {
        homes.changed(new HandoffId(7));
        homes.changed(new HandoffId(3));
        homes.changed(new HandoffId(7));
        var first = homes.changes(2);
        assertThat(first).extracting(Homes.Change::handoff).containsExactly(new HandoffId(7), new HandoffId(3));
        homes.done(first);
        assertThat(homes.changes(9)).extracting(Homes.Change::handoff).containsExactly(new HandoffId(7));
    }

    @Test
    void aHomeAtRestTellsWhatItShows() {
        open(BEN, NOON);
        assertThat(homes.resting()).isEmpty();
        var one = submitted();
        var other = submitted();
        var rows = List.of(one, other).stream()
                .map(handoff -> new Home.Row(new Filed(handoff, Optional.empty()), Optional.empty()))
                .toList();
        var empty = new Home.Part(List.of(), 0);
        homes.drawn(
                claim(NOON).orElseThrow(),
                "print",
                new Home(Home.Occasion.USUAL, new Home.Part(rows, 0), empty, empty),
                NOON);
        assertThat(homes.resting()).containsExactly(new Homes.Resting(BEN, Set.of(one.id(), other.id())));
        homes.want(BEN, NOON);
        assertThat(claim(NOON).orElseThrow().used()).isTrue();
        homes.forget(BEN);
        assertThat(homes.resting()).isEmpty();
    }

    private boolean open(PersonId person, Instant now) {
        return homes.opened(person, now, now.minusSeconds(60));
    }

    private Optional<Homes.Claimed> claim(Instant realNow) {
        return in(work -> work.homes().claim(NOON, realNow, Times.real()));
    }

    private void draw(Homes.Claimed claimed, Instant now) {
        var empty = new Home.Part(List.of(), 0);
        homes.drawn(claimed, "print", new Home(Home.Occasion.USUAL, empty, empty, empty), now);
    }

    private static Delivery message() {
        return Delivery.of(
                "k", Optional.empty(), new ToTeam.CalledOff(), new Destination.Conversation(List.of(BEN)), NOON);
    }
}
