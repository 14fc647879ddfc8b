package dev.baton.directory;

import dev.baton.handoff.PersonId;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the tree of a {@link Firm}, section by section. */
final class FirmReader {
    private static final int LONGEST_WORDS = 60;
    private static final int LONGEST_PATH = 500;
    private static final Pattern HANDLE = Pattern.compile("[\\p{Ll}\\p{Lo}\\d][\\p{Ll}\\p{Lo}\\d._-]{0,79}");
    private static final Form<String> NAME = new Form<>(
            text -> Optional.of(text).filter(HANDLE.asMatchPredicate()),
            "is no name of a channel or group; write small letters, digits, - and _, such as client-support");

    private final Problems problems;
    private final Set<PersonId> known = new HashSet<>();

    FirmReader(Problems problems) {
        this.problems = problems;
    }

    /** Empty with a problem where the file is none of a firm. */
    Optional<Firm> read(Node root) {
        return new Value("", root, root, problems)
                .section("baton", "people", "channels", "usergroups")
                .flatMap(this::firm);
    }

    private Optional<Firm> firm(Section section) {
        var people = all(section.need("people", "{U0JOANNE: {name: Joanne}}"), this::figure);
        var channels = all(section.need("channels", "{C0SUPPORT: {name: support, members: [U0JOANNE]}}"), this::room);
        var groups = all(section.get("usergroups"), this::group);
        return section.need("baton", "baton.yml")
                .flatMap(named -> named.text(LONGEST_PATH)
                        .map(path -> new Firm(people, channels, groups, Path.of(path), named.line())));
    }

    private static <T> List<T> all(Optional<Value> part, Function<Entry, Optional<T>> reader) {
        return part.map(Value::entries).orElse(List.of()).stream()
                .flatMap(entry -> reader.apply(entry).stream())
                .toList();
    }

    private Optional<Firm.Figure> figure(Entry entry) {
        var section = entry.value("person " + Quoted.of(entry.key())).section("name", "part");
        var name = section.flatMap(s -> s.need("name", "Joanne")).flatMap(value -> value.text(LONGEST_WORDS));
        var part = section.flatMap(s -> s.get("part")).flatMap(value -> value.text(LONGEST_WORDS));
        var person = entry.at().as(Form.PERSON);
        person.ifPresent(known::add);
        return person.flatMap(id -> name.map(n -> new Firm.Figure(id, n, part.orElse(""))));
    }

    private Optional<Firm.Room> room(Entry entry) {
        var section = entry.value("channel " + Quoted.of(entry.key())).section("name", "members", "private");
        var name = section.flatMap(s -> s.need("name", NAME, "support"));
        var isPrivate =
                section.flatMap(s -> s.get("private")).flatMap(Value::flag).orElse(false);
        var members = members(section);
        return entry.at().as(Form.CHANNEL).flatMap(id -> name.map(n -> new Firm.Room(id, n, members, isPrivate)));
    }

    private Optional<Firm.Group> group(Entry entry) {
        var section = entry.value("user group " + Quoted.of(entry.key())).section("handle", "members");
        var handle = section.flatMap(s -> s.need("handle", NAME, "billing-people"));
        var members = members(section);
        return entry.at().as(Form.USER_GROUP).flatMap(id -> handle.map(name -> new Firm.Group(id, name, members)));
    }

    private List<PersonId> members(Optional<Section> section) {
        return section.flatMap(s -> s.get("members")).map(Value::list).orElse(List.of()).stream()
                .flatMap(item -> item.as(Form.PERSON).filter(person -> isKnown(person, item)).stream())
                .distinct()
                .toList();
    }

    private boolean isKnown(PersonId person, Value item) {
        if (!known.contains(person)) {
            item.wrong(person + " is not under people; add them there");
        }
        return known.contains(person);
    }
}
