package dev.baton.usecase;

import dev.baton.directory.Colleagues;
import dev.baton.directory.Directory;
import dev.baton.directory.LookupFailed;
import dev.baton.directory.Team;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToTeam;
import dev.baton.handoff.Via;
import dev.baton.outbox.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks handoffs up for people to read; writes nothing. */
public final class FindHandoffs {
    /** How many a list shows. */
    public static final int MOST = 20;

    private final Transactions transactions;
    private final Roles roles;
    private final Supplier<Directory> directory;
    private final Colleagues colleagues;

    FindHandoffs(Transactions transactions, Roles roles, Supplier<Directory> directory, Colleagues colleagues) {
        this.transactions = transactions;
        this.roles = roles;
        this.directory = directory;
        this.colleagues = colleagues;
    }

    /** A handoff and where its card stands, for a link. */
    public record Found(Handoff handoff, Optional<ThreadRef> card) {}

    /** Whatever it is, for Baton's own use. */
    Optional<Handoff> byId(HandoffId id) {
        return transactions.inTransaction(work -> work.handoffs().find(id));
    }

    /** One handoff, if this person may know of it: to others it is the same as a number that does not exist. */
    public Optional<Found> forPerson(HandoffId id, PersonId person) {
        return transactions
                .inTransaction(work -> work.handoffs().find(id).map(handoff -> found(work, handoff)))
                .filter(found -> mayKnow(person, found.handoff()));
    }

    /** What this person sent, owns or helps with and is not over. */
    public List<Found> mine(PersonId person) {
        return transactions.inTransaction(work -> work.handoffs().of(person, MOST).stream()
                .map(handoff -> found(work, handoff))
                .toList());
    }

    /** What stands with a team and is not over. */
    public List<Found> with(Team team) {
        return transactions.inTransaction(work -> work.handoffs().with(team.key(), MOST).stream()
                .map(handoff -> found(work, handoff))
                .toList());
    }

    /** The teams that this person may act for. */
    public List<Team> teamsOf(PersonId person) {
        return directory.get().teams().stream()
                .filter(team -> roles.isOfTheTeam(person, team))
                .toList();
    }

    /** The handoff whose card or nudge stands there. */
    public Optional<HandoffId> byCard(ThreadRef place) {
        return transactions.inTransaction(work -> work.outbox()
                .at(place)
                .filter(d -> d.message() instanceof ToTeam.Card || d.message() instanceof ToTeam.Nudge)
                .flatMap(Delivery::handoff));
    }

    private Found found(Transactions.Work work, Handoff handoff) {
        return new Found(
                handoff, work.outbox().find(Addressing.cardKey(handoff)).flatMap(Delivery::posted));
    }

    private boolean mayKnow(PersonId person, Handoff handoff) {
        return handoff.sender().equals(person)
                || handoff.owner().filter(person::equals).isPresent()
                || handoff.helpers().contains(person)
                || standsInThePublic(handoff)
                || !roles.actor(person, handoff, Via.SLASH).roles().isEmpty();
    }

    private boolean standsInThePublic(Handoff handoff) {
        try {
            return directory
                    .get()
                    .lastKnown(handoff.team())
                    .filter(team -> colleagues.isPublic(team.channel()))
                    .isPresent();
        } catch (LookupFailed slackIsSilent) {
            return false;
        }
    }
}
