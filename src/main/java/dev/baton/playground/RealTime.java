package dev.baton.playground;

import java.time.Instant;
import java.time.InstantSource;

/** The machine's clock: triggers, limits and signatures live in real time, whatever the workspace's clock says. */
final class RealTime {
    Instant now() {
        return InstantSource.system().instant();
    }
}
