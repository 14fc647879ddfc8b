package dev.baton.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that mean harm, and files that are none. */
class HostileFileTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private static List<String> problems(Path file) {
        return DirectoryFile.read(file) instanceof Read.Faulty faulty
                ? faulty.problems().stream().map(Problem::toString).toList()
                : List.of();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static String numbered(String form, int count) {
        return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining());
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                arguments(
                        "teams: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
                        "line 1: teams: \"tag:yaml.org,2002:javax.script.ScriptEn…\" is a tag; write plain values only"),
                arguments(
                        "teams:\n  a: {name: !secret x}",
                        "line 2: name of team \"a\": \"!secret\" is a tag; write plain values only"),
                arguments("teams: &t {!!merge x: *t}", "line 1: a tag stands here; write plain values only"),
                arguments("teams:\n\tbilling: {}", "line 2: a tab stands where only spaces may; indent with spaces"),
                arguments(
                        "[".repeat(1_000_000),
                        "line 1: this is nested too deeply; write lists and groups as the example does"),
                arguments(
                        "- ".repeat(500_000),
                        "line 1: this is nested too deeply; write lists and groups as the example does"),
                arguments("teams: {}\n---\nteams: {}", "line 2: a second document starts here; keep one"),
                arguments(
                        "teams: {a: \"\u0000\"}",
                        "line 1: a character that may not stand in a file (U+0000) is on this line; remove it"),
                arguments(
                        "people: {}\npeople: {}",
                        "line 2: \"people\" stands here a second time, first on line 1; keep one"),
                arguments(
                        "workspace:\n  on: no",
                        "line 2: workspace: unknown key \"on\"; known are \"timezone\", \"stewards\", \"digest_at\", \"handoffs_per_minute\", \"posts_per_minute\", \"retention\""),
                arguments(
                        "workspace:\n  <<: {digest_at: x}",
                        "line 2: workspace: unknown key \"<<\"; known are \"timezone\", \"stewards\", \"digest_at\", \"handoffs_per_minute\", \"posts_per_minute\", \"retention\""),
                arguments(
                        "teams:\n  billing: name: x",
                        "line 2: this is not YAML (mapping values are not allowed here); look at colons, quotes and indentation here and on the line before"),
                arguments(
                        "teams: *nobody",
                        "line 1: this is not YAML (found undefined alias nobody); look at colons, quotes and indentation here and on the line before"),
                arguments("? [a]\n: b", "line 1: a key must be text"),
                arguments(
                        "x".repeat(DirectoryFile.LARGEST + 1),
                        "the file is larger than 1 MB; take out what is not about teams, policies or people"));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedInOneSentence(String text, String problem) {
        var read = DirectoryFile.parse(text);
        assertThat(read).isInstanceOf(Read.Faulty.class);
        assertThat(((Read.Faulty) read).problems())
                .extracting(Problem::toString)
                .contains(problem);
    }

    static Stream<String> bombs() {
        return Stream.of(
                IntStream.range(1, 9)
                        .mapToObj(i -> "x%d: &x%d [%s]\n".formatted(i, i, ("*x" + (i - 1) + ",").repeat(9)))
                        .collect(Collectors.joining("", "x0: &x0 [lol]\n", "teams: *x8\n")),
                "teams:\n  a: &t\n" + numbered("    k%d: 1\n", 20_000) + numbered("  b%d: *t\n", 300),
                "teams:\n  a: {members: &m [" + numbered("U%d,", 100_000) + "]}\n"
                        + numbered("  b%d: {members: *m}\n", 300),
                "teams:\n  a: &t {" + numbered("k%d: 1, ", 60_000) + "}\n  b: {<<: [" + "*t,".repeat(400) + "]}\n",
                "teams: &t {a: *t, b: {channel: *t, members: *t, hours: *t}}\n",
                "teams:\n" + numbered(" a%d: {}\n", 60_000));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void doesNotMultiply(String bomb) {
        var read = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> DirectoryFile.parse(bomb));
        assertThat(read).isInstanceOf(Read.Faulty.class);
        assertThat(((Read.Faulty) read).problems()).hasSizeLessThan(200_000);
    }

    @Test
    void aFileIsReadWithItsByteOrderMark() throws IOException {
        var file = write("baton.yml", "\uFEFFworkspace: {digest_at: \"08:00\"}\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(DirectoryFile.read(file)).isInstanceOf(Read.Sound.class);
    }

    @Test
    void aLinkWithinTheFolderIsFollowedAndOneOutOfItIsNot() throws IOException {
        var version = Files.createDirectory(folder.resolve("..2026"));
        Files.writeString(version.resolve("baton.yml"), "workspace: {}\n");
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026"));
        Files.createSymbolicLink(folder.resolve("baton.yml"), Path.of("..data", "baton.yml"));
        Files.createSymbolicLink(version.resolve("out.yml"), folder.resolve("baton.yml"));
        Files.createSymbolicLink(
                folder.resolve("shadow.yml"), Files.writeString(elsewhere.resolve("secret"), "hunter2"));

        assertThat(problems(folder.resolve("baton.yml"))).isEmpty();
        assertThat(problems(folder.resolve("shadow.yml")))
                .containsExactly("\"shadow.yml\" is a link out of its folder; name the file itself");
        assertThat(problems(folder.resolve("..2026/../shadow.yml"))).hasSize(1);
    }

    @Test
    void whatIsNoReadableFileIsSaidInWords() throws IOException {
        assertThat(problems(folder.resolve("none.yml")))
                .containsExactly("\"none.yml\" does not exist; write it, or name another file");
        assertThat(problems(folder))
                .allMatch(p -> p.endsWith(" is no file; name a YAML file"))
                .hasSize(1);
        assertThat(problems(write("latin.yml", "name: B\u00fcro".getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly("\"latin.yml\" is not UTF-8; save it as UTF-8");
        assertThat(problems(write("large.yml", new byte[DirectoryFile.LARGEST + 1])))
                .containsExactly(
                        "\"large.yml\" is larger than 1 MB; take out what is not about teams, policies or people");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u202E", "\\u200B", "\\u2066", "\\uFEFF", "\\u0085", "\\uD800", "\\u00AD"})
    void whatNobodyCanSeeIsNoPartOfAName(String hidden) {
        assertThat(FaultyFileTest.problems(
                        "policies: {p: {nudge_after: 1h}}\nteams: {a: {channel: C0A, name: \"a" + hidden + "b\"}}"))
                .containsExactly("line 2: name of team \"a\": \"a\uFFFDb\" has a hidden character (U+"
                        + hidden.substring(2) + "); remove it");
    }
}
