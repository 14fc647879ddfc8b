package dev.baton.playground;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All that exists in the workspace: people, groups, conversations. Whoever reads or changes it holds its monitor. */
final class World {
    final Installation app;
    final Stamps stamps;
    private final Map<String, Profile> people = new LinkedHashMap<>();
    private final Map<String, UserGroup> groups = new LinkedHashMap<>();
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private Optional<ZoneId> readersZone = Optional.empty();

    World(Installation app, InstantSource clock) {
        this.app = app;
        this.stamps = new Stamps(clock);
        put(Profile.of(app.botUserId(), app.botName()).with(Profile.Trait.BOT));
    }

    void put(Profile person) {
        people.put(person.id(), person);
    }

    void put(UserGroup group) {
        groups.put(group.id(), group);
    }

    void put(Conversation conversation) {
        if (conversations.putIfAbsent(conversation.id, conversation) != null) {
            throw new IllegalArgumentException("There is already a conversation " + conversation.id);
        }
    }

    Optional<Profile> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** A person whom the caller knows to be here. */
    Profile known(String id) {
        return person(id).orElseThrow(() -> new IllegalArgumentException("Nobody has the id " + id));
    }

    Optional<UserGroup> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    Optional<Conversation> conversation(String id) {
        return Optional.ofNullable(conversations.get(id));
    }

    /** A conversation that the caller knows to be here. */
    Conversation knownConversation(String id) {
        return conversation(id).orElseThrow(() -> new IllegalArgumentException("There is no conversation " + id));
    }

    void readIn(ZoneId zone) {
        readersZone = Optional.of(zone);
    }

    /** Where the readers sit; UTC until that is told. */
    ZoneId zone() {
        return readersZone.orElse(ZoneOffset.UTC);
    }

    /** A date as the reader's client words it; empty where that shows the fallback. */
    Optional<String> date(String target) {
        return readersZone.flatMap(zone -> new ShownDate(stamps.now(), zone).read(target));
    }

    Stream<Profile> people() {
        return List.copyOf(people.values()).stream();
    }

    Stream<UserGroup> groups() {
        return List.copyOf(groups.values()).stream();
    }

    Stream<Conversation> conversations() {
        return List.copyOf(conversations.values()).stream();
    }

    /** The direct conversation of a person with the app: made on first use, the same one ever after. */
    Conversation im(String person) {
        String id = "D" + person.substring(1);
        return conversations.computeIfAbsent(
                id, absent -> new Conversation(id, "directmessage", ConversationKind.IM, pair(person)));
    }

    /** The group conversation of these people with the app, if they have one. */
    Optional<Conversation> groupDm(SortedSet<String> persons) {
        TreeSet<String> all = new TreeSet<>(persons);
        all.add(app.botUserId());
        return conversations()
                .filter(one -> one.kind == ConversationKind.MPIM && all.equals(new TreeSet<>(one.members)))
                .findFirst();
    }

    Conversation openGroupDm(SortedSet<String> persons) {
        long number =
                conversations().filter(one -> one.kind == ConversationKind.MPIM).count() + 1;
        Conversation fresh = new Conversation("G0DM" + number, "mpdm-" + number, ConversationKind.MPIM, persons);
        fresh.members.add(app.botUserId());
        put(fresh);
        return fresh;
    }

    boolean botIsIn(Conversation conversation) {
        return conversation.members.contains(app.botUserId());
    }

    private List<String> pair(String person) {
        return List.of(person, app.botUserId());
    }
}
