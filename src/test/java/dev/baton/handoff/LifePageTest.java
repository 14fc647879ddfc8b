package dev.baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of states in the documents is the one of the code: each move of each person is made in each state. */
class LifePageTest {
    private static final Path PAGE = Path.of("src/site/markdown/life.md");

    private static final Set<RightsTest.Who> SENDERS_ALSO_OF_THE_TEAM =
            EnumSet.of(RightsTest.Who.MEMBER_WHO_SENT, RightsTest.Who.BOSS_WHO_SENT);

    private static final Set<RightsTest.Who> MEMBERS_ALSO = EnumSet.of(RightsTest.Who.OWNER, RightsTest.Who.HELPER);

    private static final Map<RightsTest.Who, String> NAMES = Map.of(
            RightsTest.Who.OWNER, "owner",
            RightsTest.Who.HELPER, "helper",
            RightsTest.Who.MEMBER, "member",
            RightsTest.Who.SUPERVISOR, "team's supervisor",
            RightsTest.Who.SENDER, "sender",
            RightsTest.Who.SENDERS_BOSS, "sender's supervisor",
            RightsTest.Who.STEWARD, "steward",
            RightsTest.Who.STRANGER, "anybody else");

    /** Where a move leads, and who may make it. */
    private record Step(String to, String who) {}

    /** Written anew: the text that this fails with, between its quotes, is the page. */
    @Test
    void thePageIsPrintedFromTheCode() throws IOException {
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("%s is out of date. Write it anew with:%n%s", PAGE, page())
                .isEqualTo(page());
    }

    private static String page() {
        var rows = Stream.concat(
                Stream.of("| – | submit | `OPEN` | anybody |"),
                Stream.concat(Arrays.stream(Move.values()).flatMap(LifePageTest::rows), ofTheClock()));
        return """
                # The states of a handoff

                Printed from the code, and held by a test: every move of every person is made in every state. What is said to \
                whom is on [the page of its life](states.md).

                | From | Event | To | Who |
                |---|---|---|---|
                """ + rows.collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> rows(Move move) {
        Map<Step, List<State>> from = Arrays.stream(State.values())
                .filter(move::isPossibleIn)
                .collect(Collectors.groupingBy(
                        state -> new Step(to(move, state), who(move, state)), LinkedHashMap::new, Collectors.toList()));
        return from.entrySet().stream()
                .map(row -> row(
                        row.getValue(),
                        words(move),
                        row.getKey().to(),
                        row.getKey().who()));
    }

    private static String to(Move move, State from) {
        var to = move.to(from);
        if (move == Move.NOT_FIXED) {
            var left = Given.in(from).notFixed(true, Given.sender(), Given.after(Duration.ofMinutes(1)));
            return code(to) + "; " + code(Given.changed(left).state()) + " where its owner is gone";
        }
        if (move == Move.REDIRECT) {
            return code(to) + " with the other team";
        }
        return to == from ? "same" : code(to);
    }

    private static String who(Move move, State state) {
        if (move == Move.UNWATCH) {
            return "whoever watches";
        }
        var may = Arrays.stream(RightsTest.Who.values())
                .filter(who -> !SENDERS_ALSO_OF_THE_TEAM.contains(who))
                .filter(who -> may(move, state, who))
                .toList();
        return may.stream()
                .filter(who -> !may.contains(RightsTest.Who.MEMBER) || !MEMBERS_ALSO.contains(who))
                .map(NAMES::get)
                .collect(Collectors.joining(", "));
    }

    private static boolean may(Move move, State state, RightsTest.Who who) {
        var reply = RightsTest.act(move, Given.in(state), who.actor).reply();
        return !reply.isRefusal() || reply == Reply.ALREADY_WATCHING;
    }

    private static Moment moment() {
        return Given.after(Duration.ofMinutes(1));
    }

    private static Stream<String> ofTheClock() {
        return Stream.of(
                row(State.RESOLVED, "silence", h -> h.closeBySilence(moment())),
                row(State.ACKNOWLEDGED, "lapse", h -> h.lapse(moment())),
                row(State.WAITING, "its date comes", h -> h.waitIsOver(moment())));
    }

    private static String row(State from, String event, Function<Handoff, Outcome.Changed> act) {
        return row(
                List.of(from), event, code(act.apply(Given.in(from)).handoff().state()), "clock");
    }

    private static String row(List<State> from, String event, String to, String who) {
        var states = from.stream().map(LifePageTest::code).collect(Collectors.joining(", "));
        return "| " + (from.size() == State.values().length ? "any" : states) + " | " + event + " | " + to + " | " + who
                + " |";
    }

    private static String words(Move move) {
        return move.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String code(State state) {
        return "`" + state + "`";
    }
}
