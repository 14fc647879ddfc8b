package dev.baton;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rooms of the house, which others each may import, and which libraries besides the JDK and JSpecify. */
enum Room {
    HANDOFF("handoff"),
    DIRECTORY("directory", "org.snakeyaml.engine", "de.focus_shift.jollyday"),
    FOLLOWUP("followup"),
    OUTBOX("outbox"),
    USECASE("usecase", "org.slf4j"),
    STORE("store", "org.jdbi", "org.flywaydb", "com.zaxxer.hikari", "org.h2", "org.postgresql", "com.google.gson"),
    VIEW("slack.view", "com.slack.api.model"),
    SLACK("slack", "com.slack.api", "okhttp3", "com.google.gson", "jakarta.servlet", "org.java_websocket", "org.slf4j"),
    WEB("web", "org.eclipse.jetty", "jakarta.servlet", "com.google.gson", "org.slf4j"),
    SCHEDULE("schedule", "org.slf4j"),
    PLAYGROUND(
            "playground",
            "com.slack.api.model",
            "org.eclipse.jetty",
            "jakarta.servlet",
            "com.google.gson",
            "org.java_websocket",
            "org.slf4j"),
    HALL("");

    private static final List<String> EVERYWHERE = List.of("java", "javax.crypto", "org.jspecify.annotations");
    private static final List<String> SQL = List.of("java.sql", "javax.sql");

    private final String name;
    private final List<String> libraries;

    Room(String name, String... libraries) {
        this.name = name;
        this.libraries = List.of(libraries);
    }

    private Set<Room> others() {
        return switch (this) {
            case HANDOFF, WEB, SCHEDULE, PLAYGROUND -> EnumSet.noneOf(Room.class);
            case DIRECTORY, OUTBOX -> EnumSet.of(HANDOFF);
            case FOLLOWUP -> EnumSet.of(HANDOFF, DIRECTORY);
            case USECASE -> EnumSet.of(HANDOFF, DIRECTORY, FOLLOWUP, OUTBOX);
            case STORE -> EnumSet.of(HANDOFF, DIRECTORY, FOLLOWUP, OUTBOX, USECASE);
            case VIEW -> EnumSet.of(HANDOFF, DIRECTORY, OUTBOX);
            case SLACK -> EnumSet.of(HANDOFF, DIRECTORY, FOLLOWUP, OUTBOX, USECASE, VIEW);
            case HALL -> EnumSet.allOf(Room.class);
        };
    }

    /** The room that a class of the house under that root lives in; empty for a class of somebody else. */
    static Optional<Room> of(JavaClass type, String root) {
        return Arrays.stream(values())
                .filter(room -> room == HALL
                        ? type.getPackageName().equals(root)
                        : isWithin(root + "." + room.name, type.getPackageName()))
                .max(Comparator.comparingInt(room -> room.name.length()));
    }

    boolean mayImport(Room other) {
        return other == this || others().contains(other);
    }

    boolean mayImportLibrary(JavaClass type) {
        var name = type.getPackageName();
        if (SQL.stream().anyMatch(sql -> isWithin(sql, name))) {
            return this == STORE;
        }
        return this == HALL
                || EVERYWHERE.stream().anyMatch(library -> isWithin(library, name))
                || libraries.stream().anyMatch(library -> isWithin(library, name));
    }

    static boolean isWithin(String parent, String name) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }
}
