package dev.baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what in which state, told in one table: every move, everybody, every state. */
class RightsTest {
    /**
     * In each line the answers in OPEN, ACKNOWLEDGED, WAITING, RETURNED, RESOLVED, CLOSED, CANCELED, or one answer for all
     * of them; {@code -} is "not now". In OPEN and RETURNED nobody owns it, and OWNER is a member like another. MEMBER
     * watches it.
     */
    private static final String TABLE = """
            ACKNOWLEDGE OWNER              ACKNOWLEDGED ALREADY_YOURS ALREADY_YOURS - - - -
            ACKNOWLEDGE HELPER             ACKNOWLEDGED ALREADY_HELPING ALREADY_HELPING - - - -
            ACKNOWLEDGE MEMBER             ACKNOWLEDGED NOW_HELPER NOW_HELPER - - - -
            ACKNOWLEDGE SUPERVISOR         ACKNOWLEDGED NOW_HELPER NOW_HELPER - - - -
            ACKNOWLEDGE SENDER             NOT_YOUR_OWN
            ACKNOWLEDGE MEMBER_WHO_SENT    NOT_YOUR_OWN
            ACKNOWLEDGE BOSS_WHO_SENT      NOT_YOUR_OWN
            ACKNOWLEDGE SENDERS_BOSS       NOT_OF_THE_TEAM
            ACKNOWLEDGE STEWARD            NOT_OF_THE_TEAM
            ACKNOWLEDGE STRANGER           NOT_OF_THE_TEAM

            READ_BACK OWNER                ONLY_THE_OWNER READ_BACK_GIVEN READ_BACK_GIVEN ONLY_THE_OWNER - - -
            READ_BACK HELPER               ONLY_THE_OWNER
            READ_BACK MEMBER               ONLY_THE_OWNER
            READ_BACK SUPERVISOR           ONLY_THE_OWNER
            READ_BACK SENDER               ONLY_THE_OWNER
            READ_BACK MEMBER_WHO_SENT      ONLY_THE_OWNER
            READ_BACK BOSS_WHO_SENT        ONLY_THE_OWNER
            READ_BACK SENDERS_BOSS         ONLY_THE_OWNER
            READ_BACK STEWARD              ONLY_THE_OWNER
            READ_BACK STRANGER             ONLY_THE_OWNER

            TAKE_BACK OWNER                ONLY_THE_OWNER TAKEN_BACK - ONLY_THE_OWNER - - -
            TAKE_BACK HELPER               ONLY_THE_OWNER
            TAKE_BACK MEMBER               ONLY_THE_OWNER
            TAKE_BACK SUPERVISOR           ONLY_THE_OWNER
            TAKE_BACK SENDER               ONLY_THE_OWNER
            TAKE_BACK MEMBER_WHO_SENT      ONLY_THE_OWNER
            TAKE_BACK BOSS_WHO_SENT        ONLY_THE_OWNER
            TAKE_BACK SENDERS_BOSS         ONLY_THE_OWNER
            TAKE_BACK STEWARD              ONLY_THE_OWNER
            TAKE_BACK STRANGER             ONLY_THE_OWNER

            RELEASE OWNER  ONLY_OWNER_OR_SUPERVISOR RELEASED RELEASED ONLY_OWNER_OR_SUPERVISOR - - -
            RELEASE HELPER                 ONLY_OWNER_OR_SUPERVISOR
            RELEASE MEMBER                 ONLY_OWNER_OR_SUPERVISOR
            RELEASE SUPERVISOR             - RELEASED RELEASED - - - -
            RELEASE SENDER                 ONLY_OWNER_OR_SUPERVISOR
            RELEASE MEMBER_WHO_SENT        ONLY_OWNER_OR_SUPERVISOR
            RELEASE BOSS_WHO_SENT          ONLY_OWNER_OR_SUPERVISOR
            RELEASE SENDERS_BOSS           ONLY_OWNER_OR_SUPERVISOR
            RELEASE STEWARD                ONLY_OWNER_OR_SUPERVISOR
            RELEASE STRANGER               ONLY_OWNER_OR_SUPERVISOR

            RESOLVE OWNER       ONLY_OWNER_OR_HELPER RESOLVED RESOLVED ONLY_OWNER_OR_HELPER - - -
            RESOLVE HELPER                 - RESOLVED RESOLVED - - - -
            RESOLVE MEMBER                 ONLY_OWNER_OR_HELPER
            RESOLVE SUPERVISOR             ONLY_OWNER_OR_HELPER
            RESOLVE SENDER                 ONLY_OWNER_OR_HELPER
            RESOLVE MEMBER_WHO_SENT        ONLY_OWNER_OR_HELPER
            RESOLVE BOSS_WHO_SENT          ONLY_OWNER_OR_HELPER
            RESOLVE SENDERS_BOSS           ONLY_OWNER_OR_HELPER
            RESOLVE STEWARD                ONLY_OWNER_OR_HELPER
            RESOLVE STRANGER               ONLY_OWNER_OR_HELPER

            CONFIRM OWNER                  ONLY_THE_SENDER
            CONFIRM HELPER                 ONLY_THE_SENDER
            CONFIRM MEMBER                 ONLY_THE_SENDER
            CONFIRM SUPERVISOR             ONLY_THE_SENDER
            CONFIRM SENDER                 - - - - CONFIRMED - -
            CONFIRM MEMBER_WHO_SENT        - - - - CONFIRMED - -
            CONFIRM BOSS_WHO_SENT          - - - - CONFIRMED - -
            CONFIRM SENDERS_BOSS           ONLY_THE_SENDER
            CONFIRM STEWARD                ONLY_THE_SENDER
            CONFIRM STRANGER               ONLY_THE_SENDER

            NOT_FIXED OWNER                ONLY_THE_SENDER
            NOT_FIXED HELPER               ONLY_THE_SENDER
            NOT_FIXED MEMBER               ONLY_THE_SENDER
            NOT_FIXED SUPERVISOR           ONLY_THE_SENDER
            NOT_FIXED SENDER               - - - - REOPENED - -
            NOT_FIXED MEMBER_WHO_SENT      - - - - REOPENED - -
            NOT_FIXED BOSS_WHO_SENT        - - - - REOPENED - -
            NOT_FIXED SENDERS_BOSS         ONLY_THE_SENDER
            NOT_FIXED STEWARD              ONLY_THE_SENDER
            NOT_FIXED STRANGER             ONLY_THE_SENDER

            ADD_DETAILS OWNER              ONLY_THE_SENDER
            ADD_DETAILS HELPER             ONLY_THE_SENDER
            ADD_DETAILS MEMBER             ONLY_THE_SENDER
            ADD_DETAILS SUPERVISOR         ONLY_THE_SENDER
            ADD_DETAILS SENDER       DETAILS_ADDED DETAILS_ADDED DETAILS_ADDED DETAILS_ADDED DETAILS_ADDED - -
            ADD_DETAILS MEMBER_WHO_SENT DETAILS_ADDED DETAILS_ADDED DETAILS_ADDED DETAILS_ADDED DETAILS_ADDED - -
            ADD_DETAILS BOSS_WHO_SENT DETAILS_ADDED DETAILS_ADDED DETAILS_ADDED DETAILS_ADDED DETAILS_ADDED - -
            ADD_DETAILS SENDERS_BOSS       ONLY_THE_SENDER
            ADD_DETAILS STEWARD            ONLY_THE_SENDER
            ADD_DETAILS STRANGER           ONLY_THE_SENDER

            CANCEL OWNER                   ONLY_SENDER_OR_SUPERVISOR
            CANCEL HELPER                  ONLY_SENDER_OR_SUPERVISOR
            CANCEL MEMBER                  ONLY_SENDER_OR_SUPERVISOR
            CANCEL SUPERVISOR              CANCELED CANCELED CANCELED CANCELED CANCELED - -
            CANCEL SENDER                  CANCELED CANCELED CANCELED CANCELED CANCELED - -
            CANCEL MEMBER_WHO_SENT         CANCELED CANCELED CANCELED CANCELED CANCELED - -
            CANCEL BOSS_WHO_SENT           CANCELED CANCELED CANCELED CANCELED CANCELED - -
            CANCEL SENDERS_BOSS            CANCELED CANCELED CANCELED CANCELED CANCELED - -
            CANCEL STEWARD                 ONLY_SENDER_OR_SUPERVISOR
            CANCEL STRANGER                ONLY_SENDER_OR_SUPERVISOR

            NUDGE OWNER                    NUDGED NUDGED - - - - -
            NUDGE HELPER                   NUDGED NUDGED - - - - -
            NUDGE MEMBER                   NUDGED NUDGED - - - - -
            NUDGE SUPERVISOR               NUDGED NUDGED - - - - -
            NUDGE SENDER                   NUDGED NUDGED - - - - -
            NUDGE MEMBER_WHO_SENT          NUDGED NUDGED - - - - -
            NUDGE BOSS_WHO_SENT            NUDGED NUDGED - - - - -
            NUDGE SENDERS_BOSS             NUDGED NUDGED - - - - -
            NUDGE STEWARD                  NUDGED NUDGED - - - - -
            NUDGE STRANGER                 ONLY_THE_INVOLVED

            EVIDENCE OWNER           EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT
            EVIDENCE HELPER          EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT
            EVIDENCE MEMBER          EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT
            EVIDENCE SUPERVISOR      EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT
            EVIDENCE SENDER          EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT
            EVIDENCE MEMBER_WHO_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT
            EVIDENCE BOSS_WHO_SENT   EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT
            EVIDENCE SENDERS_BOSS    EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT EVIDENCE_SENT
            EVIDENCE STEWARD         ONLY_THE_PARTIES
            EVIDENCE STRANGER        ONLY_THE_PARTIES

            RETURN OWNER              RETURNED RETURNED - - - - -
            RETURN HELPER             RETURNED RETURNED - - - - -
            RETURN MEMBER             RETURNED RETURNED - - - - -
            RETURN SUPERVISOR         RETURNED RETURNED - - - - -
            RETURN SENDER             ONLY_THE_TEAM
            RETURN MEMBER_WHO_SENT    ONLY_THE_TEAM
            RETURN BOSS_WHO_SENT      ONLY_THE_TEAM
            RETURN SENDERS_BOSS       ONLY_THE_TEAM
            RETURN STEWARD            ONLY_THE_TEAM
            RETURN STRANGER           ONLY_THE_TEAM

            SNOOZE OWNER              SNOOZED SNOOZED - - - - -
            SNOOZE HELPER             SNOOZED SNOOZED - - - - -
            SNOOZE MEMBER             SNOOZED SNOOZED - - - - -
            SNOOZE SUPERVISOR         SNOOZED SNOOZED - - - - -
            SNOOZE SENDER             ONLY_THE_TEAM
            SNOOZE MEMBER_WHO_SENT    ONLY_THE_TEAM
            SNOOZE BOSS_WHO_SENT      ONLY_THE_TEAM
            SNOOZE SENDERS_BOSS       ONLY_THE_TEAM
            SNOOZE STEWARD            ONLY_THE_TEAM
            SNOOZE STRANGER           ONLY_THE_TEAM

            WAIT OWNER ONLY_THE_OWNER WAITING - ONLY_THE_OWNER - - -
            WAIT HELPER ONLY_THE_OWNER
            WAIT MEMBER ONLY_THE_OWNER
            WAIT SUPERVISOR ONLY_THE_OWNER
            WAIT SENDER ONLY_THE_OWNER
            WAIT MEMBER_WHO_SENT ONLY_THE_OWNER
            WAIT BOSS_WHO_SENT ONLY_THE_OWNER
            WAIT SENDERS_BOSS ONLY_THE_OWNER
            WAIT STEWARD ONLY_THE_OWNER
            WAIT STRANGER ONLY_THE_OWNER

            RESUME OWNER - - RESUMED - - - -
            RESUME HELPER - - RESUMED - - - -
            RESUME MEMBER - - RESUMED - - - -
            RESUME SUPERVISOR - - RESUMED - - - -
            RESUME SENDER - - RESUMED - - - -
            RESUME MEMBER_WHO_SENT - - RESUMED - - - -
            RESUME BOSS_WHO_SENT - - RESUMED - - - -
            RESUME SENDERS_BOSS - - RESUMED - - - -
            RESUME STEWARD - - RESUMED - - - -
            RESUME STRANGER ONLY_THE_INVOLVED

            STILL_ON_IT OWNER ONLY_THE_OWNER STILL_ON_IT STILL_ON_IT ONLY_THE_OWNER - - -
            STILL_ON_IT HELPER ONLY_THE_OWNER
            STILL_ON_IT MEMBER ONLY_THE_OWNER
            STILL_ON_IT SUPERVISOR ONLY_THE_OWNER
            STILL_ON_IT SENDER ONLY_THE_OWNER
            STILL_ON_IT MEMBER_WHO_SENT ONLY_THE_OWNER
            STILL_ON_IT BOSS_WHO_SENT ONLY_THE_OWNER
            STILL_ON_IT SENDERS_BOSS ONLY_THE_OWNER
            STILL_ON_IT STEWARD ONLY_THE_OWNER
            STILL_ON_IT STRANGER ONLY_THE_OWNER

            SEND_AGAIN OWNER              ONLY_SENDER_OR_STEWARD
            SEND_AGAIN HELPER             ONLY_SENDER_OR_STEWARD
            SEND_AGAIN MEMBER             ONLY_SENDER_OR_STEWARD
            SEND_AGAIN SUPERVISOR         ONLY_SENDER_OR_STEWARD
            SEND_AGAIN SENDER             - - - SENT_AGAIN - - -
            SEND_AGAIN MEMBER_WHO_SENT    - - - SENT_AGAIN - - -
            SEND_AGAIN BOSS_WHO_SENT      - - - SENT_AGAIN - - -
            SEND_AGAIN SENDERS_BOSS       ONLY_SENDER_OR_STEWARD
            SEND_AGAIN STEWARD            - - - SENT_AGAIN - - -
            SEND_AGAIN STRANGER           ONLY_SENDER_OR_STEWARD

            REDIRECT OWNER              REDIRECTED REDIRECTED - ONLY_TEAM_SENDER_OR_STEWARD - - -
            REDIRECT HELPER             REDIRECTED REDIRECTED - ONLY_TEAM_SENDER_OR_STEWARD - - -
            REDIRECT MEMBER             REDIRECTED REDIRECTED - ONLY_TEAM_SENDER_OR_STEWARD - - -
            REDIRECT SUPERVISOR         REDIRECTED REDIRECTED - ONLY_TEAM_SENDER_OR_STEWARD - - -
            REDIRECT SENDER             REDIRECTED REDIRECTED - REDIRECTED - - -
            REDIRECT MEMBER_WHO_SENT    REDIRECTED REDIRECTED - REDIRECTED - - -
            REDIRECT BOSS_WHO_SENT      REDIRECTED REDIRECTED - REDIRECTED - - -
            REDIRECT SENDERS_BOSS       ONLY_TEAM_SENDER_OR_STEWARD
            REDIRECT STEWARD            REDIRECTED REDIRECTED - REDIRECTED - - -
            REDIRECT STRANGER           ONLY_TEAM_SENDER_OR_STEWARD

            SEE OWNER                      SEEN SEEN SEEN SEEN SEEN - -
            SEE HELPER                     SEEN SEEN SEEN SEEN SEEN - -
            SEE MEMBER                     SEEN SEEN SEEN SEEN SEEN - -
            SEE SUPERVISOR                 SEEN SEEN SEEN SEEN SEEN - -
            SEE SENDER                     ONLY_THE_TEAM
            SEE MEMBER_WHO_SENT            ONLY_THE_TEAM
            SEE BOSS_WHO_SENT              ONLY_THE_TEAM
            SEE SENDERS_BOSS               ONLY_THE_TEAM
            SEE STEWARD                    ONLY_THE_TEAM
            SEE STRANGER                   ONLY_THE_TEAM

            WATCH OWNER                    WATCHING WATCHING WATCHING WATCHING WATCHING - -
            WATCH HELPER                   WATCHING WATCHING WATCHING WATCHING WATCHING - -
            WATCH MEMBER                   ALREADY_WATCHING ALREADY_WATCHING ALREADY_WATCHING ALREADY_WATCHING ALREADY_WATCHING - -
            WATCH SUPERVISOR               WATCHING WATCHING WATCHING WATCHING WATCHING - -
            WATCH SENDER                   ALREADY_TOLD
            WATCH MEMBER_WHO_SENT          ALREADY_TOLD
            WATCH BOSS_WHO_SENT            ALREADY_TOLD
            WATCH SENDERS_BOSS             WATCHING WATCHING WATCHING WATCHING WATCHING - -
            WATCH STEWARD                  WATCHING WATCHING WATCHING WATCHING WATCHING - -
            WATCH STRANGER                 WATCHING WATCHING WATCHING WATCHING WATCHING - -

            UNWATCH OWNER                  NOT_WATCHING
            UNWATCH HELPER                 NOT_WATCHING
            UNWATCH MEMBER                 UNWATCHED UNWATCHED UNWATCHED UNWATCHED UNWATCHED - -
            UNWATCH SUPERVISOR             NOT_WATCHING
            UNWATCH SENDER                 NOT_WATCHING
            UNWATCH MEMBER_WHO_SENT        NOT_WATCHING
            UNWATCH BOSS_WHO_SENT          NOT_WATCHING
            UNWATCH SENDERS_BOSS           NOT_WATCHING
            UNWATCH STEWARD                NOT_WATCHING
            UNWATCH STRANGER               NOT_WATCHING

            RATE OWNER                     ONLY_THE_SENDER
            RATE HELPER                    ONLY_THE_SENDER
            RATE MEMBER                    ONLY_THE_SENDER
            RATE SUPERVISOR                ONLY_THE_SENDER
            RATE SENDER                    - - - - - RATED -
            RATE MEMBER_WHO_SENT           - - - - - RATED -
            RATE BOSS_WHO_SENT             - - - - - RATED -
            RATE SENDERS_BOSS              ONLY_THE_SENDER
            RATE STEWARD                   ONLY_THE_SENDER
            RATE STRANGER                  ONLY_THE_SENDER

            CREDIT OWNER                   ONLY_THE_SENDER
            CREDIT HELPER                  ONLY_THE_SENDER
            CREDIT MEMBER                  ONLY_THE_SENDER
            CREDIT SUPERVISOR              ONLY_THE_SENDER
            CREDIT SENDER                  - - - - - CREDITED -
            CREDIT MEMBER_WHO_SENT         - - - - - CREDITED -
            CREDIT BOSS_WHO_SENT           - - - - - CREDITED -
            CREDIT SENDERS_BOSS            ONLY_THE_SENDER
            CREDIT STEWARD                 ONLY_THE_SENDER
            CREDIT STRANGER                ONLY_THE_SENDER
            """;

