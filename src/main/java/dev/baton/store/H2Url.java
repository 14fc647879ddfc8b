package dev.baton.store;

import dev.baton.store.DatabaseUrl.Engine;
import dev.baton.store.DatabaseUrl.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules for an address of H2. What H2 reads is put together anew from what was checked here. */
final class H2Url {
    static final String PREFIX = "jdbc:h2:";

    /**
     * Without WRITE_DELAY=0 a plain kill loses commits that had returned, and the setting stored in the file does not count:
     * it must stand in the address at every opening. TRACE_LEVEL_FILE=0 because the trace quotes the values of a failed
     * statement.
     */
    private static final Map<String, String> OURS = ours();

    private static final Set<String> ALLOWED = Set.of(
            "CACHE_SIZE",
            "MAX_LOG_SIZE",
            "MAX_MEMORY_ROWS",
            "MAX_COMPACT_TIME",
            "AUTO_COMPACT_FILL_RATE",
            "QUERY_CACHE_SIZE",
            "IFEXISTS");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+");
    private static final Pattern OPTION = Pattern.compile("[A-Z_ ]{1,40}");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*", Pattern.DOTALL);
    private static final Pattern ROOTED = Pattern.compile("(/|\\.\\.?/|~/|[A-Za-z]:[/\\\\]).*[^/\\\\]");

    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Map<String, String> login = new LinkedHashMap<>();

    private H2Url() {}

    static DatabaseUrl parse(String url) {
        return new H2Url().read(url.substring(PREFIX.length()));
    }

    static DatabaseUrl inMemory(String name) {
        return url(PREFIX + "mem:" + name + ";DB_CLOSE_DELAY=-1" + joined(OURS), Map.of());
    }

    private DatabaseUrl read(String address) {
        int end = address.indexOf(';');
        String path = path(end < 0 ? address : address.substring(0, end));
        if (end >= 0) {
            readOptions(address.substring(end + 1));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return url(PREFIX + "file:" + path + joined(OURS) + joined(options), login);
    }

    private String path(String place) {
        String path = place.startsWith("file:") ? place.substring("file:".length()) : place;
        var scheme = SCHEME.matcher(path);
        if (scheme.matches()) {
            problems.add(reasonAgainst(scheme.group(1).toLowerCase(Locale.ROOT)));
        } else if (!ROOTED.matcher(path).matches()) {
            problems.add("must name a file of H2 with its folder, for instance jdbc:h2:file:./data/baton");
        }
        return path;
    }

    private static String reasonAgainst(String scheme) {
        return switch (scheme) {
            case "mem" -> "keeps H2 in memory, so a restart would lose every handoff: name a file";
            case "tcp", "ssl" -> "reaches H2 over the network: for several nodes use PostgreSQL";
            default -> "uses one of H2's special file systems: name a plain file";
        };
    }

    private void readOptions(String text) {
        if (text.indexOf('\\') >= 0) {
            problems.add("has a backslash among its options");
            return;
        }
        for (String option : text.split(";", -1)) {
            if (!option.isBlank()) {
                readOption(option);
            }
        }
    }

    private void readOption(String option) {
        int equals = option.indexOf('=');
        String key = option.substring(0, Math.max(0, equals)).strip().toUpperCase(Locale.ROOT);
        if (!OPTION.matcher(key).matches()) {
            problems.add("has an option that does not read NAME=VALUE");
            return;
        }
        take(key, option.substring(equals + 1).strip());
    }

    private void take(String key, String value) {
        if (OURS.containsKey(key)) {
            insist(key, value);
        } else if (key.equals("USER") || key.equals("PASSWORD")) {
            once(login, key, value);
        } else if (!ALLOWED.contains(key)) {
            problems.add("has the option " + key + ", which " + reasonAgainstOption(key));
        } else if (!PLAIN.matcher(value).matches()) {
            problems.add("has an option " + key + " that is no number or word");
        } else {
            once(options, key, value);
        }
    }

    private void insist(String key, String value) {
        if (!value.equalsIgnoreCase(OURS.get(key))) {
            problems.add("sets " + key + ", which Baton keeps at " + OURS.get(key) + ": leave it out");
        }
    }

    private void once(Map<String, String> where, String key, String value) {
        if (where.putIfAbsent(key, value) != null) {
            problems.add("has the option " + key + " twice");
        }
    }

    private static String reasonAgainstOption(String key) {
        if (key.startsWith("TRACE_")) {
            return "would write down what people wrote: leave it out";
        }
        return switch (key) {
            case "INIT" -> "would run SQL at each start: leave it out";
            case "AUTO_SERVER", "AUTO_SERVER_PORT" -> "would open a port: for several nodes use PostgreSQL";
            case "FILE_LOCK" -> "would let two processes write one file: leave it out";
            default -> "is not among those that Baton knows to be safe: leave it out";
        };
    }

    private static DatabaseUrl url(String jdbc, Map<String, String> login) {
        return new DatabaseUrl(
                Engine.H2,
                jdbc,
                Optional.ofNullable(login.get("USER")),
                Optional.ofNullable(login.get("PASSWORD")),
                List.of());
    }

    private static String joined(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> ";" + option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining());
    }

    private static Map<String, String> ours() {
        Map<String, String> ours = new LinkedHashMap<>();
        ours.put("MODE", "PostgreSQL");
        ours.put("DATABASE_TO_LOWER", "TRUE");
        ours.put("DEFAULT_NULL_ORDERING", "HIGH");
        ours.put("TIME ZONE", "UTC");
        ours.put("WRITE_DELAY", "0");
        ours.put("DB_CLOSE_ON_EXIT", "FALSE");
        ours.put("LOCK_TIMEOUT", "10000");
        ours.put("TRACE_LEVEL_FILE", "0");
        return Collections.unmodifiableMap(ours);
    }
}
