package dev.baton.usecase;

import dev.baton.directory.Colleagues;
import dev.baton.directory.Directory;
import dev.baton.directory.Profile;
import dev.baton.directory.Team;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Home;
import dev.baton.handoff.Move;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Turn;
import dev.baton.handoff.Via;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Gathers what somebody reads in their Home, by the directory and by Slack as they are now. */
final class ReadHome {
    private static final int MOST = 500;

    /** Of each part. */
    private static final int SHOWN = 10;

    private static final List<Move> BRINGING_ON =
            List.of(Move.ACKNOWLEDGE, Move.RESOLVE, Move.CONFIRM, Move.NUDGE, Move.REDIRECT, Move.ADD_DETAILS);
    private static final Comparator<Handoff> MOST_URGENT_FIRST = Comparator.comparing(
                    (Handoff handoff) -> handoff.brief().urgency(), Comparator.reverseOrder())
            .thenComparing(Digests.WORST_FIRST);

    private final Transactions transactions;
    private final Supplier<Directory> directory;
    private final Colleagues colleagues;
    private final Roles roles;
    private final Digests digests;

    ReadHome(
            Transactions transactions,
            Supplier<Directory> directory,
            Colleagues colleagues,
            Roles roles,
            Digests digests) {
        this.transactions = transactions;
        this.directory = directory;
        this.colleagues = colleagues;
        this.roles = roles;
        this.digests = digests;
    }

    /** Nobody from outside has one, and guests see what is their own. */
    boolean mayHaveOne(PersonId person) {
        var kind = colleagues.profile(person).kind();
        return kind == Profile.Kind.FULL || kind == Profile.Kind.GUEST;
    }

    /** What there is for one person; {@code used} says whether there ever was anything. */
    Home of(PersonId person, boolean used) {
        var teams = directory.get().teams().stream()
                .filter(team -> roles.isOfTheTeam(person, team))
                .toList();
        var all = transactions.inTransaction(work -> all(work, person, teams));
        var shelves = all.stream().collect(Collectors.groupingBy(handoff -> shelf(person, handoff)));
        return new Home(
                occasion(person, used || !all.isEmpty()),
                part(person, shelves.getOrDefault(Shelf.MINE, List.of())),
                part(person, shelves.getOrDefault(Shelf.AWAITED, List.of())),
                part(person, shelves.getOrDefault(Shelf.TEAMS, List.of())));
    }

    private enum Shelf {
        MINE,
        AWAITED,
        TEAMS,
        /** With a team that they have left. */
        NOWHERE
    }

    private Shelf shelf(PersonId person, Handoff handoff) {
        if (isTurnOf(person, handoff) || isNewTo(person, handoff)) {
            return Shelf.MINE;
        }
        if (handoff.sender().equals(person)) {
            return Shelf.AWAITED;
        }
        return roles.actor(person, handoff, Via.BUTTON).roles().isEmpty() ? Shelf.NOWHERE : Shelf.TEAMS;
    }

    private List<Handoff> all(Transactions.Work work, PersonId person, List<Team> teams) {
        List<Handoff> all = new ArrayList<>(work.handoffs().of(person, MOST));
        teams.forEach(team -> all.addAll(work.handoffs().with(team.key(), MOST)));
        digests.sentByPeopleOf(work, person).forEach(all::add);
        return all.stream().filter(distinct()).sorted(MOST_URGENT_FIRST).toList();
    }

    private static Predicate<Handoff> distinct() {
        var seen = new HashSet<HandoffId>();
        return handoff -> seen.add(handoff.id());
    }

    private static boolean isTurnOf(PersonId person, Handoff handoff) {
        return switch (handoff.turn()) {
            case OWNER -> handoff.owner().filter(person::equals).isPresent();
            case SENDER -> handoff.sender().equals(person);
            case TEAM, NOBODY -> false;
        };
    }

    /** Nobody has it, and the person is on call for it. */
    private boolean isNewTo(PersonId person, Handoff handoff) {
        return handoff.turn() == Turn.TEAM
                && !handoff.sender().equals(person)
                && directory
                        .get()
                        .team(handoff.team())
                        .filter(team -> team.onCall().contains(person) && roles.isOfTheTeam(person, team))
                        .isPresent();
    }

    private Home.Part part(PersonId person, List<Handoff> handoffs) {
        var shown = handoffs.stream().limit(SHOWN).toList();
        var filed = transactions.inTransaction(work -> Cards.with(work, shown));
        var rows = filed.stream()
                .map(file -> new Home.Row(file, move(person, file.handoff())))
                .toList();
        return new Home.Part(rows, handoffs.size() - shown.size());
    }

    private Optional<Move> move(PersonId person, Handoff handoff) {
        var actor = roles.actor(person, handoff, Via.BUTTON);
        return BRINGING_ON.stream()
                .filter(move -> handoff.refusal(move, actor).isEmpty())
                .findFirst();
    }

    private Home.Occasion occasion(PersonId person, boolean used) {
        if (directory.get().teams().isEmpty()) {
            var steward = roles.isSteward(person) || colleagues.profile(person).admin();
            return steward ? Home.Occasion.TO_SET_UP : Home.Occasion.NOT_SET_UP;
        }
        return used ? Home.Occasion.USUAL : Home.Occasion.FIRST_VISIT;
    }
}
