package dev.baton;

import dev.baton.directory.Kept;
import dev.baton.store.DatabaseUrl;
import dev.baton.store.SchemaLook;
import dev.baton.store.SchemaLook.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The doctor looks at the database. */
record DatabaseVisit(DatabaseUrl url, Diagnosis findings) {
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    Seen run() {
        url.warnings().forEach(warning -> findings.toDo("The way to it", warning));
        var seen = SchemaLook.at(url, Baton.defaultUser(url));
        if (seen instanceof Seen.Tables tables) {
            tell(tables);
        } else if (seen instanceof Seen.Closed closed) {
            findings.toDo(
                    "It cannot be opened: " + closed.why(),
                    "Check DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD, and that it runs and can be reached.");
        } else if (seen instanceof Seen.InUse) {
            findings.well("The file is there, and a running Baton has it open.");
        } else {
            findings.well("It is empty: Baton makes its tables at the first start.");
        }
        url.file().ifPresent(this::files);
        return seen;
    }

    /** What stewards keep in Slack; nothing where that cannot be seen. */
    Optional<List<Kept>> kept(Seen seen, String workspace) {
        if (seen instanceof Seen.Empty) {
            return Optional.of(List.of());
        }
        if (seen instanceof Seen.Tables tables && tables.steps() == 0 && !tables.isNewer()) {
            return Optional.of(SchemaLook.kept(url, Baton.defaultUser(url), workspace));
        }
        findings.well("Teams that are kept in Slack cannot be seen "
                + (seen instanceof Seen.InUse ? "while a running Baton has the file open." : "in such a database.")
                + " In Slack, /handoff teams shows them.");
        return Optional.empty();
    }

    private void tell(Seen.Tables tables) {
        if (tables.isNewer()) {
            findings.toDo(
                    "Its tables (at " + tables.version() + ") were made by a newer Baton than this one.",
                    "Start that version, or restore a backup made before it.");
        } else if (tables.steps() > 0) {
            findings.well(
                    "Its tables are at " + tables.version() + "; the next start of this Baton brings them up to date ("
                            + tables.steps() + " steps). Make a backup first.");
        } else {
            findings.well("Its tables are at " + tables.version() + ", as this Baton has them.");
        }
    }

    private void files(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null && Files.exists(folder) && !Files.isWritable(folder)) {
            findings.toDo(
                    "The folder " + folder + " cannot be written to.", "Let the user that Baton runs as write there.");
        }
        if (Files.exists(file) && isOpenToOthers(file)) {
            findings.toDo(
                    file + " can be read by others on this machine, and it holds what people wrote.",
                    "Take that away: chmod 600 " + file);
        }
    }

    private static boolean isOpenToOthers(Path file) {
        try {
            var permissions = EnumSet.noneOf(PosixFilePermission.class);
            permissions.addAll(Files.getPosixFilePermissions(file));
            permissions.retainAll(OF_OTHERS);
            return !permissions.isEmpty();
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
