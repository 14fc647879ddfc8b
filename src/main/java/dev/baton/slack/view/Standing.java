package dev.baton.slack.view;

import dev.baton.handoff.Circle;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Ownership;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Returned;
import dev.baton.handoff.State;
import dev.baton.handoff.Target;
import dev.baton.handoff.TargetTime;
import dev.baton.handoff.Waiting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says where a handoff stands and whose turn it is: the same words on the card, in the line, and in every list. */
final class Standing {
    private static final int MOST_NAMED = 4;

    private Standing() {}

    /** Whose turn it is and why, in one sentence without a full stop; mrkdwn. */
    static String turn(Scene scene) {
        var handoff = scene.handoff();
        return switch (handoff.state()) {
            case OPEN -> scene.teamName() + "'s turn: nobody has it yet";
            case ACKNOWLEDGED -> owner(scene) + "'s turn: owner" + since(handoff) + promise(handoff);
            case WAITING -> waiting(scene);
            case RETURNED -> sender(scene) + "'s turn: " + returned(scene);
            case RESOLVED -> sender(scene) + "'s turn: confirm that it is done, or say that it is not";
            case CLOSED -> "Closed: nobody's turn";
            case CANCELED -> "Canceled: nobody's turn";
        };
    }

    /** What else there is to know: urgency, level, targets, helpers; mrkdwn, one line, may be empty. */
    static String signs(Scene scene) {
        var handoff = scene.handoff();
        List<String> signs = new ArrayList<>();
        if (handoff.state() == State.OPEN && handoff.ladder().level() > 0) {
            signs.add(escalated(handoff));
        }
        if (!handoff.state().isOver()) {
            handoff.standings().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> signs.add(sign(entry.getKey(), entry.getValue(), scene)));
        }
        if (handoff.state().isOwned() && handoff.milestones().connected().isEmpty()) {
            signs.add("has not spoken to the sender yet");
        }
        handoff.course().snoozedUntil().ifPresent(until -> signs.add("snoozed until " + Dates.at(until)));
        if (handoff.state() == State.OPEN && !handoff.circle().seen().isEmpty()) {
            var who = handoff.circle().seen().stream().map(Circle.Seen::who).toList();
            signs.add("seen by " + few(who, scene::among));
        }
        if (!handoff.helpers().isEmpty()) {
            signs.add("helping: " + few(handoff.helpers(), scene::other));
        }
        if (!handoff.course().hops().isEmpty()) {
            signs.add("came by way of " + scene.path());
        }
        if (handoff.reopened() > 0) {
            signs.add("reopened " + handoff.reopened() + "×");
        }
        return String.join(" · ", signs);
    }

    private static String waiting(Scene scene) {
        var waiting = scene.handoff().course().waiting();
        var until = waiting.flatMap(Waiting::until)
                .map(at -> " until " + Dates.at(at))
                .orElse("");
        if (scene.handoff().waitsForSender()) {
            return sender(scene) + "'s turn: " + owner(scene) + " waits for their answer" + until;
        }
        var vendor = waiting.filter(it -> it.on() == Waiting.On.VENDOR)
                .map(it -> " for a vendor")
                .orElse("");
        return owner(scene) + "'s turn: waits" + vendor + until + promise(scene.handoff());
    }

    /** The first of them by name, and how many there are besides. */
    static String few(Collection<PersonId> people, Function<PersonId, String> name) {
        var more = people.size() - MOST_NAMED;
        var first = people.stream().limit(MOST_NAMED).map(name).collect(Collectors.joining(", "));
        return more > 0 ? first + " and " + more + " more" : first;
    }

    /** The whole of it in a sentence, for whoever reads nothing else; mrkdwn. */
    static String sentence(Scene scene) {
        var brief = scene.handoff().brief();
        return scene.handoff().id() + " for " + scene.teamName() + ": " + stopped(brief.ask()) + " At stake: "
                + stopped(brief.stake()) + " " + turn(scene) + ".";
    }

    private static String stopped(String words) {
        var line = Inert.line(words);
        return line.matches(".*[.!?…]") ? line : line + ".";
    }

    private static String owner(Scene scene) {
        return scene.handoff().owner().map(scene::other).orElse(scene.teamName());
    }

    private static String returned(Scene scene) {
        return scene.handoff()
                .course()
                .returned()
                .map(returned -> scene.other(returned.by()) + " returned it" + suggested(returned, scene))
                .orElse("it was returned");
    }

    private static String suggested(Returned returned, Scene scene) {
        return returned.why()
                .suggestion()
                .map(team -> ", for " + scene.teamName(team))
                .orElse("");
    }

    private static String sender(Scene scene) {
        return scene.other(scene.handoff().sender());
    }

    private static String since(Handoff handoff) {
        return handoff.ownership().map(o -> " since " + Dates.at(o.since())).orElse("");
    }

    private static String promise(Handoff handoff) {
        return handoff.ownership()
                .flatMap(Ownership::readBack)
                .flatMap(Ownership.ReadBack::promisedBy)
                .map(by -> ", promised by " + Dates.at(by))
                .orElse("");
    }

    private static String escalated(Handoff handoff) {
        var levels = handoff.policy().levels();
        var level = handoff.ladder().level();
        var words = "escalated, level " + level + " of " + levels.size();
        return level > levels.size()
                ? words
                : words
                        + switch (levels.get(level - 1).to()) {
                            case TEAM_SUPERVISORS -> ": the team's supervisors";
                            case SENDER_SUPERVISOR -> ": the sender's supervisor";
                            case PARTIES -> ": the parties";
                        };
    }

    private static String sign(Target target, Target.Standing standing, Scene scene) {
        var what = target.name().toLowerCase(Locale.ROOT);
        if (standing == Target.Standing.BREACHED) {
            return isReached(target, scene.handoff())
                    ? what + (what.endsWith("e") ? "d" : "ed") + " late"
                    : "late to " + what;
        }
        var by = new TargetTime(scene.handoff(), scene.clock())
                .due(target)
                .map(at -> " by " + Dates.at(at))
                .orElse("");
        return "at risk: " + what + by;
    }

    private static boolean isReached(Target target, Handoff handoff) {
        return switch (target) {
            case ACKNOWLEDGE -> handoff.state() != State.OPEN;
            case CONNECT -> handoff.milestones().connected().isPresent();
            case RESOLVE -> handoff.state() == State.RESOLVED;
        };
    }
}
