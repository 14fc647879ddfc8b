package dev.baton.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.model.User;
import com.slack.api.model.Usergroup;
import dev.baton.directory.Colleagues;
import dev.baton.directory.LookupFailed;
import dev.baton.directory.Profile;
import dev.baton.directory.UserGroupId;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks Slack about people and channels, one at a time and only when somebody wants to know. What it said is
 * good for ten minutes, or until {@link News} come that it has changed.
 */
final class SlackColleagues implements Colleagues {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int PAGE = 200;

    private final SlackClient client;
    private final Profiles profiles;
    private final Cache<PersonId, Profile> people;
    private final Cache<UserGroupId, Set<PersonId>> groups;
    private final Cache<ChannelId, Set<PersonId>> members;
    private final Cache<ChannelId, Boolean> openness;

    SlackColleagues(SlackClient client, Profiles profiles, InstantSource realTime) {
        this.client = client;
        this.profiles = profiles;
        this.people = new Cache<>(realTime, FRESH);
        this.groups = new Cache<>(realTime, FRESH);
        this.members = new Cache<>(realTime, FRESH);
        this.openness = new Cache<>(realTime, FRESH);
    }

    @Override
    public Profile profile(PersonId person) {
        return people.get(person, who -> {
            User user = ask(m -> m.usersInfo(r -> r.user(who.value()))).getUser();
            return profiles.of(who, user);
        });
    }

    @Override
    public Profile profileNow(PersonId person) {
        forget(person);
        return profile(person);
    }

    @Override
    public Map<UserGroupId, String> userGroups() {
        return ask(m -> m.usergroupsList(r -> r)).getUsergroups().stream()
                .collect(Collectors.toMap(group -> new UserGroupId(group.getId()), Usergroup::getName));
    }

    @Override
    public Set<PersonId> userGroup(UserGroupId group) {
        return groups.get(
                group,
                which -> people(ask(m -> m.usergroupsUsersList(r -> r.usergroup(which.value())))
                        .getUsers()));
    }

    @Override
    public Set<PersonId> channelMembers(ChannelId channel) {
        return members.get(channel, this::allMembers);
    }

    @Override
    public boolean isPublic(ChannelId channel) {
        return openness.get(
                channel,
                which -> !ask(m -> m.conversationsInfo(r -> r.channel(which.value())))
                        .getChannel()
                        .isPrivate());
    }

    void forget(PersonId person) {
        people.drop(person);
    }

    void forget(UserGroupId group) {
        groups.drop(group);
    }

    void forget(ChannelId channel) {
        members.drop(channel);
        openness.drop(channel);
    }

    private Set<PersonId> allMembers(ChannelId channel) {
        Set<PersonId> all = new HashSet<>();
        var cursor = "";
        do {
            var page = page(channel, cursor);
            all.addAll(people(page.getMembers()));
            cursor = page.getResponseMetadata() == null
                    ? ""
                    : page.getResponseMetadata().getNextCursor();
        } while (cursor != null && !cursor.isEmpty());
        return Set.copyOf(all);
    }

    private ConversationsMembersResponse page(ChannelId channel, String cursor) {
        return ask(m -> m.conversationsMembers(
                r -> r.channel(channel.value()).limit(PAGE).cursor(cursor.isEmpty() ? null : cursor)));
    }

    private static Set<PersonId> people(java.util.List<String> ids) {
        return ids.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
    }

    private <R extends SlackApiTextResponse> R ask(SlackClient.Call<R> question) {
        var answer = client.call(question);
        if (answer instanceof SlackClient.Answer.Ok<R> ok) {
            return ok.response();
        }
        throw new LookupFailed("Slack did not say");
    }
}
