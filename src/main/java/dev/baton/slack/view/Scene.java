package dev.baton.slack.view;

import dev.baton.directory.Team;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.WorkingTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a message about a handoff is rendered from: the present state, and what the directory and Slack say of it.
 *
 * @param clock the working time that the handoff runs on
 * @param manner whom a mention in it would notify
 * @param mark tells the message from every other; opaque
 */
public record Scene(
        Handoff handoff,
        Teams teams,
        WorkingTime clock,
        Instant now,
        Names names,
        CardLink cardLink,
        Manner manner,
        String mark) {

    /** How a message reaches people. */
    public enum Manner {
        /** For whom it concerns: a card, a DM, an answer. */
        NEW,
        /** In a thread where others read along: only who must know is mentioned. */
        NEW_AMONG_OTHERS,
        /** In the place of a message that stands in Slack already: a mention notifies nobody. */
        EDIT,
        /** The same, where the message was for a team that the handoff has left since. */
        EDIT_BEHIND;

        boolean isEdit() {
            return this == EDIT || this == EDIT_BEHIND;
        }
    }

    /** The teams that are known, those that left the directory a short while ago too. */
    public interface Teams {
        Optional<Team> of(TeamKey key);

        /** All to which something can be handed now. */
        List<Team> all();
    }

    /** People's display names, as they wrote them; empty where Slack cannot be asked. */
    public interface Names {
        Optional<String> of(PersonId person);

        /** Whether Slack says that they were deactivated; nobody else has left, and nobody while Slack is silent. */
        default boolean hasLeft(PersonId person) {
            return false;
        }
    }

    /** The address of a message in Slack. */
    public record CardLink(String workspaceUrl, Optional<ThreadRef> card) {
        Optional<String> url() {
            return card.map(new Permalink(workspaceUrl)::to);
        }
    }

    /** Slack's own limit of display names; a longer one would crowd out what is said. */
    private static final int LONGEST_NAME = 80;

    private static final int LONGEST_PATH = 5;
    private static final int MOST_PATH = 400;
    private static final int SHORT_NAME = 10;

    /** Of somebody else, where others read along. */
    private static final int LONGEST_OTHER = 40;

    /** Of one person among several. */
    private static final int LONGEST_AMONG = 20;

    /** The team that the handoff stands with. */
    Optional<Team> team() {
        return teams.of(handoff.team());
    }

    /** The team by name, escaped. */
    String teamName() {
        return teamName(handoff.team());
    }

    /** Any team by name, escaped. */
    String teamName(TeamKey key) {
        return Inert.line(teams.of(key).map(Team::name).orElse(key.value()));
    }

    /** The team that it was with in that stretch of being open. */
    String teamIn(int stint) {
        return teamName(handoff.course().teamIn(stint, handoff.team()));
    }

    /** The teams on the way to the present one, the last few of them; long names are cut where they would crowd out the rest. */
    String path() {
        var whole = path(Team.LONGEST_NAME);
        return whole.length() <= MOST_PATH ? whole : path(SHORT_NAME);
    }

    private String path(int longestName) {
        var names = handoff.course()
                .path(handoff.team())
                .map(key -> teams.of(key).map(Team::name).orElse(key.value()))
                .map(name -> Inert.line(Inert.cut(name, longestName)))
                .toList();
        var left = names.size() - LONGEST_PATH;
        return String.join(" → ", left > 0 ? names.subList(left, names.size()) : names);
    }

    /** A person who must know, or who stands in somebody else's DM: their name, and a notification in a new message. */
    static String mention(PersonId person) {
        return "<@" + person + ">";
    }

    /** A person by display name, escaped: for the one who just acted. */
    String name(PersonId person) {
        return name(person, LONGEST_NAME);
    }

    private String name(PersonId person, int longest) {
        return names.of(person)
                .map(name -> Inert.line(Inert.cut(name, longest)))
                .orElseGet(() -> mention(person));
    }

    /** As {@link #name}, for rich text, which knows no markup. */
    String plainName(PersonId person) {
        return names.of(person).map(Inert::plain).orElse("Somebody");
    }

    /** On a card: by name when it is new, since the sender has just acted; by mention once it is edited. */
    String onCard(PersonId person) {
        return manner.isEdit() ? mention(person) : name(person);
    }

    /** As {@link #onCard}, where several stand together: a long name is cut. */
    String among(PersonId person) {
        return manner.isEdit() ? mention(person) : name(person, LONGEST_AMONG);
    }

    /** Somebody else, as the sender reads of them: by mention in their own DM, by name where others read along: a long one is cut. */
    String other(PersonId person) {
        return manner == Manner.NEW_AMONG_OTHERS ? name(person, LONGEST_OTHER) : mention(person);
    }

    /** The number, as a link to the card where that stands. */
    String number() {
        return cardLink.url()
                .map(url -> "<" + url + "|" + handoff.id() + ">")
                .orElse(handoff.id().toString());
    }

    /** How long it has been with people since it was handed off, in words that name working time. */
    String waited() {
        return waitedUntil(now);
    }

    String waitedUntil(Instant then) {
        return Waited.words(clock.between(handoff.milestones().submitted(), then), clock);
    }
}
