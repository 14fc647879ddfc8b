package dev.baton;

import dev.baton.directory.DirectoryFile;
import dev.baton.directory.FileContent;
import dev.baton.directory.Problem;
import dev.baton.directory.Read;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds what the file says that is in force, and takes its new text when it changes for the better. What counts is the
 * content: a file that is only touched has not changed, and one that another took the place of has.
 */
final class LivingFile implements Supplier<String> {
    private static final Logger LOG = LoggerFactory.getLogger(LivingFile.class);

    private final Path file;
    private volatile String inForce;
    private Optional<FileContent> judged = Optional.empty();
    private Optional<FileContent> seen = Optional.empty();

    /**
     * A file that was read a moment ago.
     *
     * @param atStart what it said then
     */
    LivingFile(Path file, String atStart) {
        this.file = file;
        var content = DirectoryFile.content(file);
        if (content.read() instanceof Read.Sound) {
            inForce = content.text();
            judged = Optional.of(content);
        } else {
            inForce = atStart;
        }
    }

    /** Told of what a change came to. */
    interface Listener {
        /** The new text is in force. */
        void taken();

        /** The old one stays; the mark is of the content that was refused. */
        void refused(String mark, List<Problem> problems);
    }

    @Override
    public String get() {
        return inForce;
    }

    /**
     * Looks once. A change counts when two looks in a row see the same, so that a file half written is not taken for a whole
     * one. Where the listener fails it is told again at the next look.
     */
    synchronized void look(Listener listener) {
        var now = Optional.of(DirectoryFile.content(file));
        if (!now.equals(judged) && now.equals(seen)) {
            judge(now.get(), listener);
            judged = now;
        }
        seen = now;
    }

    private void judge(FileContent content, Listener listener) {
        if (content.read() instanceof Read.Faulty faulty) {
            listener.refused(content.mark(), faulty.problems());
            LOG.warn("{} was changed and is refused; what it said before stays in force", file);
            faulty.problems().forEach(problem -> LOG.warn("{}: {}", file, problem));
        } else if (content.read() instanceof Read.Sound sound) {
            inForce = content.text();
            listener.taken();
            LOG.info(
                    "{} was changed and is in force: {} teams",
                    file,
                    sound.directory().teams().size());
        }
    }
}
