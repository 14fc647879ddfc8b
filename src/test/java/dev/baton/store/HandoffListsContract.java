package dev.baton.store;

import static dev.baton.store.Samples.BEN;
import static dev.baton.store.Samples.BIA;
import static dev.baton.store.Samples.BILLING;
import static dev.baton.store.Samples.JOANNE;
import static dev.baton.store.Samples.NOON;
import static dev.baton.store.Samples.acknowledge;
import static dev.baton.store.Samples.moment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.Actor;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Outcome;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.Urgency;
import dev.baton.handoff.Via;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class HandoffListsContract extends OnBoth {
    @Test
    void theDueAreThoseWhoseTimeHasComeTheLongestOverdueFirst() {
        var first = followUp(NOON.plusSeconds(2));
        var second = followUp(NOON.plusSeconds(1));
        followUp(NOON.plusSeconds(3).plusNanos(1_000));
        var over = followUp(NOON);
        run(work -> {
            var canceled =
                    (Outcome.Changed) found(over).cancel("no need", new Actor(JOANNE, Set.of(), Via.SLASH), moment());
            work.handoffs().replace(canceled.handoff(), Optional.of(NOON));
        });

        assertThat(handoffs.due(NOON.plusSeconds(3), 9)).containsExactly(second, first);
        assertThat(handoffs.due(NOON.plusSeconds(3), 1)).containsExactly(second);
    }

    @Test
    void aFollowUpIsDueToTheMicrosecond() {
        var id = followUp(NOON.plusNanos(999));

        assertThat(handoffs.due(NOON, 9)).containsExactly(id);
        assertThat(handoffs.due(NOON.minusNanos(1_000), 9)).isEmpty();
    }

    @Test
    void aPersonSeesWhatTheySentOwnOrHelpWithTheMostUrgentFirst() {
        var sent = added(id -> Samples.submit(id, BEN, Urgency.NORMAL, NOON).handoff());
        var others =
                added(id -> Samples.submit(id, JOANNE, Urgency.URGENT, NOON).handoff());
        var owned = acknowledged(Urgency.HIGH, BEN);
        var helped = acknowledged(Urgency.URGENT, BIA, BEN);
        var over = added(id -> Samples.submit(id, BEN, Urgency.URGENT, NOON).handoff());
        run(work -> work.handoffs()
                .replace(
                        ((Outcome.Changed) over.cancel("no need", new Actor(BEN, Set.of(), Via.SLASH), moment()))
                                .handoff(),
                        Optional.empty()));

        assertThat(ids(handoffs.of(BEN, 9))).containsExactly(helped, owned, sent.id());
        assertThat(ids(handoffs.of(BEN, 1))).containsExactly(helped);
        assertThat(ids(handoffs.with(BILLING, 9))).containsExactly(others.id(), helped, owned, sent.id());
        assertThat(handoffs.with(new TeamKey("tax"), 9)).isEmpty();
        assertThat(ids(handoffs.notOverAfter(1, 2))).containsExactly(others.id(), owned);
    }

    @Test
    void workspacesKnowNothingOfEachOther() {
        var handoff = submitted();
        newWorkspace();

        assertThat(handoffs.find(handoff.id())).isEmpty();
        assertThat(submitted().id()).isEqualTo(new HandoffId(1));
    }

    private HandoffId followUp(Instant at) {
        return in(work -> {
            var handoff = Samples.submit(work.handoffs().nextId()).handoff();
            work.handoffs().add(handoff, "form-" + handoff.id(), Optional.of(at));
            return handoff.id();
        });
    }

    private HandoffId acknowledged(Urgency urgency, PersonId... people) {
        var handoff = added(id -> Samples.submit(id, JOANNE, urgency, NOON).handoff());
        for (var person : people) {
            handoff = acknowledge(handoff, person);
            var next = handoff;
            run(work -> work.handoffs().replace(next, Optional.empty()));
        }
        return handoff.id();
    }

    private static List<HandoffId> ids(List<Handoff> handoffs) {
        return handoffs.stream().map(Handoff::id).toList();
    }
}
