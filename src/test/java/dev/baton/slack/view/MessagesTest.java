package dev.baton.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.directory.Directory;
import dev.baton.directory.Supervisors;
import dev.baton.directory.Workspace;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.EvidenceMissing;
import dev.baton.handoff.EvidencePack;
import dev.baton.handoff.Given;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Heard;
import dev.baton.handoff.Message;
import dev.baton.handoff.PrivateLine;
import dev.baton.handoff.Reply;
import dev.baton.handoff.Said;
import dev.baton.handoff.Slip;
import dev.baton.handoff.State;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToOwner;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToStewards;
import dev.baton.handoff.ToTeam;
import dev.baton.handoff.ToWatcher;
import dev.baton.handoff.ToWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message, as long and as nasty as people can make it. */
class MessagesTest {
    private static final Said SAID = new Said(
            Given.BEN, ("<!channel> <@U1> & `*_~ \u202E 👩‍💻 @here #general ").repeat(400), List.of(), "C0.1");

    private final Messages messages = new Messages();

    static List<Message> everyKind() {
        return List.of(
                new ToTeam.Card(),
                new ToTeam.Nudge(0, Given.START, Optional.empty()),
                new ToTeam.Nudge(0, Given.START, Optional.of(Given.JOANNE)),
                new ToTeam.ReadBackInvitation(Given.BEN, 0),
                new ToTeam.OwnerWanted(Given.BEN, 0),
                new ToTeam.NotFixed(1),
                new ToTeam.CalledOff(),
                new ToTeam.SentAgain(Given.JOANNE, 1),
                new ToTeam.SaidSoFar(Collections.nCopies(60, SAID)),
                new ToSender.SentBack(1),
                new ToSender.SentBack(0),
                new ToSender.Reminder(1, Given.START),
                new ToSender.MovedOn(9),
                new ToSender.MovedOn(1),
                new ToOwner.TakenAway(Given.BEN, Given.BIA, 0),
                new ToAuthority.WhereTo(1),
                new ToTeam.OwnerSilent(Given.BEN, 1),
                new ToSender.OwnerLost(Given.BEN, 1),
                new ToSender.AnswerWanted(Given.BEN, 1, Given.START),
                new ToSender.AnswerWanted(Given.BEN, 0, Given.START.plusSeconds(1)),
                new ToOwner.KeepWarm(Given.BEN, 1, Given.START),
                new ToOwner.WaitOver(Given.BEN, 1, Given.START, Optional.of(Given.BIA)),
                new ToOwner.WaitOver(Given.BEN, 1, Given.START, Optional.empty()),
                new ToOwner.Lapsed(Given.BEN, 1),
                new ToAuthority.SenderSilent(Given.MARIA, 1, Given.START, Optional.of(Given.START)),
                new ToAuthority.LongWay(Given.BOSS, Given.START),
                new ToTeam.SenderReply(SAID),
                new ToSender.TeamReply(SAID),
                new ToSender.Line(Given.JOANNE),
                new EvidencePack(Given.BEN, Given.START, Optional.of(0)),
                new EvidencePack(Given.JOANNE, Given.START, Optional.empty()),
                new EvidenceMissing(Given.JOANNE, Given.START),
                new ToSender.Introduction(Given.BEN, 0),
                new ToSender.OwnerLeft(Given.BEN, 1),
                new ToSender.Resolution(0),
                new ToSender.Resolution(3),
                new ToSender.Ended(),
                new ToSender.Unreachable(1),
                new ToSender.Anew(Given.JOANNE, true),
                new ToTeam.WroteAgain(1),
                new ToTeam.Credit(),
                new ToWatcher.Moved(Given.BOB, 3, State.ACKNOWLEDGED, 0),
                new ToAuthority.Escalation(1, 0, Given.BOSS, Given.START),
                new ToAuthority.Escalation(2, 0, Given.MARIA, Given.START),
                new ToAuthority.Parties(3, 0, Worst.people(8), Given.START),
                new ToAuthority.NobodyToTell(1),
                new ToAuthority.ChannelBroken(1),
                new ToAuthority.InPlaceOfChannel(Given.BOSS, 1),
                new ToAuthority.Undelivered("line", "user_disabled"));
    }

    static Stream<Arguments> everyKindAtItsWorst() {
        return everyKind().stream()
                .flatMap(message -> Arrays.stream(Worst.values()).map(worst -> Arguments.of(message, worst)));
    }

