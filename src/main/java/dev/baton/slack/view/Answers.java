package dev.baton.slack.view;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Move;
import dev.baton.handoff.Ownership;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Reply;
import dev.baton.handoff.State;
import dev.baton.handoff.ToWriter;
import dev.baton.handoff.Waiting;
import java.util.Locale;

/** The private answer to what somebody did: done, or why not, who has it, and what they can do instead. */
public final class Answers {
    private Answers() {}

    /** In a sentence or two, mrkdwn. Mentions in it notify nobody, as only the asker sees it. */
    public static String words(Reply reply, Handoff handoff) {
        var id = handoff.id();
        return switch (reply) {
            case UNSAID, SUBMITTED -> id + " is handed off.";
            case ACKNOWLEDGED ->
                id + " is yours. " + mention(handoff.sender())
                        + " has been told by name; what you write in its thread reaches them.";
            case NOW_HELPER ->
                handoff.owner().map(Answers::mention).orElse("Somebody") + " was first and has " + id
                        + ". You are a helper on it now.";
            case READ_BACK_GIVEN -> "The sender reads your words on " + id + ".";
            case TAKEN_BACK -> id + " is open again.";
            case RELEASED -> id + " is back with the team, and looks for a new owner.";
            case RETURNED ->
                id + " is back with " + mention(handoff.sender()) + ", who has been told why and is reminded until it"
                        + " goes on.";
            case SENT_AGAIN -> id + " is with the team again; they have been told.";
            case REDIRECTED -> id + " has gone on, with all that was said so far. Its new card tells where it stands.";
            case SNOOZED ->
                "Nobody is reminded of " + id
                        + handoff.course()
                                .snoozedUntil()
                                .map(until -> " until " + Dates.at(until))
                                .orElse(" any more") + ". Supervisors are told as ever.";
            case WAITING -> id + " waits: " + standing(handoff) + ".";
            case RESUMED -> id + " goes on: " + standing(handoff) + ".";
            case STILL_ON_IT ->
                id + " stays with you. You are not reminded of it again before "
                        + handoff.policy().nudgeEvery() + " of working time have passed.";
            case RESOLVED -> id + " is resolved. The sender is asked to confirm.";
            case CONFIRMED -> id + " is closed.";
            case REOPENED -> id + " is open again; its owner has been told.";
            case CANCELED -> id + " is canceled. The team has been told.";
            case NUDGED -> "The team is nudged about " + id + " now.";
            case DETAILS_ADDED -> "The team reads it in the thread of " + id + ".";
            case SEEN -> "The card of " + id + " says that you have seen it.";
            case WATCHING ->
                "You watch " + id + " now: each time that it is in another state you are told in a DM, and can stop"
                        + " there.";
            case UNWATCHED -> "You hear no more of " + id + ".";
            case RATED -> "Thank you: that is kept with " + id + ".";
            case CREDITED -> "Your thanks for " + id + " are in the team's channel.";
            case REPEATED -> "That was done already. " + id + ": " + standing(handoff) + ".";
            case NO_SUCH_HANDOFF -> noSuch(id);
            case NO_SUCH_TEAM, TOO_MANY -> notSubmitted(reply);
            case NOT_OF_THE_TEAM ->
                "Only the team that " + id + " was handed to can take it. " + holder(handoff)
                        + nudge(handoff, " The sender and the team can have it nudged");
            case ONLY_THE_TEAM ->
                "Only the team that " + id + " was handed to can do that. Its sender can redirect or cancel it"
                        + nudge(handoff, "; they and the team can have it nudged");
            case ONLY_TEAM_SENDER_OR_STEWARD ->
                "Only its sender, a steward and, until it is returned, the team that has " + id + " can redirect it. "
                        + holder(handoff);
            case ONLY_SENDER_OR_STEWARD ->
                "Only " + mention(handoff.sender()) + ", who handed off " + id + ", or a steward can do that. "
                        + holder(handoff);
            case ALREADY_THERE -> id + " stands with that team already. Choose another one.";
            case TO_BE_CONFIRMED ->
                "Everybody in the workspace could then read " + id + ", which only some can read now. Say that you want"
                        + " that in the form: `/handoff redirect " + id + "`.";
            case NOT_YOUR_OWN ->
                "You handed off " + id + " yourself, so somebody else has to take it. " + holder(handoff)
                        + nudge(handoff, " You can have it nudged");
            case ALREADY_YOURS -> "You have " + id + " already. Say when it is done: `/handoff resolve " + id + " …`.";
            case ALREADY_HELPING -> "You are a helper on " + id + " already. " + holder(handoff);
            case ALREADY_SEEN -> "You have seen " + id + " already. " + holder(handoff) + takeIt(handoff);
            case ALREADY_TOLD -> "You handed off " + id + " yourself: your line with Baton tells you all of it anyway.";
            case ALREADY_WATCHING -> "You watch " + id + " already. To hear no more of it, press Stop watching.";
            case NOT_WATCHING -> "You do not watch " + id + ". To hear of it, choose Watch in the menu of its card.";
            case NOT_FOR_GUESTS ->
                "Only full members of this workspace can watch " + id + ". Ask " + mention(handoff.sender())
                        + " to tell you what becomes of it.";
            case ALREADY_CREDITED -> "Your thanks for " + id + " stand in the team's channel already.";
            case TEAM_GONE ->
                "The directory does not name the team of " + id + " any more, so there is no channel to thank them in."
                        + " Write to them yourself.";
            case ONLY_THE_OWNER -> "Only the owner of " + id + " can do that. " + holder(handoff);
            case ONLY_OWNER_OR_HELPER ->
                "Only the owner of " + id + " or a helper can resolve it. " + holder(handoff) + takeIt(handoff);
            case ONLY_OWNER_OR_SUPERVISOR ->
                "Only the owner of " + id + " or a supervisor of the team can give it back. " + holder(handoff);
            case ONLY_THE_SENDER -> "Only " + mention(handoff.sender()) + ", who handed off " + id + ", can say that.";
            case ONLY_SENDER_OR_SUPERVISOR ->
                "Only " + mention(handoff.sender()) + ", who handed off " + id
                        + ", or a supervisor of either side can cancel it. Ask one of them.";
            case ONLY_THE_INVOLVED ->
                "Only the sender of " + id + ", the team and their supervisors can do that. " + "Ask "
                        + mention(handoff.sender()) + ".";
            case EVIDENCE_SENT ->
                "The evidence of " + id
                        + " comes to your DM with Baton: a page to read and print, and the same as data.";
            case ONLY_THE_PARTIES ->
                "Only " + mention(handoff.sender()) + ", who handed off " + id
                        + ", the team and the supervisors of both sides can have its evidence. Ask one of them.";
            case NOT_NOW -> "That cannot be done with " + id + " now: " + standing(handoff) + "." + hint(handoff);
            case WORDS_NEEDED -> "A word is needed on " + id + ": say what was done, or why.";
            case TIME_NEEDED -> "Say until when.";
            case TIME_HAS_PASSED -> "That time has passed. Choose one to come.";
            case NUDGED_LATELY ->
                "The team was nudged about " + id
                        + handoff.ladder()
                                .lastNudge()
                                .map(at -> " " + Dates.at(at))
                                .orElse("") + ". There is one nudge in "
                        + handoff.policy().nudgeEvery() + " of their working time, so that one stands for yours.";
            case TOO_LATE_TO_TAKE_BACK ->
                "Taking the reaction back undoes an acknowledge for five minutes only. " + "To give " + id
                        + " back, use Release: `/handoff release " + id + "`.";
        };
    }

