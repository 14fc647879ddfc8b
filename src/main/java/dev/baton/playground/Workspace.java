package dev.baton.playground;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A Slack workspace on loopback. {@link #person} gives the people to act as; the methods here build the workspace, look
 * at what is in it, and make things go wrong. Message timestamps and recorded times come from the given clock; triggers,
 * limits, delays and signatures are in real time.
 */
public final class Workspace implements AutoCloseable {
    private final Parts parts;
    private final World world;
    private final Sights sights;
    private final Members members;

    private Workspace(InstantSource clock, Installation app) {
        parts = new Parts(clock, app);
        world = parts.world;
        sights = new Sights(world, parts.ephemerals);
        members = new Members(world, parts.events, parts.changes);
    }

    /** With {@link Installation#standard()}. */
    public static Workspace start(InstantSource clock) {
        return start(clock, Installation.standard());
    }

    public static Workspace start(InstantSource clock, Installation app) {
        return new Workspace(clock, app);
    }

    /** Base of the Web API, with a final slash. */
    public URI apiUrl() {
        return URI.create("http://127.0.0.1:" + parts.door.port() + "/api/");
    }

    public Installation app() {
        return world.app;
    }

    /** Where commands, interactions and events go from now on. Until then nothing is delivered. */
    public void deliverTo(URI address) {
        parts.line.connect(address);
    }

    /** How long the app may take to answer; three seconds, as at Slack, unless told otherwise. */
    public void patience(Duration longest) {
        parts.line.patience(longest);
    }

    /** What the app may do by the word of Slack's answers from now on; nothing is refused for want of a scope. */
    public void sayScopes(Collection<String> granted) {
        parts.api.scopes = String.join(",", granted);
    }

    /** Where those sit who look at what is shown: dates are worded for them. Until then dates show their fallback. */
    public void readIn(ZoneId zone) {
        synchronized (world) {
            world.readIn(zone);
        }
    }

    /** A full member in UTC; the display name is the handle with a capital. */
    public Person person(String id, String name) {
        return person(Profile.of(id, name));
    }

    public Person person(Profile profile) {
        synchronized (world) {
            world.put(profile);
        }
        return as(profile.id());
    }

    /** Somebody who is here already. */
    public Person as(String id) {
        synchronized (world) {
            return new Person(world.known(id).id(), parts);
        }
    }

    /** A public channel; name the bot's user id among the members to have it in. */
    public void channel(String id, String name, String... memberIds) {
        add(new Conversation(id, name, ConversationKind.PUBLIC, List.of(memberIds)));
    }

    public void privateChannel(String id, String name, String... memberIds) {
        add(new Conversation(id, name, ConversationKind.PRIVATE, List.of(memberIds)));
    }

    /** A user group, new or changed; the app hears of it. */
    public void userGroup(String id, String handle, String... memberIds) {
        members.group(new UserGroup(id, handle, List.of(memberIds), false));
    }

    public void archive(String channel) {
        members.archive(channel, true);
    }

    public void unarchive(String channel) {
        members.archive(channel, false);
    }

    /** Another organisation is in the channel from now on. */
    public void shareOutside(String channel) {
        synchronized (world) {
            world.knownConversation(channel).share();
        }
    }

    public void kickBot(String channel) {
        members.leave(world.app.botUserId(), channel);
    }

    public void inviteBot(String channel) {
        members.join(world.app.botUserId(), channel);
    }

    public void deactivate(String person) {
        synchronized (world) {
            members.replace(world.known(person).with(Profile.Trait.DEACTIVATED));
        }
    }

    /** What an administrator may do to any message; the app hears of it. */
    public void deleteMessage(String channel, String ts) {
        Event event;
        synchronized (world) {
            Conversation where = world.knownConversation(channel);
            event = parts.board.remove(where, new Presence(world).message(where, ts));
        }
        parts.events.send(event);
    }

    /** Slack adds the preview of a link to a message: the app hears of a change, though nobody wrote anew. */
    public void unfurl(Message message) {
        parts.events.send(new Talk(world, parts.board, parts.events).touch(message.channel(), message.ts()));
    }

    /** What a channel shows, oldest first: no replies, nothing deleted. */
    public List<Message> messages(String channel) {
        return sights.topLevel(channel);
    }

    /** Everything in a channel, replies included, oldest first. */
    public List<Message> allMessages(String channel) {
        return sights.all(channel);
    }

    /** A message and its replies, oldest first. */
    public List<Message> thread(String channel, String ts) {
        return sights.thread(channel, ts);
    }

    public Optional<Message> message(String channel, String ts) {
        return sights.message(channel, ts);
    }

    /** The conversation of a person with the app, without replies. */
    public List<Message> dm(String person) {
        return messages(as(person).dmId());
    }

    /** Ids of the group conversations that a person is in, oldest first. */
    public List<String> groupDms(String person) {
        return sights.groupDms(person);
    }

    public List<String> members(String channel) {
        return sights.members(channel);
    }

    /** What a person alone sees, in all channels, oldest first; answers to commands included. */
    public List<Message> ephemerals(String person) {
        return sights.ephemerals(person);
    }

    /** What is in a file that the app has shared, by its id. */
    public Optional<String> file(String id) {
        return parts.uploads.content(id);
    }

    /** Every call of the app, in the order of arrival. */
    public List<Call> calls() {
        return parts.api.log.all();
    }

    /** Writes the calls as lines of JSON: {@code {"method": …, "args": {…}}}. */
    public void writeCalls(Path file) {
        parts.api.log.write(file);
    }

    /** The ways to make things go wrong, and to look at deliveries. */
    public Trouble trouble() {
        return new Trouble(parts);
    }

    /** Told after every change of what people can see; on the thread that made it, so it must be quick. */
    public void onChange(Runnable listener) {
        parts.changes.listen(listener);
    }

    Parts parts() {
        return parts;
    }

    @Override
    public void close() {
        parts.close();
    }

    private void add(Conversation conversation) {
        synchronized (world) {
            conversation.members.forEach(world::known);
            world.put(conversation);
        }
        parts.changes.happened();
    }
}
