package dev.baton.judge;

import dev.baton.outbox.Times;
import dev.baton.playground.Call;
import dev.baton.playground.Fault;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Laid once a round: the first process that comes to the crash point is killed or frozen there, and no other. */
final class Trap {
    private final Town town;
    private final Relay relay;
    private final Mischief mischief;
    private final Plan plan;
    private final Times times;
    private final AtomicBoolean used = new AtomicBoolean();
    private final CompletableFuture<Node> sprung = new CompletableFuture<>();

    Trap(Town town, Relay relay, Mischief mischief, Plan plan, Times times) {
        this.town = town;
        this.relay = relay;
        this.mischief = mischief;
        this.plan = plan;
        this.times = times;
    }

    /** Completes with the process that was killed, or that was frozen and goes on. */
    CompletableFuture<Node> sprung() {
        return sprung;
    }

    /** False where somebody has come already. */
    boolean takeAway() {
        return !used.getAndSet(true);
    }

    /** Up to so many milliseconds. */
    Duration shortly(int most) {
        return Duration.ofNanos((long) (plan.fraction() * most * 1_000_000));
    }

    boolean even() {
        return plan.fraction() < 0.5;
    }

    /** After Baton has given it up and has said it again. */
    Duration tooLate() {
        return times.call().plus(times.settle().multipliedBy(3).dividedBy(2));
    }

    /** While Baton waits whether it comes to stand, or too late. */
    Duration soonOrTooLate() {
        return even() ? times.settle().dividedBy(2) : tooLate();
    }

    Duration lease() {
        return times.lease();
    }

    void kill(Call call) {
        kill(town.node(call.host()));
    }

    void kill(Node node) {
        if (!used.getAndSet(true)) {
            try {
                node.kill("at " + plan.point());
                sprung.complete(node);
            } catch (RuntimeException broken) {
                sprung.completeExceptionally(broken);
            }
        }
    }

    void killIn(Duration delay, Call call) {
        in(delay).execute(() -> kill(call));
    }

    void freeze(Call call, Duration length) {
        if (!used.getAndSet(true)) {
            var node = town.node(call.host());
            node.freeze("at " + plan.point());
            in(length).execute(() -> {
                node.thaw();
                sprung.complete(node);
            });
        }
    }

    private static Executor in(Duration delay) {
        return CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    Function<Call, Fault> dies(Fault fault) {
        return call -> fault.after(() -> kill(call));
    }

    void onPost(Function<Call, Fault> fault) {
        lay(call -> Calls.isPostOf(call, plan.prey()), plan.nth(), fault);
    }

    void onCall(Predicate<Call> prey, Function<Call, Fault> fault) {
        lay(prey, 1, fault);
    }

    private void lay(Predicate<Call> prey, int nth, Function<Call, Fault> fault) {
        mischief.lay(new Mischief.Snare(plan.point().name(), prey, nth, fault));
    }

    OnForm onForm() {
        return new OnForm();
    }

    /** At the next form that is sent off. */
    final class OnForm {
        private Consumer<Node> whenSent = node -> {};
        private Consumer<Node> whenAnswered = node -> {};
        private Consumer<Node> whenPassedOn = node -> {};
        private boolean heard = true;

        void killWhenSent(Duration after) {
            whenSent = node -> in(after).execute(() -> kill(node));
            lie();
        }

        void killUnanswered() {
            whenAnswered = Trap.this::kill;
            heard = false;
            lie();
        }

        void killWhenAnswered(Duration after) {
            whenPassedOn = node -> in(after).execute(() -> kill(node));
            lie();
        }

        private void lie() {
            relay.lie(new Relay.Ambush() {
                @Override
                public void sent(Node to) {
                    whenSent.accept(to);
                }

                @Override
                public boolean answered(Node by) {
                    whenAnswered.accept(by);
                    return heard;
                }

                @Override
                public void passedOn(Node by) {
                    whenPassedOn.accept(by);
                }
            });
        }
    }
}