    enum Who {
        OWNER(Given.BEN, Role.MEMBER),
        HELPER(Given.BIA, Role.MEMBER),
        MEMBER(Given.BOB, Role.MEMBER),
        SUPERVISOR(Given.BOSS, Role.TEAM_SUPERVISOR),
        SENDER(Given.JOANNE),
        MEMBER_WHO_SENT(Given.JOANNE, Role.MEMBER),
        BOSS_WHO_SENT(Given.JOANNE, Role.TEAM_SUPERVISOR),
        SENDERS_BOSS(Given.MARIA, Role.SENDER_SUPERVISOR),
        STEWARD(new PersonId("U0ADMIN"), Role.STEWARD),
        STRANGER(new PersonId("U0STRANGER"));

        final Actor actor;

        Who(PersonId person, Role... roles) {
            actor = new Actor(person, Set.of(roles), Via.REACTION);
        }
    }

    private record Cell(Move move, Who who, State state, Reply reply) {
        String place() {
            return move + " " + who + " " + state;
        }
    }

    static Stream<Cell> cells() {
        return TABLE.lines().filter(line -> !line.isBlank()).flatMap(line -> {
            var words = line.strip().split(" +");
            return Arrays.stream(State.values())
                    .map(state -> new Cell(
                            Move.valueOf(words[0]),
                            Who.valueOf(words[1]),
                            state,
                            reply(words[words.length == 3 ? 2 : 2 + state.ordinal()])));
        });
    }

