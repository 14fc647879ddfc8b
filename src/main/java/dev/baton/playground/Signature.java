package dev.baton.playground;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slack's request signature, version 0: HMAC-SHA256 over {@code v0:<seconds>:<body>}. */
record Signature(String secret) {

    String of(long epochSecond, String body) {
        byte[] base = ("v0:" + epochSecond + ":" + body).getBytes(StandardCharsets.UTF_8);
        return "v0=" + HexFormat.of().formatHex(mac().doFinal(base));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", missing);
        }
    }

    @Override
    public String toString() {
        return "Signature[v0]";
    }
}
