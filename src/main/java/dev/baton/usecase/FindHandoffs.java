package dev.baton.usecase;

import dev.baton.directory.Directory;
import dev.baton.directory.Team;
import dev.baton.handoff.Filed;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToTeam;
import dev.baton.outbox.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks handoffs up for people to read; writes nothing. */
public final class FindHandoffs {
    /** How many a list shows. */
    public static final int MOST = 20;

    /** How many it is chosen from. */
    private static final int ALL = 1000;

    private final Transactions transactions;
    private final Roles roles;
    private final Supplier<Directory> directory;
    private final Discretion discretion;

    FindHandoffs(Transactions transactions, Roles roles, Supplier<Directory> directory, Discretion discretion) {
        this.transactions = transactions;
        this.roles = roles;
        this.directory = directory;
        this.discretion = discretion;
    }

    /** The first of a list, and how many there are besides. */
    public record Listed(List<Filed> first, int more) {}

    /** Whatever it is, for Baton's own use. */
    Optional<Handoff> byId(HandoffId id) {
        return transactions.inTransaction(work -> work.handoffs().find(id));
    }

    /** One handoff, if this person may know of it: to others it is the same as a number that does not exist. */
    public Optional<Filed> forPerson(HandoffId id, PersonId person) {
        return transactions
                .inTransaction(work -> work.handoffs().find(id).stream()
                        .flatMap(handoff -> Cards.with(work, List.of(handoff)).stream())
                        .findFirst())
                .filter(found -> discretion.mayKnow(person, found.handoff()));
    }

    /** What this person sent, owns or helps with and is not over; their own turn first. */
    public Listed mine(PersonId person) {
        return transactions.inTransaction(work -> listed(work, work.handoffs().of(person, ALL), person));
    }

    /** What stands with a team and is not over, for somebody of it; their own turn first. */
    public Listed with(Team team, PersonId reader) {
        return transactions.inTransaction(work -> listed(work, work.handoffs().with(team.key(), ALL), reader));
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

    private Listed listed(Transactions.Work work, List<Handoff> all, PersonId reader) {
        var first = all.stream().sorted(new ByTurn(reader)).limit(MOST).toList();
        return new Listed(Cards.with(work, first), all.size() - first.size());
    }
}
