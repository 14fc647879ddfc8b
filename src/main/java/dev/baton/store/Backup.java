package dev.baton.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * One file with the whole of an H2 database as it was at one moment: a zip, readable by its owner alone. It is there complete
 * or not at all, and never takes the place of a file that is there. PostgreSQL has {@code pg_dump}.
 */
public final class Backup {
    /** What a backup holds. */
    public record Contents(int handoffs, Optional<Instant> newest) {}

    /** Why there is no backup, or nothing was restored, in words for whoever runs Baton. */
    public static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }

        Failed(String message, Exception cause) {
            super(message, cause);
        }
    }

    private final DatabaseUrl url;
    private final H2File database;

    private Backup(DatabaseUrl url, H2File database) {
        this.url = url;
        this.database = database;
    }

    /**
     * Backups of that database.
     *
     * @throws Failed where it is not a file of H2
     */
    public static Backup of(DatabaseUrl url) throws Failed {
        var file = H2File.of(url.jdbc());
        if (file.isEmpty()) {
            throw new Failed("The database is not a file of H2: for PostgreSQL there are pg_dump and pg_restore.");
        }
        return new Backup(url, file.get());
    }

    /** The file that the database is in, whether it is there or not. */
    public Path database() {
        return database.path();
    }

    /**
     * Makes a backup of a database that no process has open.
     *
     * @return whether it was made; false: a process has it open, and only that can make one
     */
    public boolean make(String user, Path file) throws Failed {
        if (!Files.exists(database.path())) {
            throw new Failed(database.path() + " is not there: there is nothing to back up");
        }
        try (var connection = open(database.path(), user)) {
            write(connection, file);
            return true;
        } catch (SQLException e) {
            if (Opening.isInUse(e)) {
                return false;
            }
            throw new Failed("the database cannot be opened with this user and password", e);
        }
    }

    /** Makes one over a connection of the process that has the database open; its work goes on meanwhile. */
    static void write(Connection connection, Path file) throws Failed {
        if (Files.exists(file)) {
            throw new Failed(file + " is there already: name another file");
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished);
            H2File.keepPrivate(unfinished);
            try (var backup = connection.prepareStatement("backup to ?")) {
                backup.setString(1, unfinished.toAbsolutePath().toString());
                backup.execute();
            }
            putInPlace(unfinished, file);
        } catch (IOException | SQLException e) {
            throw new Failed(file + " cannot be written: is its folder there, and is there room on the disk?", e);
        } finally {
            unfinished.toFile().delete();
        }
    }

    /**
     * Puts a backup where the database belongs. Nothing is there before, and nothing after a failure.
     *
     * @return what was restored
     */
    public Contents restore(Path backup, String user) throws Failed {
        if (Files.exists(database.path())) {
            throw new Failed(database.path() + " is there already: stop Baton and move that file away first");
        }
        var unfinished = Path.of(database.path() + ".part" + H2File.ENDING);
        try {
            database.makeFolder();
            unpack(backup, unfinished);
            var contents = contents(unfinished, user);
            putInPlace(unfinished, database.path());
            return contents;
        } catch (IOException e) {
            throw new Failed(backup + " cannot be read as a backup, or " + database.path() + " cannot be written", e);
        } finally {
            unfinished.toFile().delete();
        }
    }

    private static void unpack(Path backup, Path to) throws IOException, Failed {
        try (var zip = new ZipFile(backup.toFile())) {
            var inside = zip.stream()
                    .filter(file -> file.getName().endsWith(H2File.ENDING))
                    .toList();
            if (inside.size() != 1) {
                throw new Failed(backup + " is not a backup of Baton's");
            }
            Files.deleteIfExists(to);
            Files.createFile(to);
            H2File.keepPrivate(to);
            try (var data = zip.getInputStream(inside.get(0))) {
                Files.copy(data, to, StandardCopyOption.REPLACE_EXISTING);
            }
            H2File.keepPrivate(to);
        }
    }

    private Contents contents(Path file, String user) throws Failed {
        try (var connection = open(file, user);
                var query = connection.prepareStatement("select count(*), max(submitted_at) from handoff");
                var row = query.executeQuery()) {
            row.next();
            return new Contents(
                    row.getInt(1),
                    Optional.ofNullable(row.getObject(2, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
        } catch (SQLException e) {
            throw new Failed("the backup is damaged, not Baton's, or has another user or password", e);
        }
    }

    private Connection open(Path file, String user) throws SQLException {
        return DriverManager.getConnection(
                H2File.address(url.jdbc(), file),
                url.user().orElse(user),
                url.password().orElse(""));
    }

    /** On the disk before it has its name. */
    private static void putInPlace(Path unfinished, Path file) throws IOException {
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
