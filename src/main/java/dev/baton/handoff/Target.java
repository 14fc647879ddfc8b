package dev.baton.handoff;

/** A time agreed between teams (OLA). */
public enum Target {
    ACKNOWLEDGE,
    CONNECT,
    RESOLVE;

    /** How near a target is to being missed; nothing is said of one that is well on time. */
    public enum Standing {
        /** Three quarters of the time have passed. */
        AT_RISK,
        BREACHED
    }
}
