package dev.baton.usecase;

import dev.baton.directory.Colleagues;
import dev.baton.directory.Directory;
import dev.baton.directory.LookupFailed;
import dev.baton.directory.Profile;
import dev.baton.directory.Team;
import dev.baton.handoff.PersonId;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks teams up for people to read. Whoever is no full member knows only of those whose channels they are in. */
public final class FindTeams {
    private final Supplier<Directory> directory;
    private final Colleagues colleagues;

    FindTeams(Supplier<Directory> directory, Colleagues colleagues) {
        this.directory = directory;
        this.colleagues = colleagues;
    }

    /**
     * Those that may be meant by these words, the likeliest first.
     *
     * @throws LookupFailed where Slack does not say what the person is
     */
    public List<Directory.Match> by(String words, PersonId person) {
        var known = known(person);
        return directory.get().search(words).stream()
                .filter(match -> known.test(match.team()))
                .toList();
    }

    /**
     * All that this person may know of.
     *
     * @throws LookupFailed where Slack does not say what the person is
     */
    public List<Team> all(PersonId person) {
        return directory.get().teams().stream().filter(known(person)).toList();
    }

    private Predicate<Team> known(PersonId person) {
        return colleagues.profile(person).kind() == Profile.Kind.FULL ? team -> true : team -> isIn(team, person);
    }

    private boolean isIn(Team team, PersonId person) {
        try {
            return colleagues.channelMembers(team.channel()).contains(person);
        } catch (LookupFailed unknown) {
            return false;
        }
    }
}
