package dev.baton.slack.view;

import dev.baton.directory.WorkingHours;
import dev.baton.handoff.Entry;
import dev.baton.handoff.Evidence;
import dev.baton.handoff.Message;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Place;
import dev.baton.handoff.State;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToOwner;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToTeam;
import dev.baton.handoff.Urgency;
import dev.baton.handoff.Via;
import dev.baton.handoff.WorkingTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the evidence calls things: plain words for somebody who has never seen Baton. Not escaped. */
final class EvidenceWords {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    private static final Map<Class<? extends Message>, String> MESSAGES = Map.ofEntries(
            Map.entry(ToTeam.Card.class, "the request, as a card"),
            Map.entry(ToTeam.Nudge.class, "a nudge"),
            Map.entry(ToTeam.SenderReply.class, "what was written in the sender's line, or to Baton"),
            Map.entry(ToTeam.SaidSoFar.class, "what was said so far"),
            Map.entry(ToSender.Line.class, "what was handed off, as the first message of the sender's line"),
            Map.entry(ToSender.TeamReply.class, "what the team wrote"),
            Map.entry(ToSender.Introduction.class, "who has it"),
            Map.entry(ToSender.AnswerWanted.class, "that an answer of the sender is waited for"),
            Map.entry(ToOwner.KeepWarm.class, "a reminder to the owner"),
            Map.entry(ToOwner.Lapsed.class, "that the owner has lost it by silence"),
            Map.entry(ToSender.SentBack.class, "that it was returned, and why"),
            Map.entry(ToSender.Reminder.class, "a reminder that it is the sender's turn"),
            Map.entry(ToSender.Resolution.class, "what was done, for the sender to confirm"),
            Map.entry(ToAuthority.Parties.class, "the parties brought together"),
            Map.entry(ToAuthority.SenderSilent.class, "that the sender does not answer"),
            Map.entry(ToAuthority.LongWay.class, "that it has been redirected again and again"),
            Map.entry(ToAuthority.NobodyToTell.class, "that an escalation had nobody to tell"),
            Map.entry(ToAuthority.Undelivered.class, "that a message reached nobody"));

    private static final Map<Entry.Event, String> EVENTS = Map.ofEntries(
            Map.entry(Entry.Event.SUBMITTED, "handed off"),
            Map.entry(Entry.Event.HELPED, "helps"),
            Map.entry(Entry.Event.READ_BACK, "said in their own words what they will do"),
            Map.entry(Entry.Event.TAKEN_BACK, "took the acknowledge back"),
            Map.entry(Entry.Event.RELEASED, "gave it back to the team"),
            Map.entry(Entry.Event.RETURNED, "returned it to the sender"),
            Map.entry(Entry.Event.NOT_FIXED, "says that it is not fixed"),
            Map.entry(Entry.Event.CONNECTED, "spoke to the sender for the first time"),
            Map.entry(Entry.Event.SNOOZED, "paused the reminders"),
            Map.entry(Entry.Event.WOKEN, "the reminders go on"),
            Map.entry(Entry.Event.WAITING, "waits"),
            Map.entry(Entry.Event.SAID, "wrote"),
            Map.entry(Entry.Event.SAID_ANEW, "wrote it anew"),
            Map.entry(Entry.Event.SAID_NO_MORE, "deleted what they wrote"),
            Map.entry(Entry.Event.SAID_INSIDE, "wrote, inside the team"),
            Map.entry(Entry.Event.AT_RISK, "a target is at risk"),
            Map.entry(Entry.Event.BREACHED, "a target is missed"),
            Map.entry(Entry.Event.REFUSED, "was refused"),
            Map.entry(Entry.Event.EVIDENCE, "asked for the evidence"),
            Map.entry(Entry.Event.SENT, "shown in Slack"),
            Map.entry(Entry.Event.FAILED, "could not be shown in Slack"),
            Map.entry(Entry.Event.DROPPED, "not said, since no longer true"),
            Map.entry(Entry.Event.SWEPT, "stood in Slack twice, mended"),
            Map.entry(Entry.Event.HELD, "held back for somebody's hours"),
            Map.entry(Entry.Event.DELAYED, "did not get through at once"));

    private final Scene scene;
    private final ZoneId zone;
    private final DateTimeFormatter format;

