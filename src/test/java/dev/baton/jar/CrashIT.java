package dev.baton.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.playground.Message;
import dev.baton.playground.Person;
import dev.baton.playground.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed without warning: what was answered stays, and what fell due meanwhile is done. */
class CrashIT {
    private static final int PEOPLE = 6;
    private static final int FORMS_EACH = 12;
    private static final int KILLED_AFTER = 30;

    private static final String TEAMS =
            """
            workspace: {posts_per_minute: 6000}
            policies:
              once:
                nudge_after: 1s
                nudge_every: 10m
            teams:
            """ + IntStream.range(0, PEOPLE).mapToObj(CrashIT::team).collect(Collectors.joining());

    @TempDir
    Path folder;

    private static String team(int number) {
        return "  team" + number + ":\n    name: Team " + number + "\n    channel: " + channel(number)
                + "\n    members: [U0BEN]\n    policy: once\n";
    }

    private static String channel(int number) {
        return "C0TEAM" + number;
    }

    @Test
    void keepsEveryFormThatWasAnswered() throws InterruptedException {
        try (var premises = Premises.onH2(folder, TEAMS)) {
            var people = IntStream.range(0, PEOPLE)
                    .mapToObj(number -> premises.slack.person("U0SENDER" + number, "sender" + number))
                    .toList();
            IntStream.range(0, PEOPLE)
                    .forEach(number -> premises.slack.channel(channel(number), "team" + number, "U0BEN"));
            Set<String> answered = ConcurrentHashMap.newKeySet();
            var threads = Executors.newFixedThreadPool(PEOPLE);
            try (var baton = premises.start().ready()) {
                people.forEach(person -> threads.execute(() -> handOffMany(premises, person, answered)));
                await().atMost(Duration.ofSeconds(30))
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> answered.size() >= KILLED_AFTER);
                baton.kill();
            } finally {
                threads.shutdown();
            }
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            assertThat(answered).hasSizeBetween(KILLED_AFTER, PEOPLE * FORMS_EACH - 1);

            try (var again = premises.start().ready()) {
                await().atMost(Duration.ofSeconds(90))
                        .untilAsserted(() -> assertThat(asksOnCards(premises)).containsAll(answered));
                assertThat(asksOnCards(premises)).doesNotHaveDuplicates();
                assertThat(again.said()).doesNotContain("ERROR");
            }
        }
    }

    private static void handOffMany(Premises premises, Person person, Set<String> answered) {
        premises.slack.channel("C0OF" + person.id().substring(2), person.id().toLowerCase(), person.id());
        for (var form = 0; form < FORMS_EACH; form++) {
            var ask = "Form " + form + " of " + person.id();
            var number = Integer.parseInt(person.id().substring(8));
            if (handOff(premises, person, "team" + number, ask)) {
                answered.add(ask);
            } else {
                return;
            }
        }
    }

    /** Whether the form was answered 200. */
    private static boolean handOff(Premises premises, Person person, String team, String ask) {
        var opened = person.slash("C0OF" + person.id().substring(2), "/handoff", team + " " + ask);
        if (opened.status() != 200 || person.view().isEmpty()) {
            return false;
        }
        person.fill("Situation", "It was so from the beginning.");
        person.fill("Stake", "Whatever was promised.");
        return person.submit().outcome() == Submission.Outcome.CLOSED;
    }

    private static List<String> asksOnCards(Premises premises) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(CrashIT::channel)
                .flatMap(channel -> premises.cards(channel).stream())
                .flatMap(CrashIT::ask)
                .toList();
    }

    private static Stream<String> ask(Message card) {
        return card.shown()
                .lines()
                .filter(line -> line.startsWith("Ask: "))
                .map(line -> line.substring("Ask: ".length()));
    }

    @Test
    void nudgesAtOnceAndOnceForWhatFellDueWhileItWasAway() {
        try (var premises = Premises.onH2(folder, TEAMS)) {
            premises.slack.channel(channel(0), "team0", "U0BEN");
            try (var baton = premises.start().ready()) {
                premises.handOff(premises.joanne, "team0", "Refund the second invoice");
                await().atMost(Duration.ofSeconds(3))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> premises.cards(channel(0)).size() == 1
                                && baton.page("/metrics").body().contains("outcome=\"sent\"} 2.0"));
                baton.kill();
            }
            var card = premises.cards(channel(0)).get(0);
            assertThat(premises.nudges(card)).isEmpty();
            await().until(() ->
                    InstantSource.system().instant().isAfter(Premises.at(card).plusSeconds(2)));

            try (var again = premises.start().ready()) {
                var ready = InstantSource.system().instant();
                await().atMost(Duration.ofSeconds(5))
                        .until(() -> premises.nudges(card).size() == 1);
                assertThat(Premises.at(premises.nudges(card).get(0))).isBefore(ready.plusSeconds(3));
                await().during(Duration.ofSeconds(4))
                        .atMost(Duration.ofSeconds(6))
                        .until(() -> premises.nudges(card).size() == 1);
                assertThat(again.said()).doesNotContain("ERROR");
            }
        }
    }
}
