package dev.baton;

import dev.baton.outbox.Times;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a Baton is made of.
 *
 * @param directory what the file of teams says, or said at the start where the settings name it; empty where there is none
 * @param machine this machine's clock
 * @param clocks empty where the database's time is the only one
 * @param ticking whether duties run by themselves; without, only {@link Baton#runDueWork} does what is due
 */
record Parts(
        Settings settings,
        Supplier<String> directory,
        InstantSource machine,
        Optional<Clocks> clocks,
        Times times,
        boolean ticking) {
    /**
     * Clocks that somebody else sets.
     *
     * @param product what deadlines and working time run on
     * @param delivery what leases, pacing and back-off run on
     */
    record Clocks(InstantSource product, InstantSource delivery) {}

    /** As it runs for real. */
    static Parts real(Settings settings, Supplier<String> directory, InstantSource machine, Times times) {
        return new Parts(settings, directory, machine, Optional.empty(), times, true);
    }
}
