package dev.baton.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Move;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Rating;
import dev.baton.handoff.Reply;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.Via;
import dev.baton.slack.view.Answers;
import dev.baton.slack.view.Buttons;
import dev.baton.slack.view.DetourForms.Draft;
import dev.baton.slack.view.DigestView;
import dev.baton.slack.view.Press;
import dev.baton.slack.view.Typed;
import dev.baton.usecase.RedirectHandoff;
import dev.baton.usecase.Request;
import dev.baton.usecase.Result;
import dev.baton.usecase.UseCases;
import java.util.Optional;
import java.util.function.Predicate;

/** A button of a message was pressed: it has its effect at once, or opens the form for the words that it needs. */
final class Presses {
    /** What a steward who was asked says by a press. */
    private static final String RETURNED = "It was returned, and this is where it should go.";

    private final UseCases useCases;
    private final Forms forms;
    private final Scenes scenes;
    private final DirectoryPresses directory;

    Presses(UseCases useCases, Forms forms, Scenes scenes, DirectoryPresses directory) {
        this.useCases = useCases;
        this.forms = forms;
        this.scenes = scenes;
        this.directory = directory;
    }

    /** Words for the person alone, where the press had no effect that shows in the message. */
    Optional<String> pressed(Press press, BlockActionPayload payload) {
        if (directory.answer(press)) {
            return directory.pressed(press, payload);
        }
        if (press == Press.OPEN_FORM) {
            return openForm(payload.getTriggerId());
        }
        if (press == Press.SHOW_DIGEST) {
            return showDigest(new PersonId(payload.getUser().getId()), payload.getTriggerId());
        }
        if (press == Press.SEND_TO) {
            return sendTo(payload);
        }
        if (press == Press.RATE) {
            return rate(payload);
        }
        if (press == Press.CARRY_TO) {
            return carryTo(payload);
        }
        var value = Pressed.of(payload).value();
        var trigger = payload.getTriggerId();
        return press == Press.HAND_OFF
                ? Buttons.Wanted.parse(value)
                        .map(wanted -> handOff(wanted, trigger))
                        .orElseGet(Presses::unknown)
                : Buttons.handoff(value)
                        .map(id -> pressed(press, request(id, payload), trigger))
                        .orElseGet(Presses::unknown);
    }

    private Optional<String> pressed(Press press, Request request, String trigger) {
        return switch (press) {
            case ACKNOWLEDGE -> acknowledge(request, trigger);
            case RELEASE -> shows(request, useCases.release().run(request));
            case RETURN -> ask(request, Move.RETURN, h -> forms.openReturn(trigger, h, Optional.empty()));
            case REDIRECT -> ask(request, Move.REDIRECT, h -> forms.openRedirect(trigger, h, Draft.of(h)));
            case SEND_AGAIN -> shows(request, useCases.sendAgain().run(request));
            case CONFIRM -> shows(request, useCases.confirm().run(request));
            case NOT_FIXED -> shows(request, useCases.reopen().run(request));
            case NUDGE -> shows(request, useCases.nudge().run(request));
            case READ_BACK -> ask(request, Move.READ_BACK, handoff -> forms.openReadBack(trigger, handoff));
            case RESOLVE -> ask(request, Move.RESOLVE, handoff -> forms.openResolve(trigger, handoff.id()));
            case ADD_DETAILS -> ask(request, Move.ADD_DETAILS, h -> forms.openAddDetails(trigger, h.id()));
            case SNOOZE -> ask(request, Move.SNOOZE, handoff -> forms.openSnooze(trigger, handoff.id()));
            case WAIT -> ask(request, Move.WAIT, handoff -> forms.openWaiting(trigger, handoff.id()));
            case RESUME -> shows(request, useCases.resume().run(request));
            case STILL_ON_IT -> shows(request, useCases.stayOn().run(request));
            case EVIDENCE -> evidence(request);
            case CANCEL -> ask(request, Move.CANCEL, handoff -> forms.openCancel(trigger, handoff.id()));
            case RATE_IN_WORDS -> ask(request, Move.RATE, h -> forms.openRateInWords(trigger, h.id()));
            case CREDIT -> credit(request);
            case ANEW -> anew(request, trigger);
            case WATCH -> shows(request, useCases.watch().run(request));
            case UNWATCH -> shows(request, useCases.watch().stop(request));
            case RATE, SEND_TO, CARRY_TO, OPEN_CARD, SHOW_DIGEST, OPEN_FORM, HAND_OFF -> Optional.empty();
            case ADD_TEAM, EDIT_TEAM, REMOVE_TEAM, SHOW_PEOPLE -> Optional.empty();
            case SHOW_POLICIES, ADD_POLICY, EDIT_POLICY, REMOVE_POLICY -> Optional.empty();
        };
    }

    /** The sender says which of their handoffs they wrote on. */
    private Optional<String> carryTo(BlockActionPayload payload) {
        var value = Pressed.of(payload).value();
        var by = new PersonId(payload.getUser().getId());
        return Optional.of(Buttons.handoff(value)
                .flatMap(id -> Marks.ofButton(value)
                        .map(mark -> Answers.chosen(useCases.direct().choose(id, by, mark), id)))
                .orElseGet(Answers::unknownButton));
    }

