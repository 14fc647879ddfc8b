package dev.baton.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the database is and as whom Baton goes there, after every option of the address has been held against a list: a JDBC
 * address can run scripts, load classes, open ports and write logs, and an option left out can lose what was promised.
 *
 * @param jdbc complete, with what Baton adds itself, and without user or password
 * @param user empty where neither the address nor {@link #as} named one
 * @param warnings one line each, for the log at start
 */
public record DatabaseUrl(
        Engine engine, String jdbc, Optional<String> user, Optional<String> password, List<String> warnings) {
    /** The two databases that there are. */
    public enum Engine {
        /** In a file, for one node. */
        H2,
        /** For several nodes. */
        POSTGRESQL;

        static Engine of(String jdbc) {
            return jdbc.startsWith(H2Url.PREFIX) ? H2 : POSTGRESQL;
        }
    }

    /** Why an address is not taken: one problem a line, each naming an option but never a value. */
    public static final class Refused extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Refused(List<String> problems) {
            super(String.join("\n", problems));
        }

        /** In plain words, in the order of the address. */
        public List<String> problems() {
            return String.valueOf(getMessage()).lines().toList();
        }
    }

    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+");

    public DatabaseUrl {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads {@code jdbc:h2:file:PATH} or {@code jdbc:postgresql://host[:port]/database?parameters}.
     *
     * @throws Refused with all problems together
     */
    public static DatabaseUrl parse(String url) {
        if (url.startsWith(H2Url.PREFIX)) {
            return H2Url.parse(url);
        }
        if (url.startsWith(PostgresUrl.PREFIX)) {
            return PostgresUrl.parse(url);
        }
        throw new Refused(List.of("must begin with " + H2Url.PREFIX + "file: or " + PostgresUrl.PREFIX
                + "; user and password go into variables of their own"));
    }

    /**
     * An H2 database that is gone with the process, for the demo and for tests.
     *
     * @param name two of the same name in one process are one database; lower-case letters, digits, {@code _} and {@code -}
     */
    public static DatabaseUrl inMemory(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database in memory");
        }
        return H2Url.inMemory(name);
    }

    /** The same with the user and password given; an empty one leaves what the address said. */
    public DatabaseUrl as(Optional<String> otherUser, Optional<String> otherPassword) {
        return new DatabaseUrl(engine, jdbc, otherUser.or(this::user), otherPassword.or(this::password), warnings);
    }

    /** The file that H2 keeps it in. */
    public Optional<Path> file() {
        return H2File.of(jdbc).map(H2File::path);
    }

    @Override
    public String toString() {
        return "DatabaseUrl[" + jdbc + ", user=" + user.orElse("-") + ", password="
                + password.map(p -> "***").orElse("-") + "]";
    }
}
