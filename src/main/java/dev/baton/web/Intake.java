package dev.baton.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Takes in the whole body before a thread is given to the request, so that slow senders cost a connection and nothing else.
 * Bodies over {@link Door#MAX_BODY_BYTES} are answered 413; few large ones are held at a time.
 */
final class Intake extends Handler.Wrapper {
    /** Up to here the rest of a body that is too long is read and thrown away: only then does the sender see the answer. */
    private static final long THROWN_AWAY_BYTES = 16_000_000;

    /** Slack's ordinary requests are smaller, so a flood of large ones never stands in their way. */
    private static final int SMALL_BYTES = 32_768;

    private static final int LARGE_AT_A_TIME = 32;

    private final Patience patience;
    private final Semaphore large = new Semaphore(LARGE_AT_A_TIME);

    Intake(Patience patience) {
        this.patience = patience;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        long declared = request.getLength();
        if (declared > (waitsForContinue(request) ? Door.MAX_BODY_BYTES : THROWN_AWAY_BYTES)) {
            return hangUp(response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
        }
        if ((declared < 0 || declared > SMALL_BYTES) && !reserve(request)) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
            return hangUp(response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
        patience.headersOf(request);
        new Reading(request, response, callback).run();
        return true;
    }

    private static boolean waitsForContinue(Request request) {
        return request.getHeaders().contains(HttpHeader.EXPECT, HttpHeaderValue.CONTINUE.asString());
    }

    private boolean reserve(Request request) {
        boolean reserved = large.tryAcquire();
        if (reserved) {
            Request.addCompletionListener(request, failure -> large.release());
        }
        return reserved;
    }

    private static boolean hangUp(Response response, Callback callback, int status) {
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        return Routes.end(response, callback, status);
    }

    /** The reading of one body; called again by Jetty whenever more has come. */
    private final class Reading implements Runnable {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private long seen;

        Reading(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        @Override
        public void run() {
            boolean more = true;
            while (more) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                more = take(chunk);
            }
        }

        /** Says whether to read on. */
        private boolean take(Content.Chunk chunk) {
            if (Content.Chunk.isFailure(chunk)) {
                hangUp(response, callback, HttpStatus.BAD_REQUEST_400);
                return false;
            }
            keep(chunk);
            if (seen > THROWN_AWAY_BYTES) {
                hangUp(response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
                return false;
            }
            if (chunk.isLast()) {
                finish();
            }
            return !chunk.isLast();
        }

        private void keep(Content.Chunk chunk) {
            seen += chunk.remaining();
            if (seen <= Door.MAX_BODY_BYTES) {
                body.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
            }
            chunk.release();
        }

        private void finish() {
            patience.wholeOf(request);
            if (seen > Door.MAX_BODY_BYTES) {
                hangUp(response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
                return;
            }
            try {
                Intake.super.handle(new Whole(request, body.toByteArray()), response, callback);
            } catch (Exception e) {
                callback.failed(e);
            }
        }
    }

    /** The request with its body in memory. */
    private static final class Whole extends Request.Wrapper {
        private final ByteBufferContentSource content;

        Whole(Request request, byte[] body) {
            super(request);
            content = new ByteBufferContentSource(ByteBuffer.wrap(body));
        }

        @Override
        public long getLength() {
            return content.getLength();
        }

        @Override
        public Content.Chunk read() {
            return content.read();
        }

        @Override
        public void demand(Runnable whenThere) {
            content.demand(whenThere);
        }

        @Override
        public void fail(Throwable failure) {
            content.fail(failure);
        }

        @Override
        public boolean consumeAvailable() {
            return true;
        }
    }
}
