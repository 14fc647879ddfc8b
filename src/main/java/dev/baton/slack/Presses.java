package dev.baton.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Move;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Reply;
import dev.baton.handoff.Via;
import dev.baton.slack.view.Answers;
import dev.baton.slack.view.Buttons;
import dev.baton.slack.view.Press;
import dev.baton.usecase.Request;
import dev.baton.usecase.UseCases;
import java.util.Optional;
import java.util.function.Predicate;

/** A button of a message was pressed: it has its effect at once, or opens the form for the words that it needs. */
final class Presses {
    private final UseCases useCases;
    private final Forms forms;
    private final Posts posts;

    Presses(UseCases useCases, Forms forms, Posts posts) {
        this.useCases = useCases;
        this.forms = forms;
        this.posts = posts;
    }

    void pressed(Press press, BlockActionPayload payload) {
        var value = Optional.ofNullable(payload.getActions().get(0).getValue()).orElse("");
        Buttons.handoff(value).ifPresent(id -> pressed(press, request(id, payload), payload.getTriggerId()));
    }

    private void pressed(Press press, Request request, String trigger) {
        switch (press) {
            case ACKNOWLEDGE -> acknowledge(request, trigger);
            case RELEASE -> useCases.release().run(request);
            case CONFIRM -> useCases.confirm().run(request);
            case NOT_FIXED -> useCases.reopen().run(request);
            case NUDGE -> useCases.nudge().run(request);
            case READ_BACK -> ask(request, Move.READ_BACK, handoff -> forms.openReadBack(trigger, handoff));
            case RESOLVE -> ask(request, Move.RESOLVE, handoff -> forms.openResolve(trigger, handoff.id()));
            case CANCEL -> ask(request, Move.CANCEL, handoff -> forms.openCancel(trigger, handoff.id()));
            case OPEN_CARD -> {
                // Slack opens it; the press only has to be answered.
            }
        }
    }

    /** It is acknowledged whether the form for the read-back opens or not, and whether it is filled or closed. */
    private void acknowledge(Request request, String trigger) {
        var result = useCases.acknowledge().run(request);
        if (result.reply() == Reply.ACKNOWLEDGED) {
            result.handoff()
                    .filter(handoff -> !forms.openReadBack(trigger, handoff))
                    .ifPresent(handoff -> say(request, Answers.readBackNotAsked(handoff.id())));
        }
    }

    private void ask(Request request, Move move, Predicate<Handoff> open) {
        var result = useCases.askBefore().run(request, move);
        if (!result.reply().isRefusal()) {
            result.handoff().filter(open.negate()).ifPresent(notOpened -> say(request, Answers.formNotOpened()));
        }
    }

    private void say(Request request, String words) {
        request.where().ifPresent(in -> posts.sayTo(request.who().value(), in.value(), words));
    }

    private static Request request(HandoffId id, BlockActionPayload payload) {
        var where = Optional.ofNullable(payload.getChannel()).map(channel -> new ChannelId(channel.getId()));
        return new Request(id, new PersonId(payload.getUser().getId()), Via.BUTTON, key(payload), where);
    }

    private static String key(BlockActionPayload payload) {
        var action = payload.getActions().get(0);
        return "press:" + payload.getTriggerId() + ":" + action.getActionTs() + ":" + action.getActionId();
    }
}
