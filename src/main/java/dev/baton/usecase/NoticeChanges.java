package dev.baton.usecase;

import dev.baton.directory.Directory;
import dev.baton.directory.LookupFailed;
import dev.baton.directory.Team;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.PersonId;
import dev.baton.outbox.Homes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Finds out whose Home shows a handoff that has changed, or ought to show it now. */
final class NoticeChanges {
    private static final int AT_A_TIME = 100;

    /** Whatever else changes meanwhile costs no further drawing, and messages about it go out first. */
    private static final Duration TOGETHER = Duration.ofSeconds(2);

    private final Transactions transactions;
    private final Supplier<Directory> directory;
    private final Roles roles;
    private final Clocks clocks;

    NoticeChanges(Transactions transactions, Supplier<Directory> directory, Roles roles, Clocks clocks) {
        this.transactions = transactions;
        this.directory = directory;
        this.roles = roles;
        this.clocks = clocks;
    }

    private record News(List<Homes.Change> changes, List<Homes.Resting> homes, List<Handoff> handoffs) {}

    /** Looks at all changes there are. A crash on the way has them looked at once more. */
    void run() {
        for (var news = news(); !news.changes().isEmpty(); news = news()) {
            var looked = news;
            var wanted = wanted(looked);
            var at = clocks.realNow().plus(TOGETHER);
            transactions.inTransaction(work -> {
                wanted.forEach(person -> work.homes().want(person, at));
                work.homes().done(looked.changes());
                return wanted;
            });
        }
    }

    private News news() {
        return transactions.inTransaction(work -> {
            var changes = work.homes().changes(AT_A_TIME);
            var homes =
                    changes.isEmpty() ? List.<Homes.Resting>of() : work.homes().resting();
            var handoffs = homes.isEmpty()
                    ? List.<Handoff>of()
                    : ids(changes).stream()
                            .flatMap(id -> work.handoffs().find(id).stream())
                            .toList();
            return new News(changes, homes, handoffs);
        });
    }

    private List<PersonId> wanted(News news) {
        var concerned = concerned(news.handoffs());
        var changed = ids(news.changes());
        return news.homes().stream()
                .filter(home ->
                        concerned.test(home.person()) || home.shows().stream().anyMatch(changed::contains))
                .map(Homes.Resting::person)
                .toList();
    }

    private static Set<HandoffId> ids(List<Homes.Change> changes) {
        return changes.stream().map(Homes.Change::handoff).collect(Collectors.toSet());
    }

    /** Where Slack does not say now who is in a team, everybody: what has not changed is drawn, and not published. */
    private Predicate<PersonId> concerned(List<Handoff> handoffs) {
        try {
            Set<PersonId> people = new HashSet<>();
            handoffs.forEach(handoff -> people.addAll(involved(handoff)));
            for (var team : handoffs.stream().map(Handoff::team).distinct().toList()) {
                directory.get().lastKnown(team).ifPresent(known -> people.addAll(with(known)));
            }
            return people::contains;
        } catch (LookupFailed slackIsSilent) {
            return person -> true;
        }
    }

    private Collection<PersonId> involved(Handoff handoff) {
        Set<PersonId> people = new HashSet<>(handoff.helpers());
        people.add(handoff.sender());
        handoff.owner().ifPresent(people::add);
        directory.get().supervisors().of(handoff.sender()).ifPresent(people::add);
        return people;
    }

    private Collection<PersonId> with(Team team) {
        Set<PersonId> people = new HashSet<>(team.supervisors());
        people.addAll(team.onCall());
        people.addAll(roles.members(team));
        return people;
    }
}