    private static Reply reply(String word) {
        return word.equals("-") ? Reply.NOT_NOW : Reply.valueOf(word);
    }

    @Test
    void theTableLeavesNothingOut() {
        List<String> all = new ArrayList<>();
        for (var move : Move.values()) {
            for (var who : Who.values()) {
                Arrays.stream(State.values()).forEach(state -> all.add(move + " " + who + " " + state));
            }
        }
        assertThat(cells().map(Cell::place)).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void itIsAsTheTableSays(Cell cell) {
        var outcome = act(cell.move(), Given.in(cell.state()), cell.who().actor);

        assertThat(outcome.reply()).isEqualTo(cell.reply());
        assertThat(outcome instanceof Outcome.Refused)
                .isEqualTo(cell.reply().name().matches("NOT_.*|ONLY_.*|ALREADY_.*"));
    }

    /** A late acknowledge is no acknowledge any more, but makes a helper; whoever watches has their wish: neither is asked before. */
    static Stream<Cell> askedBefore() {
        return cells().filter(
                        cell -> cell.move() != Move.ACKNOWLEDGE || !cell.state().isOwned())
                .filter(cell -> cell.reply() != Reply.ALREADY_WATCHING);
    }

    @ParameterizedTest
    @MethodSource
    void askedBefore(Cell cell) {
        var handoff = Given.in(cell.state());
        var outcome = act(cell.move(), handoff, cell.who().actor);

        assertThat(handoff.refusal(cell.move(), cell.who().actor))
                .isEqualTo(Optional.of(outcome.reply()).filter(Reply::isRefusal));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void whoeverIsRefusedHasChangedNothingAndWhoeverActsIsRecorded(Cell cell) {
        var before = Given.in(cell.state());
        var outcome = act(cell.move(), before, cell.who().actor);

        assertThat(before).isEqualTo(Given.in(cell.state()));
        if (outcome instanceof Outcome.Changed changed) {
            assertThat(changed.handoff().version()).isEqualTo(before.version() + 1);
            assertThat(changed.entry().who()).contains(cell.who().actor.person());
            assertThat(changed.entry().via()).isEqualTo(Via.REACTION);
            assertThat(changed.entry().before()).isEqualTo(cell.state());
            assertThat(changed.entry().after()).isEqualTo(changed.handoff().state());
            if (cell.move().isPossibleIn(cell.state())) {
                assertThat(changed.handoff().state()).isEqualTo(cell.move().to(cell.state()));
            }
            assertThat(changed.messages().stream().map(Message::key).collect(Collectors.toSet()))
                    .hasSameSizeAs(changed.messages());
        }
    }

    static Outcome act(Move move, Handoff handoff, Actor actor) {
        var moment = Given.after(Duration.ofMinutes(1));
        return switch (move) {
            case ACKNOWLEDGE -> handoff.acknowledge(actor, moment);
            case READ_BACK -> handoff.readBack(new Ownership.ReadBack("I look.", Optional.empty()), actor, moment);
            case TAKE_BACK -> handoff.takeBack(actor, moment);
            case RELEASE -> handoff.release(actor, moment);
            case RETURN -> handoff.returnToSender(new Returned.Why("Not ours.", Optional.empty()), actor, moment);
            case SEND_AGAIN -> handoff.sendAgain(actor, moment);
            case REDIRECT ->
                handoff.redirect(
                        new Redirection(new TeamKey("tax"), Given.policy(), "VAT.", List.of(), List.of()),
                        actor,
                        moment);
            case RESOLVE -> handoff.resolve("Done.", actor, moment);
            case CONFIRM -> handoff.confirm(actor, moment);
            case NOT_FIXED -> handoff.notFixed(false, actor, moment);
            case CANCEL -> handoff.cancel("Not needed.", actor, moment);
            case ADD_DETAILS -> handoff.addDetails(new Said(actor.person(), "Also.", List.of(), "form"), actor, moment);
            case NUDGE -> handoff.nudge(actor, moment);
            case WAIT -> handoff.waitFor(new Waiting.Wish(Waiting.On.SENDER, Optional.empty()), actor, moment);
            case RESUME -> handoff.resume(actor, moment);
            case STILL_ON_IT -> handoff.stillOnIt(actor, moment);
            case SNOOZE -> handoff.snooze(new Until.NextDay(), actor, moment);
            case EVIDENCE -> handoff.evidence(actor, moment);
            case SEE -> handoff.see(actor, moment);
            case WATCH -> handoff.watch(true, actor, moment);
            case UNWATCH -> handoff.unwatch(actor, moment);
            case RATE -> handoff.rate(Rating.GOOD, actor, moment);
            case CREDIT -> handoff.credit(actor, moment);
        };
    }
}
