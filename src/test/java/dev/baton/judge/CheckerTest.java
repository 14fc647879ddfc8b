package dev.baton.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The judge finds each fault that is planted, and nothing where there is none. */
class CheckerTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Team BOTH = new Team(0);
    private static final Team NUDGED = new Team(1);
    private static final String SUBJECT = "J1x1";
    private static final String OPEN = "Team 0's turn: nobody has it yet";
    private static final String OWNED = "@Member0's turn: owner since today";

    private static Instant at(double seconds) {
        return START.plusMillis((long) (seconds * 1_000));
    }

    private static Seen seen(Kind kind, double second, String shown) {
        return new Seen(kind, kind == Kind.RELAY ? "W1x1" : SUBJECT, at(second), at(second), true, shown);
    }

    private static Seen hidden(Seen seen) {
        return new Seen(seen.kind(), seen.subject(), seen.called(), seen.stood(), false, "");
    }

    /** Handed off at 0, taken at 0.2, nobody has it. */
    private static Handed open() {
        return new Handed(SUBJECT, BOTH, at(0), Optional.of(at(0.2)), Optional.empty(), Optional.empty(), List.of());
    }

    private static List<Seen> openSeen() {
        return List.of(
                seen(Kind.CARD, 0.4, OPEN),
                seen(Kind.LINE, 0.5, OPEN),
                seen(Kind.NUDGE, 3.1, ""),
                seen(Kind.ESCALATION, 6.1, ""));
    }

    /** The same with a team that has reminders and no escalation. */
    private static Handed openNudged() {
        return new Handed(SUBJECT, NUDGED, at(0), Optional.of(at(0.2)), Optional.empty(), Optional.empty(), List.of());
    }

    private static List<Seen> openNudgedSeen() {
        var open = "Team 1's turn: nobody has it yet";
        return List.of(seen(Kind.CARD, 0.4, open), seen(Kind.LINE, 0.5, open), seen(Kind.NUDGE, 3.1, ""));
    }

    /** Acknowledged at 2, said something after that. */
    private static Handed acknowledged() {
        return saying(at(2.2), at(2.4));
    }

    private static Handed saying(Instant from, Instant told) {
        return new Handed(
                SUBJECT,
                BOTH,
                at(0),
                Optional.of(at(0.2)),
                Optional.of(at(2)),
                Optional.of(at(2.1)),
                List.of(new Handed.Said("W1x1", from, Optional.of(told))));
    }

    private static List<Seen> acknowledgedSeen() {
        return List.of(
                seen(Kind.CARD, 0.4, OWNED),
                seen(Kind.LINE, 0.5, OWNED),
                seen(Kind.INTRODUCTION, 2.3, ""),
                seen(Kind.INVITATION, 2.4, ""),
                seen(Kind.RELAY, 2.6, ""));
    }

    private static List<Finding> findings(Handed handed, List<Seen> seen, Excuses.Span... troubles) {
        var excuses = new Excuses(new Machine(), Duration.ofSeconds(20), List.of(troubles));
        return new Checker(new Evidence(List.of(handed), seen, excuses, List.of())).findings();
    }

    private static List<Seen> with(List<Seen> seen, Kind kind, UnaryOperator<Seen> change) {
        return seen.stream()
                .map(one -> one.kind() == kind ? change.apply(one) : one)
                .toList();
    }

    private static List<Seen> without(List<Seen> seen, Kind kind) {
        return seen.stream().filter(one -> one.kind() != kind).toList();
    }

    private static List<Seen> and(List<Seen> seen, Seen another) {
        return Stream.concat(seen.stream(), Stream.of(another)).toList();
    }

    private static void only(Sort sort, Kind kind, List<Finding> findings) {
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.sort()).isEqualTo(sort);
            assertThat(finding.words()).startsWith(kind.toString());
        });
    }

    @Test
    void nothingIsWrongWhereAllIsWell() {
        assertThat(findings(open(), openSeen())).isEmpty();
        assertThat(findings(acknowledged(), acknowledgedSeen())).isEmpty();
    }

    @Test
    void whatNeverCameIsLost() {
        for (var kind : List.of(Kind.CARD, Kind.LINE, Kind.ESCALATION)) {
            only(Sort.LOST, kind, findings(open(), without(openSeen(), kind)));
        }
        assertThat(findings(open(), without(openSeen(), Kind.NUDGE))).isEmpty();
        only(Sort.LOST, Kind.NUDGE, findings(openNudged(), without(openNudgedSeen(), Kind.NUDGE)));
        for (var kind : List.of(Kind.RELAY, Kind.INTRODUCTION)) {
            only(Sort.LOST, kind, findings(acknowledged(), without(acknowledgedSeen(), kind)));
        }
    }

    @Test
    void whatCameAndIsGoneIsLost() {
        only(Sort.LOST, Kind.NUDGE, findings(openNudged(), with(openNudgedSeen(), Kind.NUDGE, CheckerTest::hidden)));
    }

    @Test
    void beforeItsTimeIsEarly() {
        only(Sort.EARLY, Kind.NUDGE, findings(open(), with(openSeen(), Kind.NUDGE, seen -> seen(Kind.NUDGE, 2.9, ""))));
        only(
                Sort.EARLY,
                Kind.ESCALATION,
                findings(open(), with(openSeen(), Kind.ESCALATION, seen -> seen(Kind.ESCALATION, 5.9, ""))));
    }

    @Test
    void afterItsTimeIsLateUnlessSomethingWentWrong() {
        var late = with(openNudgedSeen(), Kind.NUDGE, seen -> seen(Kind.NUDGE, 6.3, ""));
        only(Sort.LATE, Kind.NUDGE, findings(openNudged(), late));
        var killed = new Excuses.Span(at(2), at(5), "killed");
        assertThat(findings(openNudged(), late, killed)).isEmpty();
        var muchTooLate = with(openNudgedSeen(), Kind.NUDGE, seen -> seen(Kind.NUDGE, 25.1, ""));
        only(Sort.LATE, Kind.NUDGE, findings(openNudged(), muchTooLate, killed));
        var killedAgain = new Excuses.Span(at(20), at(23), "killed");
        assertThat(findings(openNudged(), muchTooLate, killed, killedAgain)).isEmpty();
        only(Sort.LATE, Kind.NUDGE, findings(openNudged(), late, killedAgain));
    }

    @Test
    void whereTheMachineIsSlowNobodyIsAskedToBeFast() {
        var machine = new Machine();
        machine.note(at(3), at(5), 0.25);
        assertThat(machine.after(at(0), Duration.ofSeconds(2))).isEqualTo(at(2));
        assertThat(machine.after(at(4), Duration.ofSeconds(1))).isEqualTo(at(5.75));
        machine.note(at(5), at(9), 0.5);
        assertThat(machine.after(at(4), Duration.ofMillis(1_250))).isEqualTo(at(7));
        assertThat(machine.after(at(10), Duration.ofSeconds(1))).isEqualTo(at(11));
        assertThat(machine.share()).isEqualTo(0.375);
    }

    @Test
    void aSecondCopyIsExtraUnlessItWasRemoved() {
        for (var one : openSeen()) {
            var second = seen(one.kind(), 9, one.shown());
            only(Sort.EXTRA, one.kind(), findings(open(), and(openSeen(), second)));
            assertThat(findings(open(), and(openSeen(), hidden(second)))).isEmpty();
        }
    }

    @Test
    void whatNothingAskedForIsAStray() {
        only(Sort.STRAY, Kind.INTRODUCTION, findings(open(), and(openSeen(), seen(Kind.INTRODUCTION, 4, ""))));
        only(Sort.STRAY, Kind.UNKNOWN, findings(open(), and(openSeen(), seen(Kind.UNKNOWN, 4, ""))));
        var ofAnother = new Seen(Kind.NUDGE, "J9x9", at(4), at(4), true, "");
        only(Sort.STRAY, Kind.NUDGE, findings(open(), and(openSeen(), ofAnother)));
    }

    @Test
    void anAuditMayTellTheStewardsOnceWhatItFound() {
        var told = new Seen(Kind.AUDIT, "6a09e667", at(4), at(4), true, "");
        var another = new Seen(Kind.AUDIT, "bb67ae85", at(5), at(5), true, "");
        assertThat(findings(open(), and(and(openSeen(), told), another))).isEmpty();
        assertThat(findings(open(), and(and(openSeen(), told), hidden(told)))).isEmpty();
        only(Sort.EXTRA, Kind.AUDIT, findings(open(), and(and(openSeen(), told), told)));
    }

    @Test
    void aReminderAfterTheAcknowledgeIsAStray() {
        only(Sort.STRAY, Kind.NUDGE, findings(acknowledged(), and(acknowledgedSeen(), seen(Kind.NUDGE, 3.2, ""))));
        assertThat(findings(acknowledged(), and(acknowledgedSeen(), seen(Kind.NUDGE, 3.05, ""))))
                .isEmpty();
    }

    @Test
    void anOwnerWhoSaysNothingIsRemindedOnce() {
        var silent = new Handed(
                SUBJECT, BOTH, at(0), Optional.of(at(0.2)), Optional.of(at(2)), Optional.of(at(2.1)), List.of());
        var seen = without(acknowledgedSeen(), Kind.RELAY);
        only(Sort.LOST, Kind.KEEP_WARM, findings(silent, seen));
        assertThat(findings(silent, and(seen, seen(Kind.KEEP_WARM, 5.2, "")))).isEmpty();
        only(Sort.EARLY, Kind.KEEP_WARM, findings(silent, and(seen, seen(Kind.KEEP_WARM, 4.9, ""))));
        assertThat(findings(acknowledged(), acknowledgedSeen())).isEmpty();
    }

    @Test
    void onlyAWordAfterTheAcknowledgeSparesTheOwner() {
        var spared = acknowledgedSeen();
        var reminded = and(spared, seen(Kind.KEEP_WARM, 5.2, ""));
        only(Sort.STRAY, Kind.KEEP_WARM, findings(acknowledged(), reminded));
        only(Sort.LOST, Kind.KEEP_WARM, findings(saying(at(1), at(1.9)), spared));
        var meanwhile = saying(at(1.9), at(2.2));
        assertThat(findings(meanwhile, spared)).isEmpty();
        assertThat(findings(meanwhile, reminded)).isEmpty();
    }

    @Test
    void whatShowsAnOldStateIsStale() {
        for (var kind : List.of(Kind.CARD, Kind.LINE)) {
            only(
                    Sort.STALE,
                    kind,
                    findings(acknowledged(), with(acknowledgedSeen(), kind, seen -> seen(kind, 0.5, OPEN))));
            only(Sort.STALE, kind, findings(open(), with(openSeen(), kind, seen -> seen(kind, 0.5, OWNED))));
        }
    }

    @Test
    void callsInsideARetryAfterAreTold() {
        var evidence = new Evidence(
                List.of(), List.of(), new Excuses(new Machine(), Duration.ZERO, List.of()), List.of("chat.update"));
        assertThat(new Checker(evidence).findings()).containsExactly(new Finding(Sort.VIOLATION, "?", "chat.update"));
    }

    @Test
    void whatWasNotTakenMayBeThereOrNot() {
        var unsure = new Handed(SUBJECT, BOTH, at(0), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        assertThat(findings(unsure, List.of())).isEmpty();
        assertThat(findings(unsure, openSeen())).isEmpty();
        only(Sort.EXTRA, Kind.CARD, findings(unsure, and(openSeen(), seen(Kind.CARD, 1, OPEN))));
    }

    @Test
    void messagesAreKnownByTheirPlaceAndTheirWords() {
        var words = new ArrayList<Kind>();
        words.add(Kind.of("C0TEAM3", false, "H-1 for Team 3: Refund J1x1."));
        words.add(Kind.of("C0TEAM3", true, "*H-1* has waited 3 s of working time for an owner. Refund J1x1"));
        words.add(Kind.of("C0TEAM3", true, "Ben has H-1. Tell the sender in one line of your own. Refund J1x1"));
        words.add(Kind.of("D0SENDER3", false, "You handed off <x|H-1> to *Team 3*. Refund J1x1"));
        words.add(Kind.of("D0SENDER3", true, "<@U0MEMBER3> of Team 3 has <https://x/p1|H-1>. Refund J1x1"));
        words.add(Kind.of("D0SENDER3", true, "Member3: On it W1x1"));
        words.add(Kind.of("D0BOSS3", false, "nobody has taken it. Refund J1x1"));
        words.add(Kind.of(
                "D0MEMBER3",
                false,
                "You have had H-1 for 1 h, and <@U0SENDER3> has not heard from you yet. Refund J1x1"));
        words.add(Kind.of(
                "D0ADMIN",
                false,
                "Baton has found that 2 things stand still that should have happened by now, and tries on."));
        words.add(Kind.of("D0ADMIN", false, "something is wrong"));
        assertThat(words).containsExactly(Kind.values());
        var withoutLink = "<@U0MEMBER3> of Team 3 has H-1. Refund J1x1";
        assertThat(Kind.of("D0SENDER3", true, withoutLink)).isEqualTo(Kind.INTRODUCTION);
        assertThat(Kind.RELAY.subject("On it W1x1 J1x1")).isEqualTo("W1x1");
        assertThat(Kind.CARD.subject("Refund J12x3.")).isEqualTo("J12x3");
        assertThat(Kind.CARD.subject("nothing")).isEqualTo("?");
    }
}
