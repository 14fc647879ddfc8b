package dev.baton.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of people and channels that a demo is played with, and what is said about a faulty one. */
class FirmFileTest {
    private static final String SOUND = """
            baton: baton.yml
            people:
              U0ANA: {name: Ana, part: Front desk}
              U0LEO: {name: Léo B.}
            channels:
              C0DESK: {name: front-desk, members: [U0ANA]}
              G0LAB: {name: lab, members: [U0LEO], private: true}
            usergroups:
              S0LAB: {handle: lab-people, members: [U0LEO]}
            """;

    @TempDir
    private Path folder;

    @Test
    void readsWhoAndWhatIsThere() throws IOException {
        var firm = firm(SOUND);

        assertThat(firm.people())
                .containsExactly(
                        new Firm.Figure(new PersonId("U0ANA"), "Ana", "Front desk"),
                        new Firm.Figure(new PersonId("U0LEO"), "Léo B.", ""));
        assertThat(firm.channels())
                .contains(new Firm.Room(new ChannelId("G0LAB"), "lab", List.of(new PersonId("U0LEO")), true));
        assertThat(firm.groups()).extracting(Firm.Group::handle).containsExactly("lab-people");
        assertThat(firm.teams()).isEqualTo(Path.of("baton.yml"));
    }

    @Test
    void findsAllThatIsWrongAtOnce() throws IOException {
        var faulty = read("""
                people:
                  U0ANA: {part: Front desk}
                  ben: {name: Ben}
                channels:
                  C0DESK: {name: "Front Desk", members: [U0ANA, U0ZOE]}
                guests: []
                """);

        assertThat(((FirmRead.Faulty) faulty).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "line 1: baton is missing; add it, such as baton: baton.yml",
                        "line 2: person \"U0ANA\": name is missing; add it, such as name: Joanne",
                        "line 3: people: \"ben\" is no person's id; write the one from their profile, which starts with U or W, such as U0BEN",
                        "line 5: members of channel \"C0DESK\": U0ZOE is not under people; add them there",
                        "line 5: name of channel \"C0DESK\": \"Front Desk\" is no name of a channel or group; write small letters, digits, - and _, such as client-support",
                        "line 6: unknown key \"guests\"; known are \"baton\", \"people\", \"channels\", \"usergroups\"");
    }

    @ParameterizedTest
    @CsvSource({
        "channel: C0XRAY, C0XRAY",
        "'channel: C0DESK, members: [U0MIA]', U0MIA",
        "'channel: C0DESK, members: [U0ANA], supervisors: [U0MIA]', U0MIA",
        "'channel: C0DESK, usergroup: S0DESK', S0DESK"
    })
    void saysWhomTheTeamsNameThatIsNotThere(String team, String missing) throws IOException {
        var teams =
                "policies: {standard: {nudge_after: 1h}}\nteams: {desk: {name: Desk, policy: standard, " + team + "}}";
        var directory = ((Read.Sound) DirectoryFile.parse(teams)).directory();

        assertThat(firm(SOUND).lacks(directory))
                .containsExactly(
                        new Problem(1, "baton.yml names " + missing + ", who or what is not in this file; add it"));
    }

    private Firm firm(String yaml) throws IOException {
        return ((FirmRead.Sound) read(yaml)).firm();
    }

    private FirmRead read(String yaml) throws IOException {
        return FirmFile.read(Files.writeString(folder.resolve("dev.yml"), yaml));
    }
}
