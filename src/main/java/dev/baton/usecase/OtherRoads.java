package dev.baton.usecase;

import dev.baton.directory.Directory;
import dev.baton.directory.Team;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.EvidenceMissing;
import dev.baton.handoff.EvidencePack;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Place;
import dev.baton.handoff.State;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToStewards;
import dev.baton.handoff.ToTeam;
import dev.baton.handoff.ToWatcher;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Obstacle;
import dev.baton.outbox.Spot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What becomes of a message that Slack will never take: it goes by another road, and nothing is dropped in silence. The
 * handoff is kept, and its ladder runs on.
 *
 * <p>A card or a first message that is gone is posted anew, and with it what was to be said under it. Where the team's
 * channel is closed, its supervisors, the sender and the stewards are told, once for each time. Whatever else reaches
 * nobody is told to the stewards, unless it was only for somebody who watches. A line that lies in a channel goes on in the
 * sender's DM.
 */
final class OtherRoads {
    private static final Set<Delivery.State> LIVING =
            EnumSet.complementOf(EnumSet.of(Delivery.State.DEAD, Delivery.State.OBSOLETE));

    private final Supplier<Directory> directory;
    private final Changes changes;
    private final Addressing addressing;
    private final Clocks clocks;

    OtherRoads(Supplier<Directory> directory, Changes changes, Addressing addressing, Clocks clocks) {
        this.directory = directory;
        this.changes = changes;
        this.addressing = addressing;
        this.clocks = clocks;
    }

    /** A message of no handoff: of those, the stewards' own are looked for by {@link FindUnheard}. */
    void take(Transactions.Work work, Delivery dead) {
        if (dead.message() instanceof ToAuthority.DailyDigest digest) {
            var week = LocalDate.parse(digest.day()).with(DayOfWeek.MONDAY);
            var lost = new ToStewards.DigestUndelivered(
                    digest.to(), week.toString(), dead.reason().orElse(""));
            addressing.toStewards(lost, clocks.now()).forEach(work.outbox()::add);
        }
    }

    /** A message of a handoff. */
    void take(Transactions.Work work, Handoff handoff, Delivery dead) {
        if (dead.message() instanceof EvidencePack pack) {
            tellOfUndelivered(work, handoff, dead);
            changes.say(work, handoff, new EvidenceMissing(pack.to(), pack.asked()), clocks.now());
        } else if (!handoff.state().isOver()
                && !(dead.message() instanceof ToWatcher)
                && !Addressing.isBehind(handoff, dead)) {
            dead.obstacle().ifPresent(obstacle -> take(work, handoff, dead, obstacle));
        }
    }

    private void take(Transactions.Work work, Handoff handoff, Delivery dead, Obstacle obstacle) {
        if (!dead.isEdit()
                && dead.message() instanceof ToSender
                && handoff.line().isPresent()) {
            changes.moveLine(work, handoff);
            return;
        }
        var closed = channel(dead).filter(at -> obstacle == Obstacle.CLOSED && isOfTeam(handoff, at));
        if (obstacle == Obstacle.GONE && (dead.isEdit() || dead.threadKey().isPresent())) {
            postAnew(work, dead);
        } else if (closed.isPresent()) {
            tellOfClosed(work, handoff, dead, closed.get());
        } else if (!dead.isEdit()) {
            tellOfUndelivered(work, handoff, dead);
        }
    }

    private void postAnew(Transactions.Work work, Delivery dead) {
        if (!dead.isEdit()) {
            dead.threadKey()
                    .flatMap(work.outbox()::find)
                    .filter(parent -> LIVING.contains(parent.state()))
                    .ifPresent(parent -> postAnew(work, parent, dead));
        } else if (dead.message() instanceof ToTeam.Card || dead.message() instanceof ToSender.Line) {
            postAnew(work, dead, "it was taken away");
        }
    }

    /** Where the parent stands elsewhere meanwhile, somebody has mended it already. A parent that died itself was told of. */
    private void postAnew(Transactions.Work work, Delivery parent, Delivery child) {
        var stoodThere = parent.posted()
                .map(Spot::under)
                .filter(under -> child.trail().where().equals(Optional.of(under)));
        if (stoodThere.isPresent()) {
            postAnew(work, parent, "it was taken away");
        }
        postAnew(work, child, "what it belongs under was taken away");
    }

    /** Whoever has it in hand finds out by itself. */
    private boolean postAnew(Transactions.Work work, Delivery delivery, String why) {
        var inHand = delivery.state() == Delivery.State.CLAIMED || delivery.state() == Delivery.State.ATTEMPT;
        return !inHand && work.outbox().step(delivery.state(), delivery.anew(why), clocks.realNow());
    }

    /** Whatever waits for the channel goes out when it opens. */
    private void tellOfClosed(Transactions.Work work, Handoff handoff, Delivery dead, ChannelId channel) {
        var time = work.outbox().close(channel);
        changes.say(work, handoff, new ToAuthority.ChannelBroken(time), clocks.now());
        if (!dead.isEdit()) {
            tellInstead(work, handoff, time);
        }
    }

    private void tellOfUndelivered(Transactions.Work work, Handoff handoff, Delivery dead) {
        if (!(dead.message().place() instanceof Place.Stewards)) {
            var what = Aftermath.what(handoff.id(), dead);
            var why = dead.reason().orElse("");
            changes.say(work, handoff, new ToAuthority.Undelivered(what, why), clocks.now());
        }
        if (dead.message() instanceof ToTeam.Card) {
            tellInstead(work, handoff, 0);
        }
    }

    private void tellInstead(Transactions.Work work, Handoff handoff, int time) {
        changes.say(work, handoff, new ToSender.Unreachable(time), clocks.now());
        if (handoff.state() == State.OPEN) {
            supervisors(handoff)
                    .map(supervisor -> new ToAuthority.InPlaceOfChannel(supervisor, time))
                    .forEach(instead -> changes.say(work, handoff, instead, clocks.now()));
        }
    }

    private Stream<PersonId> supervisors(Handoff handoff) {
        return team(handoff).stream().flatMap(team -> team.supervisors().stream());
    }

    private boolean isOfTeam(Handoff handoff, ChannelId channel) {
        return team(handoff).map(Team::channel).filter(channel::equals).isPresent();
    }

    private Optional<Team> team(Handoff handoff) {
        return directory.get().lastKnown(handoff.team());
    }

    private static Optional<ChannelId> channel(Delivery delivery) {
        return delivery.posted()
                .map(ThreadRef::channel)
                .or(() -> delivery.trail().where().map(Spot::channel));
    }
}
