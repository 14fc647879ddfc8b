package dev.baton.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import dev.baton.directory.Profile;
import dev.baton.directory.UserGroupId;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks Slack about a set-up, and changes nothing. */
public final class Inspection {
    private final SlackClient client;

    public Inspection(SlackClient client) {
        this.client = client;
    }

    /** What Slack answers: what was asked for, or its word for why not. */
    public sealed interface Told<T> {
        record Yes<T>(T fact) implements Told<T> {}

        record No<T>(String why) implements Told<T> {}
    }

    /**
     * What a bot token opens.
     *
     * @param scopes empty where Slack does not say
     * @param time by Slack's clock, to the second
     */
    public record Access(
            String workspace, String workspaceId, String bot, Optional<Set<String>> scopes, Optional<Instant> time) {}

    /** How Baton stands to a channel. */
    public enum Standing {
        MEMBER,
        /** Public: Baton joins it by itself. */
        OPEN,
        /** Private, and somebody has to invite Baton. */
        UNINVITED,
        ARCHIVED
    }

    public Told<Access> access() {
        return asked(client.call(m -> m.authTest(r -> r)), Inspection::access);
    }

    private static Access access(AuthTestResponse answer) {
        var headers = answer.getHttpResponseHeaders();
        return new Access(
                answer.getTeam(),
                answer.getTeamId(),
                answer.getUser(),
                header(headers, "x-oauth-scopes").map(Inspection::scopes),
                header(headers, "date").flatMap(Inspection::time));
    }

    private static Set<String> scopes(String listed) {
        return Stream.of(listed.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> header(Map<String, List<String>> headers, String name) {
        return headers == null
                ? Optional.empty()
                : headers.entrySet().stream()
                        .filter(header ->
                                header.getKey().toLowerCase(Locale.ROOT).equals(name))
                        .flatMap(header -> header.getValue().stream())
                        .findFirst();
    }

    /** Whether a socket could be opened with that app-level token; none is. */
    public Told<Boolean> socket(String appToken) {
        return asked(client.call(m -> m.appsConnectionsOpen(r -> r.token(appToken))), answer -> true);
    }

    public Told<Standing> channel(ChannelId channel) {
        return asked(client.call(m -> m.conversationsInfo(r -> r.channel(channel.value()))), Inspection::standing);
    }

    private static Standing standing(ConversationsInfoResponse answer) {
        var channel = answer.getChannel();
        if (channel.isArchived()) {
            return Standing.ARCHIVED;
        }
        if (channel.isMember()) {
            return Standing.MEMBER;
        }
        return channel.isPrivate() ? Standing.UNINVITED : Standing.OPEN;
    }

    /**
     * Somebody as Slack knows them.
     *
     * @param workspaceId of the workspace that the person is to be of
     */
    public Told<Profile> person(PersonId person, String workspaceId) {
        return asked(
                client.call(m -> m.usersInfo(r -> r.user(person.value()))),
                (UsersInfoResponse answer) -> new Profiles(workspaceId).of(person, answer.getUser()));
    }

    /** How many are in it. */
    public Told<Integer> group(UserGroupId group) {
        return asked(
                client.call(m -> m.usergroupsUsersList(r -> r.usergroup(group.value()))),
                answer -> answer.getUsers().size());
    }

    private interface Fact<R, T> {
        T of(R answer);
    }

    private static <R extends SlackApiTextResponse, T> Told<T> asked(SlackClient.Answer<R> answer, Fact<R, T> fact) {
        return answer instanceof SlackClient.Answer.Ok<R> ok
                ? new Told.Yes<>(fact.of(ok.response()))
                : new Told.No<>(((SlackClient.Answer.Not<R>) answer).attempt().why());
    }
}
