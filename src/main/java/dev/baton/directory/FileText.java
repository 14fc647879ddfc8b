package dev.baton.directory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The text of a file that is named by its path, where it is a small UTF-8 file of its folder. */
final class FileText {
    private FileText() {}

    /** The text; empty with a problem where there is none to be had. */
    static Optional<String> of(Path file, Problems problems) {
        try {
            return text(file, problems);
        } catch (NoSuchFileException e) {
            problems.add(0, shown(file) + " does not exist; write it, or name another file");
        } catch (AccessDeniedException e) {
            problems.add(0, shown(file) + " may not be read; give Baton the right to read it");
        } catch (CharacterCodingException e) {
            problems.add(0, shown(file) + " is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            problems.add(0, shown(file) + " cannot be read; look at it and its disk");
        }
        return Optional.empty();
    }

    private static Optional<String> text(Path file, Problems problems) throws IOException {
        var real = file.toRealPath();
        if (!isOfItsFolder(file, real)) {
            problems.add(0, shown(file) + " is a link out of its folder; name the file itself");
        } else if (!Files.isRegularFile(real)) {
            problems.add(0, shown(file) + " is no file; name a YAML file");
        } else {
            return small(real, file, problems);
        }
        return Optional.empty();
    }

    // A link within the folder is how container platforms mount a file that can change; one that leads out of it could
    // show what lies elsewhere in the words of a problem.
    private static boolean isOfItsFolder(Path file, Path real) throws IOException {
        var folder = file.toAbsolutePath().normalize().getParent();
        return folder == null || !Files.isSymbolicLink(file) || real.startsWith(folder.toRealPath());
    }

    private static Optional<String> small(Path real, Path file, Problems problems) throws IOException {
        try (var in = Files.newInputStream(real)) {
            var bytes = in.readNBytes(DirectoryFile.LARGEST + 1);
            if (bytes.length <= DirectoryFile.LARGEST) {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            }
        }
        var tooLarge = tooLarge(shown(file));
        problems.add(tooLarge.line(), tooLarge.words());
        return Optional.empty();
    }

    static Problem tooLarge(String what) {
        return new Problem(0, what + " is larger than 1 MB; take out what is not about teams, policies or people");
    }

    private static String shown(Path file) {
        return Quoted.of(String.valueOf(file.getFileName()));
    }
}
