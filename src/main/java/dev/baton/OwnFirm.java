package dev.baton;

import dev.baton.directory.Directory;
import dev.baton.directory.DirectoryFile;
import dev.baton.directory.Firm;
import dev.baton.directory.FirmFile;
import dev.baton.directory.FirmRead;
import dev.baton.directory.Problem;
import dev.baton.directory.Read;
import dev.baton.handoff.PersonId;
import dev.baton.playground.Figure;
import dev.baton.playground.Playground;
import dev.baton.playground.Profile;
import dev.baton.playground.Workspace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what somebody wants to try: a file of people and channels, and the file of teams that it names. */
final class OwnFirm {
    private final Path file;
    private final List<String> problems = new ArrayList<>();

    OwnFirm(Path file) {
        this.file = file;
    }

    /** Empty where something is wrong with either file. */
    Optional<Scene> read() {
        return firm().flatMap(this::scene);
    }

    /** All that is wrong, with file and line. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    private Optional<Firm> firm() {
        var read = FirmFile.read(file);
        if (read instanceof FirmRead.Faulty faulty) {
            note(file, faulty.problems());
        }
        return read instanceof FirmRead.Sound sound ? Optional.of(sound.firm()) : Optional.empty();
    }

    private Optional<Scene> scene(Firm firm) {
        var path = file.resolveSibling(firm.teams());
        var content = DirectoryFile.content(path);
        var read = content.read();
        if (read instanceof Read.Faulty faulty) {
            note(path, faulty.problems());
        }
        return read instanceof Read.Sound sound && isWhole(firm, sound.directory())
                ? Optional.of(scene(
                        firm, content.text(), sound.directory().workspace().timezone()))
                : Optional.empty();
    }

    private boolean isWhole(Firm firm, Directory teams) {
        var lacking = firm.lacks(teams);
        note(file, lacking);
        return lacking.isEmpty();
    }

    private void note(Path of, List<Problem> found) {
        found.forEach(problem -> problems.add(Serve.told(of, problem)));
    }

    private static Scene scene(Firm firm, String teams, ZoneId zone) {
        var figures = firm.people().stream()
                .map(one -> new Figure(one.id().value(), one.part()))
                .toList();
        return new Scene(clock -> workspace(firm, zone, clock), figures, teams, zone);
    }

    private static Workspace workspace(Firm firm, ZoneId zone, InstantSource clock) {
        var workspace = Playground.empty(clock, zone);
        firm.people().forEach(one -> workspace.person(profile(one, zone)));
        firm.groups().forEach(one -> workspace.userGroup(one.id().value(), one.handle(), ids(one.members())));
        firm.channels().forEach(one -> add(one, workspace));
        return workspace;
    }

    private static Profile profile(Firm.Figure one, ZoneId zone) {
        var handle = one.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d_-]+", ".");
        return Profile.of(one.id().value(), handle).shownAs(one.name()).in(zone.getId());
    }

    private static void add(Firm.Room one, Workspace workspace) {
        if (one.isPrivate()) {
            workspace.privateChannel(one.id().value(), one.name(), ids(one.members()));
        } else {
            workspace.channel(one.id().value(), one.name(), ids(one.members()));
        }
    }

    private static String[] ids(List<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(String[]::new);
    }
}
