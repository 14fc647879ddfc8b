package dev.baton.judge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The messages that the judge's handoffs may lead to, recognised by where they stand and what they say. */
enum Kind {
    CARD,
    NUDGE,
    INVITATION,
    LINE,
    INTRODUCTION,
    RELAY,
    ESCALATION,
    KEEP_WARM,
    AUDIT,
    UNKNOWN;

    private static final Pattern HANDOFF = Pattern.compile("\\bJ\\d+x\\d+\\b");
    private static final Pattern REPLY = Pattern.compile("\\bW\\d+x\\d+\\b");

    private static final Pattern WAITED = Pattern.compile("\\bha[sd] waited\\b");

    /** Where Baton does not know yet where the card stands, the number is no link. */
    private static final Pattern HAS_IT = Pattern.compile("\\bha[sd] (<[^|>]+\\|)?H-\\d+");

    private static final Pattern STANDS_STILL = Pattern.compile("\\bstands? still that should have happened\\b");

    static Kind of(String channel, boolean inThread, String text) {
        if (channel.startsWith("C0TEAM")) {
            return inThread ? inTeamsThread(text) : CARD;
        }
        if (channel.startsWith("D0SENDER")) {
            return inThread ? inSendersThread(text) : LINE;
        }
        if (channel.startsWith("D0MEMBER") && !inThread) {
            return KEEP_WARM;
        }
        if (channel.equals("D0ADMIN")) {
            return STANDS_STILL.matcher(text).find() ? AUDIT : UNKNOWN;
        }
        return channel.startsWith("D0BOSS") && !inThread ? ESCALATION : UNKNOWN;
    }

    private static Kind inTeamsThread(String text) {
        if (WAITED.matcher(text).find()) {
            return NUDGE;
        }
        return HAS_IT.matcher(text).find() ? INVITATION : UNKNOWN;
    }

    private static Kind inSendersThread(String text) {
        if (REPLY.matcher(text).find()) {
            return RELAY;
        }
        return HAS_IT.matcher(text).find() ? INTRODUCTION : UNKNOWN;
    }

    /** What a message of this kind is about, an audit what it found; "?" where it names nothing. */
    String subject(String text) {
        if (this == AUDIT) {
            return Integer.toHexString(text.hashCode());
        }
        return first(this == RELAY ? REPLY : HANDOFF, text).orElse("?");
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::find).map(Matcher::group);
    }
}
