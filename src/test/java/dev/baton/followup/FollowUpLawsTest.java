package dev.baton.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.Span;
import dev.baton.handoff.State;
import dev.baton.handoff.Target;
import dev.baton.handoff.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for every policy, all hours and any outage: nothing comes early, each level once and in order, no two nudges
 * within half a period, nobody is reminded while it is snoozed, no target runs while the sender is waited for, no owner loses
 * what they were not asked for, nobody is forgotten, and what is planned is what happens. The times are reckoned here anew, from
 * what happened, and not taken from the ladder.
 */
class FollowUpLawsTest {
    private static final int STORIES = 350;
    private static final int STEPS = 40;

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000, 2_000_000, 3_000_000, 4_000_000, 5_000_000})
    void theLawsHold(long from) {
        for (var seed = from; seed < from + STORIES; seed++) {
            try {
                new Telling(new AnyStory(seed)).tell();
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + seed, broken);
            }
        }
    }

    /** One story told, and what was seen in it. */
    private static final class Telling {
        private final AnyStory story;
        private final WorkingTime clock;
        private final Instant submitted;
        private final Set<Target> breached = EnumSet.noneOf(Target.class);
        private final Set<Target> risked = new HashSet<>();
        private int levels;
        private boolean released;
        private Instant openSince;
        private Duration openBefore = Duration.ZERO;
        private Optional<Instant> lastNudge = Optional.empty();
        private Instant lastSign;
        private Optional<Instant> snoozedUntil = Optional.empty();
        private Optional<Instant> heldSince = Optional.empty();
        private Duration held = Duration.ZERO;
        private Instant ownedSince = Instant.EPOCH;
        private Duration heldBeforeOwned = Duration.ZERO;
        private Instant ownersSign = Instant.EPOCH;
        private Optional<Instant> askedFirst = Optional.empty();
        private Optional<Instant> askedLast = Optional.empty();

        Telling(AnyStory story) {
            this.story = story;
            this.clock = story.clockwork.clock();
            this.submitted = story.now;
            this.openSince = story.now;
            this.lastSign = story.now;
        }

        void tell() {
            for (var step = 0; step < STEPS; step++) {
                story.timePasses();
                planIsKept();
                var first = story.clockwork.done().size();
                story.clockwork.at(story.now);
                story.clockwork.done().stream().skip(first).forEach(this::look);
                nobodyIsForgotten();
                story.somebodyActs().ifPresent(this::follow);
            }
        }

        private void planIsKept() {
            var followUps = story.clockwork.followUps();
            var planned = followUps.nextAt();
            assertThat(followUps.dueBy(story.now).isPresent())
                    .isEqualTo(planned.filter(at -> !at.isAfter(story.now)).isPresent());
            planned.ifPresent(at -> {
                assertThat(followUps.dueBy(at)).isPresent();
                assertThat(followUps.dueBy(at.minusNanos(1))).isEmpty();
            });
        }

        private void look(Clockwork.Done done) {
            assertThat(done.what().due()).isBeforeOrEqualTo(done.at());
            if (done.what() instanceof FollowUp.RemindOwner) {
                asked(done.at());
            } else if (done.what() instanceof FollowUp.Lapse) {
                lapsed(done.at());
            } else if (done.what() instanceof FollowUp.RemindSender || done.what() instanceof FollowUp.TellOfSilence) {
                assertThat(heldSince).isPresent();
            } else if (done.what() instanceof FollowUp.EndWait) {
                goesOn(done.at());
            } else if (done.what() instanceof FollowUp.Wake) {
                assertThat(snoozedUntil).contains(done.what().due());
                assertThat(clock.nextOpen(done.what().due()))
                        .isEqualTo(done.what().due());
                snoozedUntil = Optional.empty();
                askedFirst = Optional.empty();
            } else if (done.what() instanceof FollowUp.Nudge) {
                nudged(done.at());
            } else if (done.what() instanceof FollowUp.Escalate climb) {
                climbed(climb, done.at());
            } else if (done.what() instanceof FollowUp.Mark mark) {
                marked(mark, done.at());
            } else {
                assertThat(clock.between(lastSign, done.at()))
                        .isGreaterThanOrEqualTo(length(story.policy.closeAfter()));
            }
        }

        private void asked(Instant at) {
            assertThat(snoozedUntil).isEmpty();
            assertThat(heldSince).isEmpty();
            askedLast.ifPresent(last -> assertThat(clock.between(last, at).multipliedBy(2))
                    .isGreaterThanOrEqualTo(length(story.policy.nudgeEvery())));
            askedFirst = askedFirst.or(() -> Optional.of(at));
            askedLast = Optional.of(at);
        }

        private void lapsed(Instant at) {
            assertThat(snoozedUntil).isEmpty();
            assertThat(clock.between(ownersSign, at))
                    .isGreaterThanOrEqualTo(length(story.policy.lapseAfter().orElseThrow()));
            assertThat(askedFirst).isPresent();
            assertThat(clock.between(askedFirst.get(), at)).isGreaterThanOrEqualTo(length(story.policy.nudgeEvery()));
            opened(at);
        }

        private void opened(Instant at) {
            openSince = at;
            released = true;
            lastNudge = Optional.empty();
            lastSign = at;
            snoozedUntil = Optional.empty();
        }

        private void goesOn(Instant at) {
            heldSince.ifPresent(since -> held = held.plus(clock.between(since, at)));
            heldSince = Optional.empty();
            signed(at);
        }

        private void signed(Instant at) {
            ownersSign = at;
            askedFirst = Optional.empty();
            askedLast = Optional.empty();
        }

        private void nudged(Instant at) {
            assertThat(snoozedUntil).isEmpty();
            if (lastNudge.isEmpty()) {
                assertThat(clock.between(openSince, at)).isGreaterThanOrEqualTo(length(story.policy.nudgeAfter()));
            }
            lastNudge.ifPresent(last -> assertThat(clock.between(last, at).multipliedBy(2))
                    .isGreaterThanOrEqualTo(length(story.policy.nudgeEvery())));
            lastNudge = Optional.of(at);
            lastSign = at;
        }

        private void climbed(FollowUp.Escalate climb, Instant at) {
            var level = story.policy.levels().get(levels++);
            assertThat(climb.to()).isEqualTo(level.to());
            assertThat(openTime(at)).isGreaterThanOrEqualTo(length(level.after()));
            if (released) {
                assertThat(clock.between(openSince, at)).isGreaterThanOrEqualTo(length(story.policy.nudgeAfter()));
            }
            climb.nudgeReplaced().ifPresent(due -> lastSign = due);
        }

        private void marked(FollowUp.Mark mark, Instant at) {
            var target = mark.target();
            assertThat(heldSince).isEmpty();
            var passed = clock.between(submitted, at).minus(held);
            if (target == Target.CONNECT) {
                var owned = clock.between(ownedSince, at).minus(held.minus(heldBeforeOwned));
                assertThat(owned.multipliedBy(4))
                        .isGreaterThanOrEqualTo(
                                length(story.policy.targets().connectWithin()).multipliedBy(3));
                return;
            }
            var within = target == Target.ACKNOWLEDGE
                    ? story.policy.targets().acknowledgeWithin()
                    : story.policy.targets().resolveWithin();
            var whole = length(within.orElseThrow());
            if (mark.standing() == Target.Standing.BREACHED) {
                assertThat(passed).isGreaterThanOrEqualTo(whole);
                assertThat(breached.add(target)).isTrue();
            } else {
                assertThat(passed.multipliedBy(4)).isGreaterThanOrEqualTo(whole.multipliedBy(3));
                assertThat(breached).doesNotContain(target);
                assertThat(risked.add(target)).isTrue();
            }
        }

        /** Of an open handoff the team has heard within the longest time between two nudges, and every level is done. */
        private void nobodyIsForgotten() {
            if (story.clockwork.handoff().state() == State.ACKNOWLEDGED) {
                noOwnerIsForgotten();
            }
            if (story.clockwork.handoff().state() != State.OPEN || snoozedUntil.isPresent()) {
                return;
            }
            var longest = lastSign.equals(openSince) && lastNudge.isEmpty()
                    ? story.policy.nudgeAfter()
                    : story.policy.nudgeEvery();
            assertThat(clock.between(lastSign, story.now)).isLessThan(length(longest));
            if (!released || clock.between(openSince, story.now).compareTo(length(story.policy.nudgeAfter())) >= 0) {
                var reached = story.policy.levels().stream()
                        .filter(level -> length(level.after()).compareTo(openTime(story.now)) <= 0)
                        .count();
                assertThat(levels).isEqualTo((int) reached);
            }
        }

        /** An owner who has not spoken to the sender is asked to, again and again, until they give a sign. */
        private void noOwnerIsForgotten() {
            var handoff = story.clockwork.handoff();
            if (snoozedUntil.isPresent() || handoff.milestones().connected().isPresent()) {
                return;
            }
            var every = length(story.policy.nudgeEvery());
            var owned = clock.between(ownedSince, story.now).minus(held.minus(heldBeforeOwned));
            if (askedLast.isPresent()) {
                assertThat(clock.between(askedLast.get(), story.now)).isLessThan(every);
            } else if (owned.compareTo(length(story.policy.targets().connectWithin())) >= 0) {
                assertThat(clock.between(ownersSign, story.now)).isLessThan(every);
            }
        }

        /** Somebody did something: stretches begin and end. */
        private void follow(Handoff before) {
            var after = story.clockwork.handoff();
            if (before.state() == after.state()) {
                stayed(before, after);
                return;
            }
            snoozedUntil = Optional.empty();
            goesOn(story.now);
            if (after.waitsForSender()) {
                heldSince = Optional.of(story.now);
            }
            if (before.state() == State.OPEN) {
                openBefore = openTime(story.now);
                risked.remove(Target.ACKNOWLEDGE);
                ownedSince = story.now;
                heldBeforeOwned = held;
            }
            if (after.state() == State.OPEN) {
                opened(story.now);
            }
            if (after.state() == State.RESOLVED) {
                risked.remove(Target.RESOLVE);
            }
            lastSign = story.now;
        }

        private void stayed(Handoff before, Handoff after) {
            snoozedUntil = after.course().snoozedUntil();
            if (!before.ladder().equals(after.ladder()) && after.state() == State.OPEN) {
                lastNudge = Optional.of(story.now);
                lastSign = story.now;
            }
            if (!before.course().silence().equals(after.course().silence())) {
                signed(story.now);
            }
        }

        private Duration openTime(Instant at) {
            return openBefore.plus(clock.between(openSince, at));
        }

        private Duration length(Span span) {
            return clock.lengthOf(span);
        }
    }
}
