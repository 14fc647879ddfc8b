package dev.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.outbox.Attempt;
import dev.baton.outbox.Obstacle;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer of Slack comes to: surely not now, surely never, or nobody knows. */
class ErrorCodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"ratelimited", "rate_limited", "message_limit_exceeded"})
    void slackAsksForPatience(String error) {
        assertThat(ErrorCodes.sort(error)).isEqualTo(new Attempt.NotNow(error, Optional.of(Duration.ofSeconds(10))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "channel_not_found",
                "not_in_channel",
                "is_archived",
                "msg_too_long",
                "msg_blocks_too_long",
                "invalid_blocks",
                "restricted_action",
                "restricted_action_read_only_channel",
                "restricted_action_thread_only_channel",
                "restricted_action_non_threadable_channel",
                "restricted_action_thread_locked",
                "cannot_reply_to_message",
                "thread_not_found",
                "message_not_found",
                "cant_update_message",
                "edit_window_closed",
                "no_text",
                "user_not_found",
                "user_not_in_channel",
                "cannot_dm_bot",
                "user_disabled",
                "invalid_arguments",
                "trigger_expired",
                "unknown_method"
            })
    void slackWillNeverTakeIt(String error) {
        assertThat(ErrorCodes.sort(error))
                .isInstanceOfSatisfying(
                        Attempt.Never.class, never -> assertThat(never.why()).isEqualTo(error));
    }

    @ParameterizedTest
    @CsvSource({
        "channel_not_found, CLOSED",
        "not_in_channel, CLOSED",
        "is_archived, CLOSED",
        "restricted_action_read_only_channel, CLOSED",
        "thread_not_found, GONE",
        "message_not_found, GONE",
        "user_disabled, NOBODY",
        "messages_tab_disabled, NOBODY",
        "invalid_blocks, REFUSED",
        "msg_too_long, REFUSED",
        "edit_window_closed, REFUSED"
    })
    void whatStandsInTheWayDecidesTheOtherRoad(String error, Obstacle obstacle) {
        assertThat(ErrorCodes.sort(error)).isEqualTo(new Attempt.Never(error, obstacle));
    }

    /** Nothing is wrong with the message: it waits until whoever runs Baton has mended the token. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_inactive",
                "invalid_auth",
                "token_revoked",
                "token_expired",
                "missing_scope",
                "not_authed"
            })
    void theTokenIsToBeMended(String error) {
        assertThat(ErrorCodes.sort(error)).isEqualTo(new Attempt.NotNow(error, Optional.of(Duration.ofMinutes(1))));
        assertThat(ErrorCodes.isOfToken(error)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "internal_error",
                "fatal_error",
                "service_unavailable",
                "request_timeout",
                "team_added_to_org",
                "never_seen_before"
            })
    void nobodyKnows(String error) {
        assertThat(ErrorCodes.sort(error)).isEqualTo(new Attempt.Doubt(error));
        assertThat(ErrorCodes.isOfToken(error)).isFalse();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"Refund invoice 4711!", "xoxb-1-secret", "<b>"})
    void whatIsNoErrorCodeIsADoubtAndReachesNoLog(@Nullable String error) {
        assertThat(ErrorCodes.sort(error)).isEqualTo(new Attempt.Doubt("an answer without ok"));
    }

    @ParameterizedTest
    @CsvSource({"400", "302", "404", "500", "502", "503", "504", "200"})
    void anotherStatusIsADoubt(int status) {
        assertThat(ErrorCodes.sort(response(status, Optional.of("3")))).isEqualTo(new Attempt.Doubt("HTTP " + status));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "0, 0",
        "999999, 999999",
        "'', 10",
        "1.5, 10",
        "-1, 10",
        "'Wed, 21 Oct 2026 07:28:00 GMT', 10",
        "99999999999999999999, 10"
    })
    void tooManyCallsWaitAsLongAsSlackSays(String header, long seconds) {
        assertThat(ErrorCodes.sort(response(429, Optional.of(header))))
                .isEqualTo(new Attempt.NotNow("ratelimited", Optional.of(Duration.ofSeconds(seconds))));
    }

    @Test
    void whereSlackDoesNotSayHowLongTenSecondsAreEnough() {
        assertThat(ErrorCodes.sort(response(429, Optional.empty())))
                .isEqualTo(new Attempt.NotNow("ratelimited", Optional.of(Duration.ofSeconds(10))));
    }

    @Test
    void whatWasNotSentIsTriedAgainAndItsWordsStayHere() {
        assertThat(ErrorCodes.notSent(new IOException("secret words")))
                .isEqualTo(new Attempt.NotNow("Slack was not reached: IOException", Optional.empty()));
    }

    private static Response response(int status, Optional<String> retryAfter) {
        var response = new Response.Builder()
                .request(new Request.Builder().url("http://127.0.0.1/").build())
                .protocol(Protocol.HTTP_1_1)
                .message("")
                .code(status);
        retryAfter.ifPresent(seconds -> response.header("Retry-After", seconds));
        return response.build();
    }
}