    /** The answer for a number that does not exist, or that the asker may not know of. */
    public static String noSuch(HandoffId id) {
        return "There is no " + id + " that you can see. `/handoff mine` lists yours.";
    }

    /** Where nothing was handed off. */
    public static String notSubmitted(Reply reply) {
        return reply == Reply.TOO_MANY
                ? "You have handed off as many in the last minute as this workspace allows. Nothing is lost: submit this"
                        + " form again in a minute."
                : "That team is not in the directory any more. Choose another one.";
    }

    /** Where somebody chose which handoff it is that they wrote on. */
    public static String chosen(ToWriter.Fate fate, HandoffId id) {
        return switch (fate) {
            case CARRIED -> "The team reads it in the thread of " + id + ".";
            case STAYS ->
                "It starts with :lock:, so the team of " + id + " does not read it. Take that off, and they do.";
            case DELETED -> "You deleted that message, so nothing was carried to " + id + ".";
            case LEFT -> "That was carried already, or " + id + " is over. Nothing was carried now.";
        };
    }

    /** Where the form that a press asks for did not open. */
    public static String formNotOpened() {
        return "Slack did not open the form in time. Press it once more.";
    }

    /** Where the form that a shortcut asks for did not open. */
    public static String shortcutNotOpened() {
        return "Slack did not open the form in time. Choose the shortcut once more, or type `/handoff`.";
    }

