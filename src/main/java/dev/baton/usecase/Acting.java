package dev.baton.usecase;

import dev.baton.handoff.Actor;
import dev.baton.handoff.Entry;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Moment;
import dev.baton.handoff.Move;
import dev.baton.handoff.Outcome;
import dev.baton.handoff.PrivateLine;
import dev.baton.handoff.Reply;
import dev.baton.handoff.Via;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The one way in which a person's act reaches a handoff: load, work out who they are, decide, store, answer. */
final class Acting {
    private static final Set<Reply> NEWS = EnumSet.of(Reply.NOW_HELPER, Reply.WATCHING, Reply.UNWATCHED);

    private final Transactions transactions;
    private final Roles roles;
    private final Discretion discretion;
    private final Clocks clocks;
    private final Changes changes;
    private final Runnable sendSoon;

    Acting(
            Transactions transactions,
            Roles roles,
            Discretion discretion,
            Clocks clocks,
            Changes changes,
            Runnable sendSoon) {
        this.transactions = transactions;
        this.roles = roles;
        this.discretion = discretion;
        this.clocks = clocks;
        this.changes = changes;
        this.sendSoon = sendSoon;
    }

    /** What to do with the handoff, once it is known who does it and when. */
    interface Verb {
        Outcome on(Handoff handoff, Actor actor, Moment moment);
    }

    /** The same, for what must read more of the stored world. */
    interface Reading {
        Outcome on(Transactions.Work work, Handoff handoff, Actor actor, Moment moment);
    }

    /** It was redirected between two looks: who is what to it has to be found out anew. */
    private static final class MovedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Result act(Request request, Verb verb) {
        return actReading(request, (work, handoff, actor, moment) -> verb.on(handoff, actor, moment));
    }

    Result actReading(Request request, Reading verb) {
        try {
            return actOnce(request, verb);
        } catch (MovedMeanwhile lookAgain) {
            return actReading(request, verb);
        }
    }

    private Result actOnce(Request request, Reading verb) {
        var seen = find(request).filter(handoff -> mayKnow(request, handoff));
        if (seen.isEmpty()) {
            return Result.unknown();
        }
        var actor = roles.actor(request.who(), seen.get(), request.via());
        try {
            var result = transactions.inTransaction(work -> act(work, request, new Seen(seen.get(), actor), verb));
            sendSoon.run();
            return result;
        } catch (Transactions.Duplicate replay) {
            return new Result(Reply.REPEATED, find(request));
        }
    }

    /** Whether the person may make that move now, before they are asked for words; a refusal is told and recorded. */
    Result mayAct(Request request, Move move) {
        var seen = find(request).filter(handoff -> mayKnow(request, handoff));
        if (seen.isEmpty()) {
            return Result.unknown();
        }
        var refusal = seen.get().refusal(move, roles.actor(request.who(), seen.get(), request.via()));
        return refusal.isPresent()
                ? act(request, (handoff, actor, moment) -> new Outcome.Refused(refusal.get()))
                : Result.of(Reply.UNSAID, seen.get());
    }

    /** A number can be guessed; who presses or reacts has the message before them. */
    private boolean mayKnow(Request request, Handoff handoff) {
        return request.via() != Via.SLASH || discretion.mayKnow(request.who(), handoff);
    }

    private Optional<Handoff> find(Request request) {
        return transactions.inTransaction(work -> work.handoffs().find(request.id()));
    }

    /** The handoff before it was locked, and who somebody was to it. */
    private record Seen(Handoff handoff, Actor actor) {}

    private Result act(Transactions.Work work, Request request, Seen seen, Reading verb) {
        work.once(request.key());
        var handoff = work.handoffs().lock(request.id()).orElseThrow();
        if (!handoff.team().equals(seen.handoff().team())) {
            throw new MovedMeanwhile();
        }
        var actor = seen.actor();
        var outcome = verb.on(work, handoff, actor, clocks.moment(handoff));
        var present = handoff;
        if (outcome instanceof Outcome.Changed changed) {
            changes.store(work, changed);
            present = changed.handoff();
        } else {
            work.entries().append(request.id(), refusal(handoff, actor, outcome.reply()));
        }
        answer(work, request, present, outcome.reply());
        return Result.of(outcome.reply(), present);
    }

    /** Where the request itself is not answered, a refusal or a surprise is said in a private line. */
    private void answer(Transactions.Work work, Request request, Handoff present, Reply reply) {
        var isTold = reply.isRefusal() && request.via() != Via.CATCH_UP;
        if (isTold || NEWS.contains(reply)) {
            request.where()
                    .ifPresent(in -> changes.say(
                            work, present, new PrivateLine(request.who(), in, reply, clocks.now()), clocks.now()));
        }
    }

    private Entry refusal(Handoff handoff, Actor actor, Reply reply) {
        return new Entry(
                Entry.Event.REFUSED,
                Optional.of(actor.person()),
                actor.via(),
                clocks.now(),
                handoff.state(),
                handoff.state(),
                Optional.of(reply.name()));
    }
}
