package dev.baton.directory;

import dev.baton.handoff.PersonId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads who supervises whom, and finds supervision that goes round in a circle. */
final class PeopleReader {
    private record Line(PersonId supervisor, Value at) {}

    private final Map<PersonId, Line> lines = new LinkedHashMap<>();

    /** Reads the people of the file. */
    void read(List<Entry> ofFile) {
        ofFile.forEach(this::read);
        findLoops(List.copyOf(lines.keySet()));
    }

    /** These people and one who is kept in Slack; whatever does not go together is a problem of that one. */
    PeopleReader with(Entry kept) {
        var both = new PeopleReader();
        both.lines.putAll(lines);
        if (lines.keySet().stream().anyMatch(person -> person.value().equals(kept.key()))) {
            kept.at().wrong(KeptReader.alsoInFile(kept.key()));
        } else {
            both.read(kept);
            both.findLoops(both.lines.keySet().stream()
                    .filter(person -> !lines.containsKey(person))
                    .toList());
        }
        return both;
    }

    Supervisors supervisors() {
        return new Supervisors(lines.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, line -> line.getValue().supervisor())));
    }

    private void read(Entry entry) {
        var person = entry.at().as(Form.PERSON);
        var supervisor = entry.value("person " + Quoted.of(entry.key()))
                .section("supervisor")
                .flatMap(section -> section.need("supervisor", Form.PERSON, "U0MARIA"));
        person.ifPresent(p -> supervisor.ifPresent(s -> lines.put(p, new Line(s, entry.at()))));
    }

    private void findLoops(Collection<PersonId> starts) {
        var done = new HashSet<PersonId>();
        for (var start : starts) {
            var way = new LinkedHashSet<PersonId>();
            var at = Optional.of(start);
            while (at.isPresent() && !done.contains(at.get()) && way.add(at.get())) {
                at = line(at.get()).map(Line::supervisor);
            }
            // Where the way ended inside itself, it ended on the person with whom the circle begins.
            at.filter(way::contains)
                    .ifPresent(person -> report(
                            way.stream().dropWhile(p -> !p.equals(person)).toList()));
            done.addAll(way);
        }
    }

    private Optional<Line> line(PersonId person) {
        return Optional.ofNullable(lines.get(person));
    }

    private void report(List<PersonId> circle) {
        var first = circle.get(0);
        var words = circle.size() == 1
                ? first + " is their own supervisor; name somebody else"
                : circle.stream().map(PersonId::value).collect(Collectors.joining(" → ")) + " → " + first
                        + " supervise each other in a circle; take one out";
        line(first).ifPresent(line -> line.at().wrong(words));
    }
}