    EvidenceWords(Scene scene) {
        this.scene = scene;
        zone = scene.team()
                .map(team -> team.hours() instanceof WorkingHours hours ? hours.zone() : ZoneOffset.UTC)
                .orElse(ZoneOffset.UTC);
        format = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss", Locale.ENGLISH)
                .withZone(zone);
    }

    String zone() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    String at(Instant instant) {
        return format.format(instant);
    }

    /** The same as a piece of the page, which programs can read, too. */
    String time(Instant instant) {
        return "<time datetime=\"" + instant + "\">" + Html.text(at(instant)) + "</time>";
    }

    /** What the clock, or Baton itself, has to say of an event is in its own shorthand; what people said stays as it is. */
    String ofEntry(Entry.Event event, String words) {
        return switch (event) {
            case REFUSED -> plain(words);
            case NUDGED, REMINDED, ESCALATED, AT_RISK, BREACHED, SNOOZED, WAITING -> reason(words.replace('_', ' '));
            default -> words;
        };
    }

    /** Baton's own words, with times as the page has them. */
    String reason(String words) {
        return INSTANT.matcher(words).replaceAll(found -> at(Instant.parse(found.group())));
    }

    /** In which time the lengths of time are counted. */
    String clock() {
        if (scene.handoff().brief().urgency() == Urgency.URGENT) {
            return "Counted around the clock, since it is urgent.";
        }
        return "Counted in the working time of the team that it was with"
                + scene.team().map(team -> ": " + hours(team.hours())).orElse("") + ".";
    }

    private static String hours(WorkingTime time) {
        return time instanceof WorkingHours hours
                ? hours.days().stream()
                                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                                .collect(Collectors.joining(", "))
                        + " from " + hours.from() + " to " + hours.to() + ", " + hours.zone() + ", but for holidays"
                : "around the clock";
    }

    String name(PersonId person) {
        return scene.names().of(person).map(Inert::plain).orElse(person.value());
    }

    String team(TeamKey key) {
        return scene.teams().of(key).map(team -> team.name()).orElse(key.value());
    }

    static String event(Entry.Event event) {
        return EVENTS.getOrDefault(event, plain(event.name()));
    }

    static String how(Via via) {
        return switch (via) {
            case SLASH -> "by command";
            case BUTTON -> "by button";
            case REACTION -> "by reaction";
            case MESSAGE -> "in writing";
            case TIMER -> "the clock";
            case CATCH_UP -> "found afterwards";
        };
    }

    static String state(State state) {
        return plain(state.name());
    }

    static String side(Evidence.Side side) {
        return switch (side) {
            case TEAM -> "the team";
            case SENDER -> "the sender";
            case VENDOR -> "a vendor";
            case DATE -> "a date";
        };
    }

    static String message(Message message) {
        if (message instanceof ToAuthority.Escalation escalation) {
            return "escalation, level " + escalation.level();
        }
        return MESSAGES.getOrDefault(
                message.getClass(), plain(message.getClass().getSimpleName()));
    }

    /** Whether it presses for an answer. */
    static boolean isPressing(Message message) {
        return message instanceof ToTeam.Nudge
                || message instanceof ToSender.Reminder
                || message instanceof ToSender.AnswerWanted
                || message instanceof ToOwner.KeepWarm
                || message instanceof ToAuthority.Escalation
                || message instanceof ToAuthority.Parties
                || message instanceof ToAuthority.SenderSilent
                || message instanceof ToAuthority.LongWay
                || message instanceof ToAuthority.NobodyToTell
                || message instanceof ToAuthority.InPlaceOfChannel;
    }

    static Stream<PersonId> people(Place place) {
        return place instanceof Place.Conversation with ? with.people().stream() : Stream.empty();
    }

    String where(Place place) {
        if (place instanceof Place.Conversation with) {
            return with.people().stream().map(this::name).collect(Collectors.joining(", "));
        }
        if (place instanceof Place.TeamChannel) {
            return "the team's channel";
        }
        if (place instanceof Place.CardThread) {
            return "the team, under the card";
        }
        return place instanceof Place.Stewards ? "the stewards" : "the sender's line";
    }

    /** {@code NOT_OF_THE_TEAM} and {@code ReadBackInvitation} in small letters, with spaces. */
    static String plain(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
