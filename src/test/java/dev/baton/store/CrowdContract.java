package dev.baton.store;

import static dev.baton.store.Samples.JOANNE;
import static dev.baton.store.Samples.member;
import static dev.baton.store.Samples.moment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.Actor;
import dev.baton.handoff.Entry;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Outcome;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Via;
import dev.baton.usecase.Transactions;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds when many act on handoffs at once. */
abstract class CrowdContract extends OnBoth {
    @Test
    void ofManyWhoAcknowledgeAtOnceOneOwnsItAndAllOthersHelp() throws Exception {
        var id = submitted().id();

        Crowd.of(
                16,
                number -> in(work -> {
                    var outcome = (Outcome.Changed) work.handoffs()
                            .lock(id)
                            .orElseThrow()
                            .acknowledge(member(new PersonId("U" + number)), moment());
                    work.handoffs().replace(outcome.handoff(), Optional.empty());
                    work.entries().append(id, outcome.entry());
                    return outcome.reply();
                }));

        var handoff = found(id);
        assertThat(handoff.version()).isEqualTo(17);
        assertThat(handoff.helpers()).hasSize(15).doesNotContain(handoff.owner().orElseThrow());
        var record = entries.of(id);
        assertThat(record).hasSize(16);
        assertThat(record.get(0).event()).isEqualTo(Entry.Event.ACKNOWLEDGED);
        assertThat(record.stream().skip(1).map(Entry::event)).containsOnly(Entry.Event.HELPED);
        assertThat(record.stream().skip(1).map(entry -> entry.who().orElseThrow()))
                .containsExactlyElementsOf(handoff.helpers());
    }

    @Test
    void numbersHaveNoGapAndNoRepeatThoughManySubmitAndSomeGiveUp() throws Exception {
        Crowd.of(
                16,
                number -> IntStream.range(0, 6)
                        .mapToObj(round -> submitOrGiveUp((number + round) % 3 == 0))
                        .toList());

        var numbers = handoffs.notOverAfter(0, 1000).stream()
                .map(handoff -> handoff.id().number())
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 64).boxed().toList());
    }

    private boolean submitOrGiveUp(boolean givesUp) {
        try {
            run(work -> {
                var id = work.handoffs().nextId();
                work.handoffs().add(Samples.submit(id).handoff(), "form-" + id, Optional.empty());
                if (givesUp) {
                    throw new IllegalStateException("gives up");
                }
            });
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Test
    void oneFormMakesOneHandoffHoweverOftenItIsSent() throws Exception {
        var made = Crowd.of(8, number -> {
            try {
                return in(work -> {
                    var id = work.handoffs().nextId();
                    work.handoffs().add(Samples.submit(id).handoff(), "the form", Optional.empty());
                    return 1;
                });
            } catch (Transactions.Duplicate e) {
                return 0;
            }
        });

        assertThat(made.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(handoffs.nextId()).isEqualTo(new HandoffId(2));
    }

    @Test
    void aSecondTransactionWaitsForTheLock() throws Exception {
        var id = submitted().id();
        var done = Crowd.of(
                8,
                number -> in(work -> {
                    var was = work.handoffs().lock(id).orElseThrow();
                    var next = ((Outcome.Changed)
                            was.nudge(new Actor(JOANNE, Set.of(), Via.BUTTON), moment(was.version())));
                    work.handoffs().replace(next.handoff(), Optional.empty());
                    return was.version();
                }));

        assertThat(done).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }
}
