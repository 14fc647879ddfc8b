package dev.baton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Notices when the connection to Slack has been down for more than ten seconds. */
final class SocketGap {
    private static final Duration DOWN = Duration.ofSeconds(10);

    private final BooleanSupplier isConnected;
    private final InstantSource clock;
    private final Consumer<Instant> suspect;
    private Optional<Instant> downSince = Optional.empty();

    SocketGap(BooleanSupplier isConnected, InstantSource clock, Consumer<Instant> suspect) {
        this.isConnected = isConnected;
        this.clock = clock;
        this.suspect = suspect;
    }

    void look() {
        var now = clock.instant();
        downSince = isConnected.getAsBoolean() ? Optional.empty() : Optional.of(downSince.orElse(now));
        downSince.filter(since -> since.plus(DOWN).isBefore(now)).ifPresent(suspect);
    }
}
