package dev.baton.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The file of an H2 database. For its owner alone: it holds what people wrote. */
record H2File(Path path) {
    static final String ENDING = ".mv.db";

    private static final String ON_DISK = H2Url.PREFIX + "file:";

    /** Empty where the database is not a file of H2. */
    static Optional<H2File> of(String jdbc) {
        if (!jdbc.startsWith(ON_DISK)) {
            return Optional.empty();
        }
        var place = jdbc.substring(ON_DISK.length()).split(";", 2)[0];
        var path = place.startsWith("~/") ? System.getProperty("user.home") + place.substring(1) : place;
        return Optional.of(new H2File(Path.of(path + ENDING)));
    }

    /** The address of the same database in another file, only if that file is there. */
    static String address(String jdbc, Path file) {
        var options = jdbc.indexOf(';');
        var name = file.toAbsolutePath().toString();
        return ON_DISK + name.substring(0, name.length() - ENDING.length())
                + (options < 0 ? "" : jdbc.substring(options)) + ";IFEXISTS=TRUE";
    }

    /** Makes its folder where there is none, so that only its owner can look into it. */
    void makeFolder() throws IOException {
        var folder = path.toAbsolutePath().getParent();
        if (folder != null && !Files.exists(folder)) {
            Files.createDirectories(folder, forOwner(folder));
        }
    }

    private static FileAttribute<?>[] forOwner(Path folder) {
        return isPosix(folder)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** As {@code chmod 600}, where the file system knows that. */
    static void keepPrivate(Path file) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
