package dev.baton.judge;

import java.time.Instant;

/**
 * One message that Slack put up.
 *
 * @param subject the word in it that tells what it is about
 * @param called when the call arrived
 * @param stood when it came to stand
 * @param visible whether it stands there at the end
 * @param shown what it shows at the end; empty where it does not stand there
 */
record Seen(Kind kind, String subject, Instant called, Instant stood, boolean visible, String shown) {}
