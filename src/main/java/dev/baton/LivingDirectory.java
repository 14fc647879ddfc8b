package dev.baton;

import dev.baton.directory.DirectoryFile;
import dev.baton.directory.Kept;
import dev.baton.directory.Read;
import dev.baton.usecase.Keeping;
import dev.baton.usecase.Roster;
import dev.baton.usecase.Transactions;
import java.util.List;
import java.util.function.Supplier;

/** Holds the directory that is in force, put together anew when its file or what is kept in Slack has changed. */
final class LivingDirectory implements Roster {
    private final Supplier<String> file;
    private final Transactions transactions;
    private final Runnable lookSoon;
    private volatile Whole whole;
    private int told;

    /** @param kept as of that edition */
    private record Shelf(int edition, List<Kept> kept) {
        static Shelf of(Keeping keeping) {
            return new Shelf(keeping.edition(), keeping.all());
        }
    }

    /** @param text of the file */
    private record Whole(String text, Shelf shelf, Read.Sound read) {}

    /**
     * Reads what is kept in Slack.
     *
     * @param file what it says that is in force
     * @param lookSoon called when {@link #look} would find something
     */
    LivingDirectory(Supplier<String> file, Transactions transactions, Runnable lookSoon) {
        this.file = file;
        this.transactions = transactions;
        this.lookSoon = lookSoon;
        var text = file.get();
        var shelf = shelf();
        whole = new Whole(text, shelf, read(text, shelf.kept()));
        told = shelf.edition();
    }

    @Override
    public Read.Sound inForce() {
        var present = whole;
        return present.text().equals(file.get()) ? present.read() : take(present.shelf());
    }

    @Override
    public Read.Sound with(List<Kept> parts) {
        return read(file.get(), parts);
    }

    @Override
    public void changed() {
        take(shelf());
        lookSoon.run();
    }

    /** Takes what was changed in Slack, here or on another node; the listener is told of it once it could hear it. */
    synchronized void look(Runnable listener) {
        var edition = transactions.inTransaction(work -> work.keeping().edition());
        if (edition > whole.shelf().edition()) {
            take(shelf());
        }
        if (whole.shelf().edition() > told) {
            listener.run();
            told = whole.shelf().edition();
        }
    }

    private Shelf shelf() {
        return transactions.inTransaction(work -> Shelf.of(work.keeping()));
    }

    /** An older shelf than the one in force was read too early. */
    private synchronized Read.Sound take(Shelf shelf) {
        var newest = shelf.edition() >= whole.shelf().edition() ? shelf : whole.shelf();
        var text = file.get();
        var next = read(text, newest.kept());
        var read = new Read.Sound(next.directory().after(whole.read().directory()), next.register());
        whole = new Whole(text, newest, read);
        return read;
    }

    private static Read.Sound read(String text, List<Kept> kept) {
        if (DirectoryFile.parse(text, kept) instanceof Read.Sound sound) {
            return sound;
        }
        throw new IllegalStateException("what was sound is not any more");
    }
}
