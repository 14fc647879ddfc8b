package dev.baton.followup;

import static dev.baton.handoff.Given.BEN;
import static dev.baton.handoff.Given.changed;
import static dev.baton.handoff.Given.member;
import static dev.baton.handoff.Given.span;
import static dev.baton.handoff.Given.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.directory.Holidays;
import dev.baton.directory.WorkingHours;
import dev.baton.handoff.Given;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Level;
import dev.baton.handoff.Moment;
import dev.baton.handoff.Ownership.ReadBack;
import dev.baton.handoff.Policy;
import dev.baton.handoff.Said;
import dev.baton.handoff.State;
import dev.baton.handoff.Target;
import dev.baton.handoff.Until;
import dev.baton.handoff.Urgency;
import dev.baton.handoff.Waiting;
import dev.baton.handoff.WorkingTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When somebody is reminded or told, in the working time of Billing in Berlin: Monday to Friday, 09:00 to 17:30. */
class FollowUpsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingHours OFFICE = hours("mon-fri", "09:00", "17:30");

    private static WorkingHours hours(String days, String from, String to) {
        var worked = days.equals("mon-fri")
                ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                : EnumSet.allOf(DayOfWeek.class);
        return new WorkingHours(
                BERLIN,
                worked,
                LocalTime.parse(from),
                LocalTime.parse(to),
                Holidays.of("DE").orElseThrow());
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static Policy policy(String nudgeAfter, String nudgeEvery, String... levels) {
        var audiences = Level.Audience.values();
        List<Level> ladder = new ArrayList<>();
        Arrays.stream(levels).forEach(after -> ladder.add(new Level(span(after), audiences[ladder.size()])));
        return new Policy(
                span(nudgeAfter),
                span(nudgeEvery),
                ladder,
                new Policy.Targets(Optional.empty(), span("4h"), Optional.empty()),
                span("3d"),
                Optional.empty());
    }

    /** A nudge after an hour, then every two; levels after 4 h, 8 h and 2 d; no targets. */
    private static final Policy STANDARD = policy("1h", "2h", "4h", "8h", "2d");

    private static Clockwork submittedAt(String local, Policy policy) {
        return submittedAt(local, policy, Urgency.NORMAL, OFFICE);
    }

    private static Clockwork submittedAt(String local, Policy policy, Urgency urgency, WorkingTime team) {
        return new Clockwork(submitted(policy, urgency, berlin(local), urgency.clock(team)), team);
    }

    /** All that happens until then if the clock always looks at the very moment that it planned. */
    private static List<String> until(String local, Clockwork clockwork) {
        var first = clockwork.done().size();
        for (var next = clockwork.followUps().nextAt();
                next.filter(at -> !at.isAfter(berlin(local))).isPresent();
                next = clockwork.followUps().nextAt()) {
            clockwork.at(next.orElseThrow());
        }
        return clockwork.done().stream()
                .skip(first)
                .map(done -> LocalDateTime.ofInstant(done.at(), BERLIN) + " " + words(done.what()))
                .toList();
    }

    private static List<String> at(String local, Clockwork clockwork) {
        return clockwork.at(berlin(local)).stream().map(FollowUpsTest::words).toList();
    }

    private static String words(FollowUp what) {
        if (what instanceof FollowUp.Escalate climb) {
            return climb.to().key();
        }
        if (what instanceof FollowUp.Mark mark) {
            return (mark.target() + " " + mark.standing()).toLowerCase(Locale.ROOT);
        }
        return WORDS.get(what.getClass());
    }

    private static final Map<Class<?>, String> WORDS = Map.of(
            FollowUp.Nudge.class, "nudge",
            FollowUp.RemindOwner.class, "owner",
            FollowUp.RemindSender.class, "sender",
            FollowUp.TellOfSilence.class, "sender_supervisor",
            FollowUp.Lapse.class, "lapse",
            FollowUp.EndWait.class, "go on",
            FollowUp.Wake.class, "wake",
            FollowUp.Close.class, "close");

    private static Clockwork acknowledged(Clockwork clockwork, String local) {
        clockwork.set(changed(clockwork.handoff().acknowledge(member(BEN), moment(clockwork, local))));
        return clockwork;
    }

    private static Clockwork spoken(Clockwork clockwork, String local) {
        var said = new Said(BEN, "I look into it.", List.of(), "C0." + local);
        clockwork.set(clockwork
                .handoff()
                .saidInThread(said, member(BEN), moment(clockwork, local))
                .handoff());
        return clockwork;
    }

    private static Clockwork promised(Clockwork clockwork, String local, String by) {
        var given = new ReadBack("I see to it.", Optional.of(berlin(by)));
        clockwork.set(changed(clockwork.handoff().readBack(given, member(BEN), moment(clockwork, local))));
        return clockwork;
    }

    private static Clockwork stillOnIt(Clockwork clockwork, String local) {
        clockwork.set(changed(clockwork.handoff().stillOnIt(member(BEN), moment(clockwork, local))));
        return clockwork;
    }

    private static Clockwork waiting(Clockwork clockwork, String local, Waiting.On on, Optional<Until> until) {
        var wish = new Waiting.Wish(on, until);
        clockwork.set(changed(clockwork.handoff().waitFor(wish, member(BEN), moment(clockwork, local))));
        return clockwork;
    }

    private static Clockwork snoozed(Clockwork clockwork, String local, Until until) {
        clockwork.set(changed(clockwork.handoff().snooze(until, member(BEN), moment(clockwork, local))));
        return clockwork;
    }

    private static Policy lapsing(String after) {
        var targets = new Policy.Targets(Optional.empty(), span("4h"), Optional.of(span("5d")));
        return new Policy(span("1h"), span("2h"), List.of(), targets, span("3d"), Optional.of(span(after)));
    }

    private static Clockwork released(Clockwork clockwork, String local) {
        clockwork.set(changed(clockwork.handoff().release(member(BEN), moment(clockwork, local))));
        return clockwork;
    }

    private static Clockwork resolved(Clockwork clockwork, String local) {
        clockwork.set(changed(clockwork.handoff().resolve("Done.", member(BEN), moment(clockwork, local))));
        return clockwork;
    }

    private static Moment moment(Clockwork clockwork, String local) {
        return new Moment(berlin(local), clockwork.clock());
    }

    @Test
    void aDayWithNobodyAnswering() {
        assertThat(until("2026-03-03T17:30", submittedAt("2026-03-02T09:00", STANDARD)))
                .containsExactly(
                        "2026-03-02T10:00 nudge",
                        "2026-03-02T12:00 nudge",
                        "2026-03-02T13:00 team_supervisors",
                        "2026-03-02T14:00 nudge",
                        "2026-03-02T16:00 nudge",
                        "2026-03-02T17:00 sender_supervisor",
                        "2026-03-03T09:30 nudge",
                        "2026-03-03T11:30 nudge",
                        "2026-03-03T13:30 nudge",
                        "2026-03-03T15:30 nudge",
                        "2026-03-03T17:30 parties");
    }

    @Test
    void afterTheLastLevelNudgesGoOn() {
        assertThat(until("2026-03-02T16:00", submittedAt("2026-03-02T09:00", policy("1h", "2h", "90m"))))
                .containsExactly(
                        "2026-03-02T10:00 nudge",
                        "2026-03-02T10:30 team_supervisors",
                        "2026-03-02T12:00 nudge",
                        "2026-03-02T14:00 nudge",
                        "2026-03-02T16:00 nudge");
    }

    @Test
    void nobodyIsRemindedOverTheWeekend() {
        assertThat(until("2026-03-09T12:00", submittedAt("2026-03-06T15:30", STANDARD)))
                .containsExactly(
                        "2026-03-06T16:30 nudge",
                        "2026-03-09T10:00 nudge",
                        "2026-03-09T11:00 team_supervisors",
                        "2026-03-09T12:00 nudge");
    }

    @Test
    void norOverEaster() {
        assertThat(until("2026-04-07T12:00", submittedAt("2026-04-02T16:30", STANDARD)))
                .containsExactly(
                        "2026-04-02T17:30 nudge", "2026-04-07T11:00 nudge", "2026-04-07T12:00 team_supervisors");
    }

    @Test
    void whatComesAtNightIsCountedFromTheMorning() {
        assertThat(until("2026-03-03T10:00", submittedAt("2026-03-02T22:00", STANDARD)))
                .containsExactly("2026-03-03T10:00 nudge");
    }

    @Test
    void anHourThatTheClocksSkipIsNotWorkedAndOneThatComesTwiceIs() {
        var nights = hours("every day", "01:00", "05:00");
        assertThat(submittedAt("2026-03-29T00:30", policy("2h", "2h"), Urgency.NORMAL, nights)
                        .followUps()
                        .nextAt())
                .contains(Instant.parse("2026-03-29T02:00:00Z"));
        assertThat(submittedAt("2026-10-25T00:30", policy("4h", "2h"), Urgency.NORMAL, nights)
                        .followUps()
                        .nextAt())
                .contains(Instant.parse("2026-10-25T03:00:00Z"));
        assertThat(submittedAt("2026-03-27T17:00", STANDARD).followUps().nextAt())
                .contains(Instant.parse("2026-03-30T07:30:00Z"));
    }

    @Test
    void aLevelTakesThePlaceOfANudgeDueAtTheSameTime() {
        assertThat(until("2026-03-02T16:00", submittedAt("2026-03-02T09:00", policy("1h", "3h", "4h"))))
                .containsExactly(
                        "2026-03-02T10:00 nudge", "2026-03-02T13:00 team_supervisors", "2026-03-02T16:00 nudge");
    }

    @Test
    void aLevelTakesThePlaceOfTheFirstNudgeToo() {
        assertThat(until("2026-03-02T12:00", submittedAt("2026-03-02T09:00", policy("1h", "2h", "1h"))))
                .containsExactly("2026-03-02T10:00 team_supervisors", "2026-03-02T12:00 nudge");
    }

    @Test
    void afterAnOutageEachOverdueLevelComesOnceAndOneNudge() {
        var clockwork = submittedAt("2026-03-02T09:00", STANDARD);
        assertThat(at("2026-03-03T12:00", clockwork)).containsExactly("team_supervisors", "sender_supervisor", "nudge");
        assertThat(at("2026-03-03T12:00", clockwork)).isEmpty();
        assertThat(until("2026-03-03T16:00", clockwork))
                .containsExactly("2026-03-03T14:00 nudge", "2026-03-03T16:00 nudge");
    }

    @Test
    void howeverManyNudgesWereMissedOneComesAndTheNextNotOnItsHeels() {
        var clockwork = submittedAt("2026-03-02T09:00", policy("1h", "2h"));
        assertThat(at("2026-03-04T11:10", clockwork)).containsExactly("nudge");
        assertThat(until("2026-03-04T15:10", clockwork))
                .containsExactly("2026-03-04T13:10 nudge", "2026-03-04T15:10 nudge");
    }

    @Test
    void aNudgeThatIsALittleLateMovesNoneAfterIt() {
        var onTime = submittedAt("2026-03-02T09:00", policy("1h", "2h"));
        assertThat(at("2026-03-02T11:00", onTime)).containsExactly("nudge");
        assertThat(onTime.followUps().nextAt()).contains(berlin("2026-03-02T12:00"));

        var behind = submittedAt("2026-03-02T09:00", policy("1h", "2h"));
        assertThat(at("2026-03-02T11:00:01", behind)).containsExactly("nudge");
        assertThat(behind.followUps().nextAt()).contains(berlin("2026-03-02T13:00:01"));
    }

    @Test
    void latenessIsWorkingTimeToo() {
        var clockwork = submittedAt("2026-03-06T16:30", policy("1h", "2h"));
        assertThat(at("2026-03-09T09:30", clockwork)).containsExactly("nudge");
        assertThat(clockwork.followUps().nextAt()).contains(berlin("2026-03-09T11:00"));
    }

    @Test
    void theLadderStandsStillWhileSomebodyHasIt() {
        var clockwork = acknowledged(submittedAt("2026-03-02T09:00", STANDARD), "2026-03-02T10:30");
        assertThat(until("2026-03-03T10:30", clockwork))
                .containsExactly(
                        "2026-03-02T13:30 connect at_risk",
                        "2026-03-02T14:30 owner",
                        "2026-03-02T14:30 connect breached",
                        "2026-03-02T16:30 owner",
                        "2026-03-03T10:00 owner");
        spoken(clockwork, "2026-03-03T10:30");
        assertThat(clockwork.followUps().nextAt()).isEmpty();
    }

    @Test
    void onceTheOwnerHasSpokenTheirPromiseCounts() {
        var clockwork = acknowledged(submittedAt("2026-03-02T09:00", STANDARD), "2026-03-02T09:30");
        spoken(promised(clockwork, "2026-03-02T09:35", "2026-03-02T20:00"), "2026-03-02T10:00");
        assertThat(until("2026-03-03T11:30", clockwork))
                .as("what is promised for the evening is looked at in the morning")
                .containsExactly("2026-03-03T09:00 owner", "2026-03-03T11:00 owner");
        stillOnIt(clockwork, "2026-03-03T11:30");
        assertThat(until("2026-03-03T13:30", clockwork)).containsExactly("2026-03-03T13:30 owner");
        promised(clockwork, "2026-03-03T14:00", "2026-03-04T12:00");
        assertThat(until("2026-03-04T14:00", clockwork))
                .containsExactly("2026-03-04T12:00 owner", "2026-03-04T14:00 owner");
    }

    @Test
    void withoutAPromiseTheTargetCountsAndABrokenOneIsNotPutOffByIt() {
        var late = spoken(
                acknowledged(submittedAt("2026-03-02T09:00", lapsing("9w")), "2026-03-02T09:30"), "2026-03-02T10:00");
        assertThat(until("2026-03-09T11:00", late))
                .contains("2026-03-06T17:30 owner", "2026-03-09T11:00 owner")
                .doesNotContain("2026-03-06T15:30 owner");
        promised(late, "2026-03-09T11:30", "2026-03-11T10:00");
        assertThat(late.followUps().nextAt()).contains(berlin("2026-03-11T10:00"));

        var broken = acknowledged(submittedAt("2026-03-02T09:00", lapsing("9w")), "2026-03-02T09:30");
        spoken(promised(broken, "2026-03-02T09:35", "2026-03-02T11:00"), "2026-03-02T12:00");
        assertThat(until("2026-03-02T16:00", broken))
                .containsExactly("2026-03-02T14:00 owner", "2026-03-02T16:00 owner");
    }

    @Test
    void anOwnerWhoGivesNoSignLosesItAndTheLadderGoesOn() {
        var clockwork = acknowledged(submittedAt("2026-03-02T09:00", lapsing("1d")), "2026-03-02T09:30");
        assertThat(until("2026-03-03T10:30", clockwork))
                .containsExactly(
                        "2026-03-02T12:30 connect at_risk",
                        "2026-03-02T13:30 owner",
                        "2026-03-02T13:30 connect breached",
                        "2026-03-02T15:30 owner",
                        "2026-03-02T17:30 owner",
                        "2026-03-03T09:30 lapse",
                        "2026-03-03T10:30 nudge");
        assertThat(clockwork.handoff().state()).isEqualTo(State.OPEN);
    }

    @Test
    void aSignPutsTheLapseOffAndSoDoesASnooze() {
        var clockwork = acknowledged(submittedAt("2026-03-02T09:00", lapsing("1d")), "2026-03-02T09:30");
        until("2026-03-02T14:00", clockwork);
        stillOnIt(clockwork, "2026-03-02T14:00");
        assertThat(until("2026-03-03T13:59", clockwork)).doesNotContain("2026-03-03T09:30 lapse");
        snoozed(clockwork, "2026-03-03T13:59", new Until.NextDay());
        assertThat(until("2026-03-04T11:00", clockwork))
                .as("asked anew, and given the time to answer")
                .containsExactly("2026-03-04T09:00 wake", "2026-03-04T09:00 owner", "2026-03-04T11:00 lapse");
    }

    @Test
    void nobodyLosesWhatTheyWereNeverAskedFor() {
        var spoken = spoken(
                acknowledged(submittedAt("2026-03-02T09:00", lapsing("1d")), "2026-03-02T09:30"), "2026-03-02T09:40");
        assertThat(until("2026-03-06T17:00", spoken)).noneMatch(done -> done.endsWith("lapse"));

        var behind = acknowledged(submittedAt("2026-03-02T09:00", lapsing("1d")), "2026-03-02T09:30");
        assertThat(at("2026-03-05T10:00", behind))
                .as("after days without power")
                .containsExactly("owner", "connect breached");
        assertThat(until("2026-03-05T12:00", behind)).containsExactly("2026-03-05T12:00 lapse");
    }

    @Test
    void whileTheSenderIsWaitedForTheTeamsClockStandsStill() {
        var clockwork = acknowledged(submittedAt("2026-03-02T09:00", targets("4h", "1d")), "2026-03-02T09:30");
        spoken(clockwork, "2026-03-02T10:00");
        waiting(clockwork, "2026-03-02T11:00", Waiting.On.SENDER, Optional.empty());
        assertThat(until("2026-03-04T15:00", clockwork)).isEmpty();
        var answer = new Said(Given.JOANNE, "Here.", List.of(), "C0.7");
        clockwork.set(clockwork
                .handoff()
                .saidInLine(answer, Given.sender(), moment(clockwork, "2026-03-04T16:00"))
                .handoff());
        assertThat(clockwork.handoff().state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(until("2026-03-05T14:30", clockwork))
                .as("two hours had passed, six and a half were left")
                .containsExactly(
                        "2026-03-05T11:52:30 resolve at_risk",
                        "2026-03-05T14:00 owner",
                        "2026-03-05T14:00 resolve breached");
    }

    @Test
    void aVendorStopsNoClockAndADateEndsTheWaiting() {
        var clockwork = acknowledged(submittedAt("2026-03-02T09:00", targets("4h", "1d")), "2026-03-02T09:30");
        spoken(clockwork, "2026-03-02T10:00");
        waiting(
                clockwork,
                "2026-03-02T11:00",
                Waiting.On.VENDOR,
                Optional.of(new Until.Date(berlin("2026-03-02T22:00"))));
        assertThat(until("2026-03-03T09:30", clockwork))
                .containsExactly(
                        "2026-03-02T15:22:30 resolve at_risk",
                        "2026-03-02T17:30 owner",
                        "2026-03-02T17:30 resolve breached",
                        "2026-03-03T09:00 go on");
    }

    @Test
    void aSenderWhoIsWaitedForIsRemindedAndThenTheirSupervisorIsTold() {
        var clockwork = acknowledged(submittedAt("2026-03-06T09:00", STANDARD), "2026-03-06T09:30");
        waiting(clockwork, "2026-03-06T15:30", Waiting.On.SENDER, Optional.empty());
        assertThat(until("2026-03-09T16:00", clockwork))
                .containsExactly(
                        "2026-03-06T16:30 sender",
                        "2026-03-09T10:00 sender",
                        "2026-03-09T12:00 sender",
                        "2026-03-09T14:00 sender",
                        "2026-03-09T15:00 sender_supervisor",
                        "2026-03-09T16:00 sender");
    }

    @Test
    void snoozedNobodyIsNudgedAndLevelsAreReachedAllTheSame() {
        var clockwork = snoozed(
                submittedAt("2026-03-02T09:00", STANDARD),
                "2026-03-02T09:30",
                new Until.Date(berlin("2026-03-02T14:30")));
        assertThat(until("2026-03-02T16:30", clockwork))
                .containsExactly(
                        "2026-03-02T13:00 team_supervisors",
                        "2026-03-02T14:30 wake",
                        "2026-03-02T14:30 nudge",
                        "2026-03-02T16:30 nudge");
    }

    @Test
    void aSnoozeEndsInWorkingTime() {
        var friday = "2026-04-02T17:00";
        var clockwork = submittedAt(friday, STANDARD);
        assertThat(snoozed(clockwork, friday, new Until.NextDay())
                        .handoff()
                        .course()
                        .snoozedUntil())
                .as("over Easter")
                .contains(berlin("2026-04-07T09:00"));
        assertThat(snoozed(clockwork, friday, new Until.Working(span("1h")))
                        .handoff()
                        .course()
                        .snoozedUntil())
                .contains(berlin("2026-04-07T09:30"));
        assertThat(snoozed(clockwork, friday, new Until.Date(berlin("2026-04-04T12:00")))
                        .handoff()
                        .course()
                        .snoozedUntil())
                .contains(berlin("2026-04-07T09:00"));
        var nights = hours("every day", "22:00", "06:00");
        assertThat(nights.nextDay(berlin("2026-03-02T23:00"))).isEqualTo(berlin("2026-03-03T22:00"));
        assertThat(nights.nextDay(berlin("2026-03-03T02:00"))).isEqualTo(berlin("2026-03-03T22:00"));
        assertThat(nights.nextDay(berlin("2026-03-02T21:00"))).isEqualTo(berlin("2026-03-03T22:00"));
    }

    @Test
    void releasedItGoesOnWhereItStopped() {
        var clockwork = acknowledged(submittedAt("2026-03-02T09:00", STANDARD), "2026-03-02T09:30");
        released(clockwork, "2026-03-04T11:00");
        assertThat(until("2026-03-04T16:00", clockwork))
                .containsExactly(
                        "2026-03-04T12:00 nudge",
                        "2026-03-04T14:00 nudge",
                        "2026-03-04T14:30 team_supervisors",
                        "2026-03-04T16:00 nudge");
    }

    @Test
    void releasedNothingComesBeforeOneNudgeAfter() {
        var clockwork = acknowledged(submittedAt("2026-03-02T09:00", STANDARD), "2026-03-02T12:50");
        released(clockwork, "2026-03-02T14:00");
        assertThat(until("2026-03-03T09:00", clockwork))
                .containsExactly("2026-03-02T15:00 team_supervisors", "2026-03-02T17:00 nudge");
    }

    @Test
    void aLevelReachedBeforeIsNotReachedAgain() {
        var clockwork = submittedAt("2026-03-02T09:00", STANDARD);
        assertThat(until("2026-03-02T13:00", clockwork)).contains("2026-03-02T13:00 team_supervisors");
        released(acknowledged(clockwork, "2026-03-02T13:30"), "2026-03-03T09:00");
        assertThat(until("2026-03-03T13:00", clockwork))
                .containsExactly(
                        "2026-03-03T10:00 nudge", "2026-03-03T12:00 nudge", "2026-03-03T12:30 sender_supervisor");
    }

    private static Policy targets(String acknowledge, String resolve) {
        return new Policy(
                span("1w"),
                span("1w"),
                List.of(),
                new Policy.Targets(Optional.of(span(acknowledge)), span("4h"), Optional.of(span(resolve))),
                span("3d"),
                Optional.empty());
    }

    @Test
    void targetsAreAtRiskFromThreeQuartersOnAndBreachedAtTheirEnd() {
        assertThat(until("2026-03-03T09:30", submittedAt("2026-03-02T09:00", targets("4h", "1d"))))
                .containsExactly(
                        "2026-03-02T12:00 acknowledge at_risk",
                        "2026-03-02T13:00 acknowledge breached",
                        "2026-03-02T15:22:30 resolve at_risk",
                        "2026-03-02T17:30 resolve breached");
    }

    @Test
    void whatIsBreachedByNowIsNotFirstAtRisk() {
        assertThat(at("2026-03-02T14:00", submittedAt("2026-03-02T09:00", targets("4h", "5d"))))
                .containsExactly("acknowledge breached");
    }

    @Test
    void acknowledgedTheFirstWordAndTheResolveAreWaitedForAndResolvedNothingIs() {
        var clockwork = acknowledged(submittedAt("2026-03-02T09:00", targets("4h", "1d")), "2026-03-02T10:00");
        assertThat(until("2026-03-02T16:00", clockwork))
                .containsExactly(
                        "2026-03-02T13:00 connect at_risk",
                        "2026-03-02T14:00 owner",
                        "2026-03-02T14:00 connect breached",
                        "2026-03-02T15:22:30 resolve at_risk");
        assertThat(until("2026-03-03T16:00", resolved(clockwork, "2026-03-02T16:00")))
                .isEmpty();
        assertThat(clockwork.handoff().standings()).containsOnlyKeys(Target.CONNECT);
    }

    @Test
    void anUrgentOneRunsAroundTheClockAndADayHas24Hours() {
        assertThat(until("2026-03-08T17:00", submittedAt("2026-03-06T17:00", STANDARD, Urgency.URGENT, OFFICE)))
                .startsWith("2026-03-06T18:00 nudge", "2026-03-06T20:00 nudge", "2026-03-06T21:00 team_supervisors")
                .contains("2026-03-07T01:00 sender_supervisor", "2026-03-07T04:00 nudge")
                .endsWith("2026-03-08T16:00 nudge", "2026-03-08T17:00 parties");
    }

    @Test
    void aHighOneKeepsTheTimesOfANormalOne() {
        assertThat(until("2026-03-09T12:00", submittedAt("2026-03-06T15:30", STANDARD, Urgency.HIGH, OFFICE)))
                .isEqualTo(until("2026-03-09T12:00", submittedAt("2026-03-06T15:30", STANDARD)));
    }

    @Test
    void threeWorkingDaysOfSilenceCloseIt() {
        var clockwork = resolved(
                acknowledged(submittedAt("2026-03-05T09:00", STANDARD), "2026-03-05T09:30"), "2026-03-05T10:00");
        assertThat(at("2026-03-10T09:59:59", clockwork)).isEmpty();
        assertThat(until("2026-03-12T10:00", clockwork)).containsExactly("2026-03-10T10:00 close");
        assertThat(clockwork.handoff().state()).isEqualTo(State.CLOSED);
        assertThat(clockwork.followUps().nextAt()).isEmpty();
    }

    @Test
    void whatIsNotFixedIsCountedAnewFromItsNextResolve() {
        var clockwork = resolved(
                acknowledged(submittedAt("2026-03-05T09:00", STANDARD), "2026-03-05T09:30"), "2026-03-05T10:00");
        clockwork.set(
                changed(clockwork.handoff().notFixed(false, Given.sender(), moment(clockwork, "2026-03-09T10:00"))));
        assertThat(clockwork.followUps().nextAt()).isEmpty();
        resolved(clockwork, "2026-03-09T11:00");
        assertThat(clockwork.followUps().nextAt()).contains(berlin("2026-03-12T11:00"));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"CLOSED", "CANCELED"})
    void whereNobodyIsWaitedForTheClockHasNothingToDo(State state) {
        Handoff handoff = Given.in(state);
        var followUps = new FollowUps(handoff, OFFICE);
        assertThat(followUps.nextAt()).isEmpty();
        assertThat(followUps.dueBy(Instant.parse("2090-01-01T00:00:00Z"))).isEmpty();
    }
}