    @Test
    void everyKindOfMessageHasAView() {
        var kinds = kinds(Message.class)
                .filter(kind -> !ToStewards.class.isAssignableFrom(kind)
                        && !ToWriter.class.isAssignableFrom(kind)
                        && kind != ToAuthority.DailyDigest.class)
                .toList();
        assertThat(kinds).allMatch(messages::knows).hasSizeGreaterThan(15);
        assertThat(everyKind().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        kinds.stream().filter(kind -> kind != PrivateLine.class).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> message) {
        return message.isSealed()
                ? Arrays.stream(message.getPermittedSubclasses()).flatMap(MessagesTest::kinds)
                : Stream.of(message);
    }

    @ParameterizedTest
    @MethodSource
    void everyKindAtItsWorst(Message message, Worst worst) {
        for (var scene : everyScene(message, worst)) {
            var rendered = messages.render(message, scene);
            assertThat(SlacksLimits.faultsOf(rendered))
                    .as("%s", scene.handoff().state())
                    .isEmpty();
            assertThat(rendered.text())
                    .contains("H-999999999 for ")
                    .contains("At stake: x")
                    .endsWith(Standing.turn(scene) + ".");
            assertThat(rendered.blocks().get(0).getBlockId()).isEqualTo("b:" + scene.mark());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerAtItsWorst(Worst worst) {
        for (var scene : everyScene(worst)) {
            for (var reply : Reply.values()) {
                var line = new PrivateLine(Given.BEN, new ChannelId("C0BILLING"), reply, Given.START);
                assertThat(SlacksLimits.faultsOf(messages.render(line, scene))).isEmpty();
            }
            assertThat(SlacksLimits.faultsOf(Lists.status(scene))).isEmpty();
            assertThat(SlacksLimits.faultsOf(Lists.list("Yours", List.of(scene, scene), 3, "none")))
                    .isEmpty();
        }
    }

    /** Among others only the sender is told anything. */
    private static List<Scene> everyScene(Message message, Worst worst) {
        return everyScene(worst).stream()
                .filter(scene -> message instanceof ToSender || scene.manner() != Scene.Manner.NEW_AMONG_OTHERS)
                .toList();
    }

    private static List<Scene> everyScene(Worst worst) {
        return Arrays.stream(State.values()).flatMap(worst::scenes).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aListHasALineForEachHoweverItsAskIsWritten(Worst worst) {
        var scene = worst.scenes(State.OPEN).findFirst().orElseThrow();
        assertThat(Lists.list("Yours", List.of(scene, scene, scene), 0, "none").split("\\R"))
                .hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotUnderstoodIsGivenBackHarmlessly(Worst worst) {
        assertThat(SlacksLimits.faultsOf(Help.unknown(worst.of(3_000))
                        .replace("`/handoff <team> <what you need>`", "")
                        .replaceAll("<(in your words|what was done|why)>", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theStewardsAreAskedForAnInvitation(Worst worst) {
        var directory = new Directory(Workspace.standard(), List.of(worst.team(true)), Supervisors.none());
        var wanted = new ToStewards.InvitationWanted(Given.BILLING, new ChannelId("C0BILLING"), 1);
        assertThat(SlacksLimits.faultsOf(messages.render(wanted, directory, "m")))
                .isEmpty();
    }

    @Test
    void whoWritesToBatonChoosesAmongAsManyAsThereMayBe() {
        var thread = new ThreadRef(new ChannelId("D0JOANNE"), "1762084800.000100");
        var choices = IntStream.range(0, 20)
                .mapToObj(n -> new ToWriter.Which.Choice(new HandoffId(n + 1), "<!channel> ".repeat(13)))
                .toList();
        assertThat(SlacksLimits.faultsOf(
                        messages.render(new ToWriter.Which(new Heard(SAID, thread, false), choices), "m")))
                .isEmpty();
        assertThat(SlacksLimits.faultsOf(messages.render(new ToWriter.NothingOpen(thread, "D0JOANNE.1"), "m")))
                .isEmpty();
    }

    @Test
    void theStewardsReadWhoseDigestReachesNobody() {
        var directory = new Directory(Workspace.standard(), List.of(), Supervisors.none());
        var lost = new ToStewards.DigestUndelivered(Given.BOSS, "2026-03-02", "user_disabled");
        assertThat(messages.render(lost, directory, "m").text())
                .contains("daily digest for <@U0BOSS>", "`user_disabled`", "name somebody else");
    }

    @Test
    void theStewardsReadWhatStandsStillInWordsOfTheProduct() {
        var rows = Arrays.stream(Slip.values())
                .map(slip -> new ToStewards.Stuck.Row(slip, Optional.of(new HandoffId(999_999_999)), Given.START))
                .toList();
        var directory = new Directory(Workspace.standard(), List.of(), Supervisors.none());
        var rendered = messages.render(new ToStewards.Stuck("0a1b", Given.START, rows, 40), directory, "m");
        assertThat(SlacksLimits.faultsOf(rendered)).isEmpty();
        assertThat(rendered.text())
                .contains("40 things stand still")
                .contains("*H-999999999*: a reminder or escalation is late, since <!date^")
                .contains("*H-999999999*: a message has not gone out, since")
                .endsWith("And 34 more.");
    }

    @Test
    void whatIsNotTooLongIsShownWhole() {
        var scene = Worst.FINE
                .scenes(State.RESOLVED)
                .filter(edited -> edited.manner() == Scene.Manner.EDIT)
                .findFirst()
                .orElseThrow();
        var brief = scene.handoff().brief();
        var shown = messages.render(new ToTeam.Card(), scene).blocks().toString();
        assertThat(shown)
                .contains(brief.ask(), brief.situation(), brief.stake())
                .contains(brief.background().triedSoFar().orElseThrow())
                .contains(scene.handoff().lastWord().orElseThrow().words())
                .doesNotContain("…");
    }
}