    /** A steward says where it should go; where everybody would be able to read it there, a form asks first. */
    private Optional<String> sendTo(BlockActionPayload payload) {
        var team = Press.team(payload.getActions().get(0).getActionId());
        var handoff = Buttons.handoff(Pressed.of(payload).value());
        return team.isPresent() && handoff.isPresent()
                ? sendTo(team.get(), request(handoff.get(), payload), payload.getTriggerId())
                : unknown();
    }

    /** What stands in the button is nothing that this Baton wrote. */
    private static Optional<String> unknown() {
        return Optional.of(Answers.unknownButton());
    }

    private Optional<String> sendTo(TeamKey team, Request request, String trigger) {
        var result = useCases.redirect().run(request, new RedirectHandoff.Wanted(team, RETURNED, false));
        if (result.reply() != Reply.TO_BE_CONFIRMED) {
            return result.reply() == Reply.NO_SUCH_TEAM
                    ? result.handoff().map(handoff -> Answers.words(Reply.NO_SUCH_TEAM, handoff))
                    : shows(request, result);
        }
        var opened = result.handoff()
                .filter(h -> forms.openRedirect(trigger, h, new Draft(Optional.of(team), Optional.of(RETURNED), true)));
        return opened.isPresent() ? Optional.empty() : Optional.of(Answers.formNotOpened());
    }

    private Optional<String> rate(BlockActionPayload payload) {
        var rating = Press.rating(payload.getActions().get(0).getActionId());
        var handoff = Buttons.handoff(Pressed.of(payload).value());
        return rating.isPresent() && handoff.isPresent()
                ? rate(rating.get(), request(handoff.get(), payload))
                : unknown();
    }

    private Optional<String> rate(Rating rating, Request request) {
        return shows(request, useCases.rate().run(request, rating));
    }

    private Optional<String> credit(Request request) {
        var result = useCases.rate().credit(request);
        return result.reply() == Reply.TEAM_GONE
                ? result.handoff().map(handoff -> Answers.words(Reply.TEAM_GONE, handoff))
                : shows(request, result);
    }

    /** For its sender alone: the form is filled with what they wrote. */
    private Optional<String> anew(Request request, String trigger) {
        var before = useCases.find()
                .forPerson(request.id(), request.who())
                .filter(filed -> filed.handoff().sender().equals(request.who()));
        if (before.isEmpty()) {
            return Optional.of(Answers.noSuch(request.id()));
        }
        var opened = before.filter(filed -> forms.openAnew(trigger, scenes.of(filed)));
        return opened.isPresent() ? Optional.empty() : Optional.of(Answers.formNotOpened());
    }

    private Optional<String> handOff(Buttons.Wanted wanted, String trigger) {
        return forms.openHandOff(trigger, wanted) ? Optional.empty() : Optional.of(Answers.formNotOpened());
    }

    private Optional<String> showDigest(PersonId reader, String trigger) {
        var digest = new DigestView(useCases.readDigest().run(reader), scenes::of);
        return forms.openDigest(trigger, digest) ? Optional.empty() : Optional.of("Type `/handoff digest` to see it.");
    }

    private Optional<String> openForm(String trigger) {
        return forms.openHandOff(trigger, Optional.empty(), Typed.nothing())
                ? Optional.empty()
                : Optional.of(Answers.formNotOpened());
    }

    /** The card shows it, or a private line says why not; where neither can, as in the Home, it is said in words. */
    private static Optional<String> shows(Request request, Result result) {
        if (result.handoff().isEmpty()) {
            return Optional.of("There is no such handoff any more.");
        }
        return request.where().isPresent()
                ? Optional.empty()
                : result.handoff().map(handoff -> Answers.words(result.reply(), handoff));
    }

    /** Nothing in the message shows that it comes. */
    private Optional<String> evidence(Request request) {
        var result = useCases.evidence().run(request);
        return result.reply().isRefusal()
                ? shows(request, result)
                : result.handoff().map(handoff -> Answers.words(result.reply(), handoff));
    }

    /** It is acknowledged whether the form for the read-back opens or not, and whether it is filled or closed. */
    private Optional<String> acknowledge(Request request, String trigger) {
        var result = useCases.acknowledge().run(request);
        return result.reply() == Reply.ACKNOWLEDGED
                ? result.handoff()
                        .filter(handoff -> !forms.openReadBack(trigger, handoff))
                        .map(handoff -> Answers.readBackNotAsked(handoff.id()))
                : shows(request, result);
    }

    private Optional<String> ask(Request request, Move move, Predicate<Handoff> open) {
        var result = useCases.askBefore().run(request, move);
        if (result.reply().isRefusal()) {
            return shows(request, result);
        }
        var opened = result.handoff().filter(open).isPresent();
        return opened ? Optional.empty() : Optional.of(Answers.formNotOpened());
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