    /** Where a message still stands with a button that nothing answers any more. */
    public static String unknownButton() {
        return "Baton has no such button any more. Type `/handoff mine` to see what waits for you.";
    }

    /** Where it is theirs, and the form for the read-back did not open. */
    public static String readBackNotAsked(HandoffId id) {
        return id + " is yours. Slack did not open the form for your words to the sender: give them with `/handoff ack "
                + id + " …`.";
    }

    private static String holder(Handoff handoff) {
        return handoff.ownership()
                .filter(o -> handoff.state().isOwned())
                .map(Ownership::owner)
                .map(owner -> mention(owner) + " has it.")
                .orElseGet(() -> handoff.state() == State.OPEN ? "Nobody has it now." : sentence(standing(handoff)));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private static String nudge(Handoff handoff, String who) {
        return Move.NUDGE.isPossibleIn(handoff.state()) ? who + ": `/handoff nudge " + handoff.id() + "`." : "";
    }

    private static String takeIt(Handoff handoff) {
        return handoff.owner().isPresent() ? "" : " Acknowledge it first: `/handoff ack " + handoff.id() + "`.";
    }

    private static String hint(Handoff handoff) {
        return switch (handoff.state()) {
            case OPEN -> " Somebody of the team has to acknowledge it first: `/handoff ack " + handoff.id() + "`.";
            case WAITING -> " It goes on with `/handoff resume " + handoff.id() + "`.";
            case RESOLVED -> " The sender can confirm it, or say that it is not fixed.";
            case RETURNED -> " The sender can redirect it, send it again, or cancel it.";
            case CLOSED, CANCELED -> " If something is left to do, hand it off anew: `/handoff`.";
            default -> "";
        };
    }

    private static String standing(Handoff handoff) {
        return switch (handoff.state()) {
            case OPEN -> "nobody has it yet";
            case ACKNOWLEDGED -> handoff.owner().map(Answers::mention).orElse("somebody") + " has it";
            case WAITING ->
                handoff.owner().map(Answers::mention).orElse("somebody") + " has it and waits "
                        + handoff.course().waiting().map(Answers::whom).orElse("");
            case RETURNED -> "it was returned to its sender";
            case RESOLVED -> "it is resolved and waits for its sender";
            case CLOSED -> "it is closed";
            case CANCELED -> "it is canceled";
        };
    }

    private static String whom(Waiting waiting) {
        var until = waiting.until().map(at -> " until " + Dates.at(at)).orElse("");
        return switch (waiting.on()) {
            case SENDER -> "for its sender" + until;
            case VENDOR -> "for a vendor" + until;
            case DATE -> until.strip();
        };
    }

    private static String mention(PersonId person) {
        return "<@" + person + ">";
    }
}
