package dev.baton;

import dev.baton.web.DoorWatch;

/** What the door hears that tells of lost or late events goes to whoever can look for them, once there is somebody. */
final class Signals implements DoorWatch {
    private final Meters meters;
    private volatile Runnable lookForThem = () -> {};

    Signals(Meters meters) {
        this.meters = meters;
    }

    void tell(Runnable whoLooks) {
        lookForThem = whoLooks;
    }

    @Override
    public void refused() {
        meters.refused();
    }

    @Override
    public void rateLimited() {
        meters.rateLimited();
        lookForThem.run();
    }

    @Override
    public void repeated() {
        lookForThem.run();
    }
}
