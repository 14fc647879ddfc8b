package dev.baton.slack;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Mints the keys that forms carry: a form counts once, however often it is submitted. */
final class FormKeys {
    private final SecureRandom random = new SecureRandom();

    String next() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
