package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job, from hand-off to close, as the people in it see it. */
class MainJobStoryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void nobodyAnswers(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            assertThat(stage.slack.messages(Stage.BILLING)).hasSize(1);
            assertThat(stage.card().shown())
                    .contains("H-1 · Billing", "Ask: Refund invoice 4711", "Stake: Acme cancels on Friday.")
                    .contains("Billing's turn: nobody has it yet", "[Acknowledge]");
            assertThat(stage.card().mentions()).containsExactly("U0BEN");
            assertThat(stage.lineShown()).singleElement().asString().contains("You handed off H-1 to *Billing*.");

            stage.later(Duration.ofMinutes(59));
            assertThat(stage.thread()).isEmpty();
            stage.later(Duration.ofMinutes(1));
            assertThat(stage.thread())
                    .singleElement()
                    .asString()
                    .startsWith("@Ben *H-1* has waited 1 h of working time for an owner.")
                    .contains("Ask: Refund invoice 4711", "Stake: Acme cancels on Friday.", "Billing's turn");

            stage.later(Duration.ofHours(2));
            assertThat(stage.thread()).hasSize(2);
            assertThat(stage.card().shown()).contains("at risk: acknowledge by ");
            stage.later(Duration.ofHours(1));
            assertThat(stage.told("U0BOSS"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .startsWith("@Joanne handed off H-1 to *Billing*, and for 4 h of working time nobody has taken it.")
                    .contains("Stake: Acme cancels on Friday.", "[Acknowledge]", "[Open card]");
            assertThat(stage.thread())
                    .as("an escalation is no line in the thread")
                    .hasSize(2);
            assertThat(stage.card().shown()).contains("escalated, level 1 of 3", "late to acknowledge");

            stage.later(Duration.ofHours(4));
            assertThat(stage.told("U0MARIA")).hasSize(1);
            assertThat(stage.thread()).as("nudged at 10, 12, 14 and 16 o'clock").hasSize(4);
            assertThat(stage.slack.groupDms("U0JOANNE")).isEmpty();

            stage.later(Duration.ofHours(24).plusMinutes(30));
            var parties = stage.slack.groupDms("U0JOANNE");
            assertThat(parties).hasSize(1);
            assertThat(stage.slack.members(parties.get(0)))
                    .containsExactlyInAnyOrder(
                            "U0JOANNE",
                            "U0BOSS",
                            "U0MARIA",
                            "U0BEN",
                            stage.slack.app().botUserId());
            assertThat(stage.slack.messages(parties.get(0))).hasSize(1);
            assertThat(stage.lineShown())
                    .as("the sender hears nothing of reminders")
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void anOwnerTakesItByReactionResolvesAndTheSenderConfirms(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.later(Duration.ofHours(5));
            var told = stage.told("U0BOSS").get(0);

            stage.ben.react(stage.card(), "white_check_mark::skin-tone-4");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn: owner since", "[Resolve]", "[Release]");
            assertThat(stage.lineShown().get(1)).startsWith("@Joanne, @Ben of Billing has H-1.");
            assertThat(stage.lastInThread()).startsWith("Ben has H-1.").contains("[Add read-back]");
            assertThat(stage.told("U0BOSS"))
                    .as("the same message shows it, no new one")
                    .singleElement()
                    .satisfies(m -> assertThat(m.ts()).isEqualTo(told.ts()))
                    .extracting(Message::shown)
                    .asString()
                    .contains("@Ben's turn", "you were told because nobody had taken it");

            stage.ben.press(stage.lastMessageInThread(), "Add read-back");
            stage.ben.fill("In your words", "I refund the second charge");
            stage.ben.fill("Promised by", Stage.monday(16, 0));
            stage.ben.submit();
            stage.settle();
            assertThat(stage.lineShown().get(1)).contains("In their words: I refund the second charge", "promised by");
            assertThat(stage.card().shown()).contains("In the owner's words: I refund the second charge");
            assertThat(stage.lastInThread()).contains("told the sender").doesNotContain("[Add read-back]");

            var before = stage.thread().size();
            stage.later(Duration.ofHours(48));
            assertThat(stage.thread()).as("no nudge once somebody has it").hasSize(before);

            stage.ben.press(stage.card(), "Resolve");
            stage.ben.fill("What was done", "Refunded, reference R-9");
            stage.ben.submit();
            stage.settle();
            var resolution = stage.line().get(2);
            assertThat(resolution.shown())
                    .startsWith("@Joanne, @Ben says that H-1 is done.")
                    .contains("What was done: Refunded, reference R-9", "[Confirm] [Not fixed]");

            stage.joanne.press(resolution, "Confirm");
            stage.settle();
            assertThat(stage.card().shown()).contains("Closed: nobody's turn").doesNotContain("[Resolve]");
            assertThat(stage.line().get(2).shown()).doesNotContain("[Confirm]");
            assertThat(stage.line().get(0).shown())
                    .contains("Closed: nobody's turn")
                    .doesNotContain("[Cancel]");
            assertThat(stage.line()).hasSize(3);
            stage.later(Duration.ofDays(14));
            assertThat(stage.line()).hasSize(3);
            assertThat(stage.slack.trouble().violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void theFirstWinsAndTheSecondHelps(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            assertThat(stage.ben
                            .slash(Stage.BILLING, "/handoff", "ack H-1 I refund it today")
                            .shown())
                    .contains("The sender reads your words on H-1");
            stage.bia.press(stage.card(), "Acknowledge");
            stage.settle();
            assertThat(stage.slack.ephemerals("U0BIA"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains("@Ben was first and has H-1", "You are a helper");
            assertThat(stage.bia.view()).as("no form for who does not own it").isEmpty();
            assertThat(stage.card().shown()).contains("@Ben's turn", "helping: @Bia");

            assertThat(stage.bia
                            .slash(Stage.BILLING, "/handoff", "resolve H-1 done together")
                            .shown())
                    .contains("H-1 is resolved");
            stage.settle();
            assertThat(stage.lineShown().get(2)).contains("@Bia says that H-1 is done", "done together");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void takenBackWithinFiveMinutes(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.ben.react(stage.card(), "raising_hand");
            stage.settle();
            stage.later(Duration.ofMinutes(4));
            stage.ben.unreact(stage.card(), "raising_hand");
            stage.settle();
            assertThat(stage.card().shown()).contains("nobody has it yet", "[Acknowledge]");
            assertThat(stage.lineShown().get(2)).contains("@Ben gave H-1 back to Billing");

            stage.ben.react(stage.card(), "raising_hand");
            stage.settle();
            stage.later(Duration.ofMinutes(6));
            stage.ben.unreact(stage.card(), "raising_hand");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn");
            assertThat(stage.slack.ephemerals("U0BEN"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains("five minutes only", "/handoff release H-1");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void releasedTheLadderGoesOnWhereItStopped(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.later(Duration.ofMinutes(210));
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            stage.later(Duration.ofHours(2));
            stage.ben.press(stage.card(), "Release");
            stage.settle();
            assertThat(stage.lastInThread()).startsWith("Ben gave *H-1* back: it needs a new owner.");
            assertThat(stage.lineShown()).last().asString().contains("@Ben gave H-1 back to Billing");
            var lines = stage.thread().size();

            stage.later(Duration.ofMinutes(59));
            assertThat(stage.told("U0BOSS")).as("not before one nudge_after").isEmpty();
            assertThat(stage.thread()).hasSize(lines);
            stage.later(Duration.ofMinutes(1));
            assertThat(stage.told("U0BOSS"))
                    .as("4 h open were over half an hour ago")
                    .hasSize(1);
            assertThat(stage.thread())
                    .as("the level takes the place of the nudge")
                    .hasSize(lines);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void notFixedAndClosedAtLast(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-1 refunded");
            stage.settle();
            stage.joanne.press(stage.line().get(2), "Not fixed");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn", "reopened 1×", "[Resolve]");
            assertThat(stage.lastInThread()).startsWith("@Ben Joanne says that *H-1* is not fixed.");
            assertThat(stage.line().get(2).shown()).doesNotContain("[Confirm]");

            stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-1 refunded again");
            stage.settle();
            assertThat(stage.lineShown()).last().asString().contains("refunded again", "[Confirm] [Not fixed]");
            stage.later(Duration.ofHours(72));
            assertThat(stage.card().shown()).contains("Closed: nobody's turn");
            assertThat(stage.lineShown()).last().asString().contains("H-1 is closed, since nothing was said");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void canceledBySenderOrSupervisor(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.joanne.press(stage.line().get(0), "Cancel");
            stage.joanne.fill("Reason", "The customer found the money");
            stage.joanne.submit();
            stage.settle();
            assertThat(stage.lastInThread())
                    .startsWith("Joanne canceled *H-1*.")
                    .contains("The customer found the money");
            assertThat(stage.card().shown()).contains("Canceled: nobody's turn");
            assertThat(stage.line()).hasSize(1);

            stage.handOff("Refund invoice 4712");
            stage.maria.slash("C0SUPPORT", "/handoff", "cancel H-2 settled by phone");
            stage.settle();
            assertThat(stage.lineShown()).last().asString().contains("@Maria canceled H-2", "settled by phone");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void overdueGoesOutAtOnceAndOnceAfterARestart(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.restart();
            stage.away(Duration.ofHours(6));
            assertThat(stage.told("U0BOSS")).hasSize(1);
            assertThat(stage.thread()).as("one nudge for all that were missed").hasSize(1);
            stage.restart();
            stage.settle();
            assertThat(stage.told("U0BOSS")).hasSize(1);
            assertThat(stage.thread()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void supervisorsAreWrittenToInTheirOwnHoursUnlessItIsUrgent(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.read(Stories.BILLING + """
                      support:
                        name: Support
                        channel: C0SUPPORT
                        members: [U0JOANNE]
                        supervisors: [U0MARIA]
                        policy: standard
                        hours: {timezone: America/New_York, days: mon-fri, from: "09:00", to: "17:00"}
                    """);
            stage.handOff("Refund invoice 4711");
            stage.later(Duration.ofHours(24));
            assertThat(stage.told("U0MARIA"))
                    .as("17:00 in Berlin is 11:00 in New York")
                    .hasSize(1);

            stage.handOff("Refund invoice 4712", "Urgent");
            stage.later(Duration.ofHours(12));
            assertThat(stage.told("U0BOSS"))
                    .extracting(Message::shown)
                    .last()
                    .asString()
                    .contains("Urgent", "H-2");
            assertThat(stage.told("U0MARIA"))
                    .as("at five in the afternoon, eight hours after nine")
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aLevelWithNobodyToTellIsToldToTheStewards(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.read(Stories.BILLING.replace("    supervisors: [U0BOSS]\n", ""));
            stage.handOff("Refund invoice 4711");
            stage.later(Duration.ofHours(4));
            assertThat(stage.slack.dm("U0ADMIN"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains("Level 1 of H-1 had nobody to tell", "[Open card]");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aNudgeOnRequestStandsForThePeriod(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            assertThat(stage.joanne.slash("C0SUPPORT", "/handoff", "nudge H-1").shown())
                    .contains("is nudged");
            stage.settle();
            assertThat(stage.lastInThread()).startsWith("@Ben Joanne asks who takes it: *H-1*");
            assertThat(stage.joanne.slash("C0SUPPORT", "/handoff", "nudge H-1").shown())
                    .contains("so that one stands for yours");
            stage.later(Duration.ofMinutes(119));
            assertThat(stage.thread()).hasSize(1);
            stage.later(Duration.ofMinutes(1));
            assertThat(stage.thread()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void listsAndStatusSayTheSame(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.handOff("Refund invoice 4712", "High");
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            var mine = stage.joanne.slash("C0SUPPORT", "/handoff", "mine").shown();
            assertThat(mine.lines().toList().subList(1, 3))
                    .satisfiesExactly(
                            first -> assertThat(first).contains("H-2", "High", "nobody has it yet"),
                            second -> assertThat(second).contains("H-1", "@Ben's turn"));
            assertThat(stage.bia.slash(Stage.BILLING, "/handoff", "team").shown())
                    .contains("With Billing", "H-1", "H-2");
            assertThat(stage.joanne.slash("C0SUPPORT", "/handoff", "status h-1").shown())
                    .contains(
                            "H-1 · Billing", "Refund invoice 4711", "At stake: Acme cancels on Friday.", "@Ben's turn");
            var calls = stage.slack.calls().size();
            for (var words : List.of("help", "mine", "team", "status H-1", "what is this")) {
                stage.joanne.slash("C0SUPPORT", "/handoff", words);
            }
            assertThat(stage.slack.calls()).as("answered without a call").hasSize(calls);
        }
    }
}
