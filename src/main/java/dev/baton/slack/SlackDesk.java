package dev.baton.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.baton.directory.LookupFailed;
import dev.baton.handoff.PersonId;
import dev.baton.slack.view.Answers;
import dev.baton.slack.view.Field;
import dev.baton.slack.view.Press;
import dev.baton.slack.view.Typed;
import dev.baton.usecase.OpenHome;
import dev.baton.usecase.Transactions;
import java.util.List;
import java.util.Optional;

/** Who answers what. */
record SlackDesk(
        Commands commands,
        Forms forms,
        HandOffMessage handOffMessage,
        Presses presses,
        Submissions submissions,
        Reactions reactions,
        Replies replies,
        OpenHome openHome,
        OwnMessages own,
        Conversations conversations,
        Posts posts) {
    /** The shortcut that stands in no conversation: where Slack opens no form, that is said in the person's DM. */
    void openForm(PersonId person, String trigger) {
        if (!forms.openHandOff(trigger, Optional.empty(), Typed.nothing())
                && conversations.open(List.of(person)) instanceof Conversations.Opened.At at) {
            posts.sayTo(person.value(), at.channel().value(), Answers.shortcutNotOpened());
        }
    }

    /** A button was pressed, or a team was chosen in the form. */
    void acted(BlockActionPayload payload) {
        var action = payload.getActions().get(0).getActionId();
        if (Field.TEAM.id().equals(action)) {
            forms.redrawHandOff(payload.getView(), Typed.of(payload.getView().getState()));
            return;
        }
        Pressed.of(payload).press().ifPresentOrElse(press -> pressed(press, payload), () -> sayUnknown(payload));
    }

    void sayUnknown(BlockActionPayload payload) {
        say(payload, Answers.unknownButton());
    }

    /** A press that could not be kept is answered in words at once, since nothing else would tell. */
    private void pressed(Press press, BlockActionPayload payload) {
        try {
            own.pressed(payload);
            presses.pressed(press, payload).ifPresent(words -> say(payload, words));
            if (isInHome(payload)) {
                openHome.pressed(new PersonId(payload.getUser().getId()));
            }
        } catch (Transactions.Unavailable notKept) {
            say(payload, "That was not saved: Baton cannot reach its database. Press it again in a minute.");
        } catch (LookupFailed slackIsSilent) {
            say(payload, "Slack does not say just now who you are in that team. Press it again in a minute.");
        }
    }

    private static boolean isInHome(BlockActionPayload payload) {
        return payload.getView() != null && "home".equals(payload.getView().getType());
    }

    /** A Home has no lines for one person only: a form without fields says it there. */
    private void say(BlockActionPayload payload, String words) {
        if (payload.getChannel() != null) {
            posts.sayTo(payload.getUser().getId(), payload.getChannel().getId(), words);
        } else {
            forms.openWords(payload.getTriggerId(), words);
        }
    }
}
