package dev.baton.planted;

import java.time.Instant;
import java.time.InstantSource;
import java.util.logging.Logger;

/** Innocent: here all of it is allowed. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println(System.getenv("HOME") + Instant.now() + InstantSource.system());
        Logger.getLogger("main").info("started");
    }
}
