package dev.baton;

import dev.baton.playground.Message;
import dev.baton.playground.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down every message in a workspace as it stood when it appeared, whom it notified, and how it changed later. */
final class Transcript {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    /** A message when it appeared. */
    record Line(ZonedDateTime at, String place, String by, Set<String> notified, Message message) {
        boolean isBatons() {
            return by.equals("Baton");
        }
    }

    private final Workspace slack;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Map<String, String> people;
    private final Map<String, String> channels;
    private final Map<String, Message> seen = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    /** Whoever and whatever channels there are, by name. */
    Transcript(Stage stage, ZoneId zone, Map<String, String> people, Map<String, String> channels) {
        this.slack = stage.slack;
        this.clock = stage::now;
        this.zone = zone;
        this.people = people;
        this.channels = channels;
        slack.onChange(this::look);
    }

    /** Something that is no message: what somebody pressed, or what they read in an answer to them alone. */
    synchronized void note(String words) {
        told.add("\n" + TIME.format(now()) + "  -- " + words.strip().replace("\n", "\n      "));
    }

    synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    private synchronized void look() {
        places().forEach((channel, place) -> slack.allMessages(channel).forEach(message -> look(place, message)));
        people.keySet()
                .forEach(person ->
                        slack.ephemerals(person).forEach(message -> look("only for " + people.get(person), message)));
    }

    private Map<String, String> places() {
        var places = new LinkedHashMap<>(channels);
        people.forEach((person, name) -> {
            places.put(slack.as(person).dmId(), "DM of " + name);
            slack.groupDms(person).forEach(group -> places.put(group, "group DM"));
        });
        return places;
    }

    private void look(String place, Message message) {
        var before = seen.put(place + message.channel() + message.ts(), message);
        if (before == null) {
            appeared(place, message);
        } else if (!before.shown().equals(message.shown())) {
            changed(place, before, message);
        }
    }

    private void appeared(String place, Message message) {
        var thread = message.threadTs().isPresent() ? ", in a thread" : "";
        var by = people.getOrDefault(message.user(), "Baton");
        var line = new Line(now(), place + thread, by, notified(message), message);
        lines.add(line);
        var whom = line.notified().isEmpty() ? "nobody" : String.join(", ", line.notified());
        told.add("\n" + TIME.format(line.at()) + "  " + by + " -> " + line.place() + "  (notifies: " + whom + ")"
                + set("      | ", message.shown().lines()));
    }

    private void changed(String place, Message before, Message after) {
        var was = before.shown().lines().collect(Collectors.toCollection(LinkedHashSet::new));
        var is = after.shown().lines().collect(Collectors.toCollection(LinkedHashSet::new));
        told.add("\n" + TIME.format(now()) + "  (changes in " + place + ": "
                + before.shown().lines().findFirst().orElse("") + ")"
                + set("      - ", was.stream().filter(line -> !is.contains(line)))
                + set("      + ", is.stream().filter(line -> !was.contains(line))));
    }

    private static String set(String margin, Stream<String> lines) {
        return lines.map(line -> "\n" + margin + line).collect(Collectors.joining());
    }

    /** A direct message reaches all in it, a message in a channel whom it names; never who wrote it. */
    private Set<String> notified(Message message) {
        var direct = !channels.containsKey(message.channel());
        var ids = message.ephemeral() || !direct ? message.mentions() : Set.copyOf(slack.members(message.channel()));
        return people.keySet().stream()
                .filter(ids::contains)
                .filter(person -> !person.equals(message.user()))
                .map(people::get)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }

    /** How many messages notified somebody, by day. */
    Map<LocalDate, Long> perDay(String person) {
        return lines.stream()
                .filter(line -> line.notified().contains(person))
                .collect(Collectors.groupingBy(line -> line.at().toLocalDate(), TreeMap::new, Collectors.counting()));
    }

    synchronized void write(Path file) {
        var counts =
                people.values().stream().map(name -> name + ": " + perDay(name)).toList();
        try {
            Files.writeString(
                    file, String.join("\n", told) + "\n\nNotified, by day:\n" + String.join("\n", counts) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
