package dev.baton.usecase;

import dev.baton.directory.Colleagues;
import dev.baton.handoff.Digest;
import dev.baton.handoff.PersonId;
import java.time.LocalDate;

/** Somebody wants to see their digest now. */
public final class ReadDigest {
    private final Transactions transactions;
    private final Colleagues colleagues;
    private final Digests digests;
    private final Clocks clocks;

    ReadDigest(Transactions transactions, Colleagues colleagues, Digests digests, Clocks clocks) {
        this.transactions = transactions;
        this.colleagues = colleagues;
        this.digests = digests;
        this.clocks = clocks;
    }

    /** Empty for somebody who supervises nobody. */
    public Digest run(PersonId reader) {
        var zone = colleagues.profile(reader).zone();
        return transactions.inTransaction(
                work -> digests.of(work, reader, LocalDate.ofInstant(clocks.now(), zone), zone));
    }
}
