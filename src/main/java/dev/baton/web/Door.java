package dev.baton.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParseException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in only what Slack signed within the last five minutes, judged on the raw bytes before anything parses them. Answers
 * with an empty body: 413 over {@link #MAX_BODY_BYTES}, 401 without a valid signature, 400 where what is behind the door
 * could not read the JSON, 500 where it failed. What passes can be read again and is always UTF-8, as is the answer.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying requests from Slack</a>
 */
public final class Door implements Filter {
    /** The largest body that is read, in bytes. Slack's own stay far below it. */
    public static final int MAX_BODY_BYTES = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final long MAX_AGE_SECONDS = 300;
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");

    private final Signature signature;
    private final InstantSource clock;
    private final DoorWatch watch;
    private final RefusalLog refusals;

    /**
     * @param signingSecret the app's signing secret
     * @param clock what the age of a request is measured against, 300 seconds both ways
     * @throws IllegalArgumentException if the secret is blank or shorter than 16 characters; it is not repeated in the message
     */
    public Door(String signingSecret, InstantSource clock, DoorWatch watch) {
        this.signature = new Signature(signingSecret);
        this.clock = clock;
        this.watch = watch;
        this.refusals = new RefusalLog(clock);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain behind)
            throws IOException, ServletException {
        admit((HttpServletRequest) request, (HttpServletResponse) response, behind);
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain behind)
            throws IOException {
        Optional<String> timestamp = only(request, "X-Slack-Request-Timestamp").filter(this::isRecent);
        Optional<String> given = only(request, "X-Slack-Signature");
        if (timestamp.isEmpty() || given.isEmpty()) {
            refuse(response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!signature.matches(timestamp.get(), body, given.get())) {
            refuse(response);
        } else if (TopLevelType.of(body).filter("app_rate_limited"::equals).isPresent()) {
            watch.rateLimited();
        } else {
            if (request.getHeader("X-Slack-Retry-Num") != null) {
                watch.repeated();
            }
            handOn(new KnownBody(request, body), response, behind);
        }
    }

    private static Optional<String> only(HttpServletRequest request, String header) {
        List<String> values = Collections.list(request.getHeaders(header));
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private boolean isRecent(String timestamp) {
        return TIMESTAMP.matcher(timestamp).matches()
                && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp)) <= MAX_AGE_SECONDS;
    }

    private void refuse(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        watch.refused();
        refusals.refused();
    }

    private static void handOn(KnownBody request, HttpServletResponse response, FilterChain behind) throws IOException {
        response.setCharacterEncoding(UTF_8.name());
        try {
            behind.doFilter(request, response);
        } catch (JsonParseException e) {
            fail(response, HttpServletResponse.SC_BAD_REQUEST, e);
        } catch (ServletException | RuntimeException e) {
            fail(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, e);
        }
    }

    /** Names only the kind of failure: the message of a parser's exception may quote what people wrote. */
    private static void fail(HttpServletResponse response, int status, Exception e) {
        LOG.error(
                "A signed request could not be handled and is answered {}: {}",
                status,
                e.getClass().getName());
        if (!response.isCommitted()) {
            response.reset();
            response.setStatus(status);
        }
    }
}
