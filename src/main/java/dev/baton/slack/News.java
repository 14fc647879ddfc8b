package dev.baton.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelRenameEvent;
import com.slack.api.model.event.ChannelUnarchiveEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupRenameEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.SubteamUpdatedEvent;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.UserChangeEvent;
import dev.baton.directory.UserGroupId;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import java.util.function.Consumer;

/**
 * What Slack tells of people, user groups and channels that have changed: what Baton remembers of them is dropped at once.
 * Where a channel has become open to Baton, its duty of the channels runs at once, so that cards that wait go out.
 */
final class News {
    private final SlackColleagues colleagues;
    private final PersonId itself;
    private final Runnable lookAtChannels;

    /** @param itself Baton's own user */
    News(SlackColleagues colleagues, PersonId itself, Runnable lookAtChannels) {
        this.colleagues = colleagues;
        this.itself = itself;
        this.lookAtChannels = lookAtChannels;
    }

    void hear(App bolt) {
        on(bolt, SubteamUpdatedEvent.class, event -> group(event.getSubteam().getId()));
        on(bolt, SubteamMembersChangedEvent.class, event -> group(event.getSubteamId()));
        on(bolt, UserChangeEvent.class, event -> person(event.getUser().getId()));
        on(bolt, TeamJoinEvent.class, event -> person(event.getUser().getId()));
        on(bolt, MemberJoinedChannelEvent.class, event -> joined(event.getUser(), event.getChannel()));
        on(bolt, MemberLeftChannelEvent.class, event -> channel(event.getChannel()));
        on(bolt, ChannelArchiveEvent.class, event -> channel(event.getChannel()));
        on(bolt, GroupArchiveEvent.class, event -> channel(event.getChannel()));
        on(bolt, ChannelUnarchiveEvent.class, event -> opened(event.getChannel()));
        on(bolt, GroupUnarchiveEvent.class, event -> opened(event.getChannel()));
        on(bolt, ChannelRenameEvent.class, event -> channel(event.getChannel().getId()));
        on(bolt, GroupRenameEvent.class, event -> channel(event.getChannel().getId()));
    }

    private static <E extends Event> void on(App bolt, Class<E> kind, Consumer<E> effect) {
        bolt.event(kind, (payload, context) -> {
            effect.accept(payload.getEvent());
            return context.ack();
        });
    }

    private void group(String id) {
        colleagues.forget(new UserGroupId(id));
    }

    private void person(String id) {
        colleagues.forget(new PersonId(id));
    }

    private void channel(String id) {
        colleagues.forget(new ChannelId(id));
    }

    private void joined(String person, String channel) {
        channel(channel);
        if (itself.value().equals(person)) {
            lookAtChannels.run();
        }
    }

    private void opened(String channel) {
        channel(channel);
        lookAtChannels.run();
    }
}
