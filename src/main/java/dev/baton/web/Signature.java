package dev.baton.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slack's signature, version 0: HMAC-SHA256 over {@code v0:<timestamp>:<raw body>}. */
final class Signature {
    private static final int SHORTEST_SECRET = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Signature(String secret) {
        if (secret.isBlank() || secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "SLACK_SIGNING_SECRET must have at least " + SHORTEST_SECRET + " characters");
        }
        key = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    }

    /** In a time that does not depend on how much of {@code given} is right. */
    boolean matches(String timestamp, byte[] body, String given) {
        return MessageDigest.isEqual(of(timestamp, body).getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private String of(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }
}
