package dev.baton;

import dev.baton.store.Backup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A wish for a backup, left beside the database for the process that has it open: only that one can copy it, and whoever may
 * write in that folder may read the database anyway. Its answer is left there too; an empty one means done.
 */
final class BackupWish {
    /** Makes a backup in that file. */
    interface Maker {
        void backUp(Path file) throws Backup.Failed;
    }

    private static final Logger LOG = LoggerFactory.getLogger(BackupWish.class);

    private final Path wish;
    private final Path answer;

    BackupWish(Path database) {
        wish = database.resolveSibling(database.getFileName() + ".backup-wish");
        answer = database.resolveSibling(database.getFileName() + ".backup-answer");
    }

    /** Returns false where another wish waits. */
    boolean leave(Path file) throws IOException {
        if (Files.exists(wish)) {
            return false;
        }
        Files.deleteIfExists(answer);
        write(wish, file.toAbsolutePath().toString());
        return true;
    }

    /** What became of the wish, once; empty while it waits. */
    Optional<String> answer() throws IOException {
        if (!Files.exists(answer)) {
            return Optional.empty();
        }
        var words = Files.readString(answer);
        Files.delete(answer);
        return Optional.of(words);
    }

    void takeBack() throws IOException {
        Files.deleteIfExists(wish);
    }

    /** Grants a wish that waits. */
    void grant(Maker maker) {
        if (Files.exists(wish)) {
            try {
                var file = Path.of(Files.readString(wish));
                write(answer, grant(maker, file));
                Files.deleteIfExists(wish);
            } catch (IOException e) {
                LOG.warn("The wish for a backup beside the database cannot be read or answered");
            }
        }
    }

    private static String grant(Maker maker, Path file) {
        try {
            maker.backUp(file);
            LOG.info("Backed up to {}", file);
            return "";
        } catch (Backup.Failed failed) {
            LOG.warn("No backup: {}", failed.getMessage());
            return String.valueOf(failed.getMessage());
        }
    }

    private static void write(Path file, String words) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.write(unfinished, words.getBytes(StandardCharsets.UTF_8));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
