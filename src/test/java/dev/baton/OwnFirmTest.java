package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.outbox.Times;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code demo --workspace}: somebody's own people, channels and teams; a faulty file is explained. */
class OwnFirmTest {
    @TempDir
    private Path folder;

    private Path firm;
    private Path teams;

    @BeforeEach
    void write() throws IOException {
        firm = Files.writeString(folder.resolve("dev.yml"), """
                baton: teams.yml
                people:
                  U0ANA: {name: Ana, part: Front desk}
                  U0LEO: {name: Léo, part: Laboratory}
                channels:
                  C0DESK: {name: front-desk, members: [U0ANA]}
                  C0LAB: {name: lab, members: [U0LEO]}
                """);
        teams = Files.writeString(folder.resolve("teams.yml"), """
                workspace: {timezone: America/Lima}
                policies: {standard: {nudge_after: 1h}}
                teams:
                  lab: {name: Laboratory, channel: C0LAB, members: [U0LEO], on_call: [U0LEO], policy: standard}
                """);
    }

    @Test
    void whatIsHandedOffThereReachesTheirTeam() throws Exception {
        var scene = new OwnFirm(firm).read().orElseThrow();
        try (var page = new Demo(InstantSource.system(), new ByteArrayOutputStream()).page(scene);
                var visitor = new Visitor(page.address())) {
            var wish = Visitor.wish("channel", "C0DESK", "command", "/handoff", "text", "lab Repeat the blood count");
            visitor.act("U0ANA", "slash", wish);
            visitor.act("U0ANA", "submit", Visitor.form("Situation", "The tube broke.", "Stake", "Surgery at eight."));

            var card = visitor.message(
                    "the card", post -> Visitor.text(post, "channel").equals("C0LAB"));
            assertThat(Visitor.text(card, "text")).contains("Repeat the blood count");
            assertThat(visitor.known())
                    .anySatisfy(item -> assertThat(Visitor.text(item, "zone")).isEqualTo("America/Lima"))
                    .anySatisfy(item -> assertThat(Visitor.text(item, "name")).isEqualTo("Léo"));
        }
    }

    @Test
    void whatIsWrongWithItIsSaidByFileAndLine() throws IOException {
        Files.writeString(firm, "baton: teams.yml\npeople: {U0ANA: {name: Ana}}\nchannels: {}\nchannel: {}\n");

        assertThat(said())
                .containsExactly(
                        firm + ": line 4: unknown key \"channel\"; did you mean \"channels\"?", "1 to be mended.");
    }

    @Test
    void whatIsWrongWithTheirTeamsIsSaidToo() throws IOException {
        Files.writeString(teams, "teams:\n  lab: {name: Laboratory}\n");

        assertThat(said())
                .anySatisfy(line ->
                        assertThat(line).startsWith(teams + ": line 2: ").contains("channel is missing"));
    }

    @Test
    void whoIsNotThereIsNamed() throws IOException {
        Files.writeString(teams, Files.readString(teams).replace("on_call: [U0LEO]", "on_call: [U0ZOE]"));

        assertThat(said())
                .containsExactly(
                        firm + ": line 1: teams.yml names U0ZOE, who or what is not in this file; add it",
                        "1 to be mended.");
    }

    private List<String> said() {
        var err = new StringWriter();
        var line =
                Main.commandLine(Map.of(), InstantSource.system(), Times.real()).setErr(new PrintWriter(err));
        assertThat(line.execute("demo", "--workspace", firm.toString())).isEqualTo(Main.EXIT_CONFIGURATION);
        return err.toString().lines().toList();
    }
}
