package dev.baton.playground;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Rate limits where they are wanted, and who is told to wait until when. */
final class Limits {
    private static final String POST = "chat.postMessage";

    private final Map<String, Function<Instant, Bucket>> kinds = new HashMap<>();
    private final Map<String, Bucket> buckets = new HashMap<>();
    private final Map<String, Instant> blockedUntil = new HashMap<>();
    private final RealTime realTime = new RealTime();
    private Optional<Function<Instant, Bucket>> posts = Optional.empty();

    /** A call that is not let through: wait so long; a violation if the app had been told so. */
    record Refusal(Duration retryAfter, boolean violation) {}

    synchronized void limitPosts(double perSecondPerChannel, int burst) {
        posts = Optional.of(now -> new Bucket(perSecondPerChannel, burst, now));
    }

    synchronized void limit(String method, int perMinute) {
        kinds.put(method, now -> new Bucket(perMinute / 60.0, perMinute, now));
        buckets.remove(method);
    }

    synchronized void block(String method, Duration retryAfter) {
        blockedUntil.put(method, realTime.now().plus(retryAfter));
    }

    synchronized Optional<Refusal> refusal(String method, Args args) {
        Instant now = realTime.now();
        String post = method + " " + args.channel();
        return waiting(method, now)
                .or(() -> waiting(post, now))
                .or(() -> Optional.ofNullable(kinds.get(method)).flatMap(kind -> take(method, kind, now)))
                .or(() -> posts.filter(kind -> method.equals(POST)).flatMap(kind -> take(post, kind, now)));
    }

    private Optional<Refusal> waiting(String key, Instant now) {
        return Optional.ofNullable(blockedUntil.get(key))
                .filter(now::isBefore)
                .map(until -> new Refusal(wholeSeconds(Duration.between(now, until)), true));
    }

    private Optional<Refusal> take(String key, Function<Instant, Bucket> kind, Instant now) {
        Bucket bucket = buckets.computeIfAbsent(key, absent -> kind.apply(now));
        if (bucket.take(now)) {
            return Optional.empty();
        }
        Duration wait = bucket.untilNext();
        blockedUntil.put(key, now.plus(wait));
        return Optional.of(new Refusal(wait, false));
    }

    static Duration wholeSeconds(Duration time) {
        return Duration.ofSeconds(Math.max(1, (time.toMillis() + 999) / 1000));
    }
}
