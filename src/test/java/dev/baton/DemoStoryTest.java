package dev.baton;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.baton.playground.Fault;
import dev.baton.playground.Playground;
import dev.baton.playground.PlaygroundClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The story of {@code demo}, told from beginning to end. */
class DemoStoryTest {
    private final PlaygroundClock clock = new PlaygroundClock(Demo.BEGINNING);
    private final Playground playground = Playground.start(clock);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void leave() {
        playground.close();
    }

    private int tell() throws IOException {
        var demo = new Demo(InstantSource.system(), out);
        new CommandLine(demo).setErr(new PrintWriter(err, true));
        return demo.tell(playground, clock);
    }

    @Test
    void goesFromTheHandOffToTheClose(@TempDir Path folder) throws IOException {
        assertThat(tell()).as(err::toString).isZero();

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString(UTF_8))
                .containsSubsequence(
                        "Mon 09:12",
                        "/handoff billing",
                        "#billing sees the card:",
                        "From Joanne · today at 09:12",
                        "Billing's turn: nobody has it yet · on call: @Ben",
                        "Mon 10:12",
                        "@Ben H-1 has waited 1 h",
                        "Mon 13:12",
                        "Bob",
                        "for 4 h",
                        "Mon 17:12",
                        "Maria",
                        "for 8 h",
                        "Wed 09:12",
                        "what you say here stays here",
                        "✅",
                        "@Ben's turn",
                        "@Joanne, @Ben of Billing has H-1.",
                        "In their words",
                        "@Ben says that H-1 is done",
                        "[Confirm]",
                        "Closed: nobody's turn",
                        "Nothing was dropped.");
        assertThat(out.toString(UTF_8).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        nothingWasPostedTwice(folder.resolve("calls.jsonl"));
    }

    private void nothingWasPostedTwice(Path file) throws IOException {
        playground.workspace().writeCalls(file);
        var posts = Files.readAllLines(file).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(call -> call.get("method").getAsString().equals("chat.postMessage"))
                .map(call -> call.getAsJsonObject("args"))
                .toList();

        assertThat(posts.stream().map(DemoStoryTest::mark)).hasSize(10).doesNotHaveDuplicates();
        assertThat(posts.stream().map(DemoStoryTest::placeAndWords)).doesNotHaveDuplicates();
    }

    private static String mark(JsonObject post) {
        return post.getAsJsonObject("metadata")
                .getAsJsonObject("event_payload")
                .get("k")
                .getAsString();
    }

    private static List<String> placeAndWords(JsonObject post) {
        return List.of(post.get("channel").getAsString(), post.get("text").getAsString());
    }

    @Test
    void breaksOffInWordsWhereBatonIsNotServed() throws IOException {
        playground.workspace().trouble().failNext("views.open", Fault.error("internal_error"));

        assertThat(tell()).isEqualTo(1);
        assertThat(err.toString()).startsWith("The story broke off: ");
    }
}
