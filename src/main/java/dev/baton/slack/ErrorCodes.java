package dev.baton.slack;

import dev.baton.outbox.Attempt;
import dev.baton.outbox.Obstacle;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sorts what Slack answers into outcomes. What is not in a list is a doubt: an error never seen may follow a deed done. */
final class ErrorCodes {
    /** Slack did nothing, and asks for patience; where it names no time, this much. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The token, not the message: whoever runs Baton can mend it, and nothing is lost until then. */
    private static final Set<String> TOKEN = Set.of(
            "account_inactive",
            "invalid_auth",
            "missing_scope",
            "no_permission",
            "not_allowed_token_type",
            "not_authed",
            "org_login_required",
            "token_expired",
            "token_revoked",
            "team_access_not_granted",
            "two_factor_setup_required");

    private static final Duration UNTIL_MENDED = Duration.ofMinutes(1);

    private static final Set<String> NEVER = Set.of(
            "access_denied",
            "block_mismatch",
            "cannot_dm_bot",
            "cannot_reply_to_message",
            "cant_delete_message",
            "cant_update_message",
            "channel_is_archived",
            "channel_not_found",
            "compliance_exports_prevent_deletion",
            "edit_window_closed",
            "ekm_access_denied",
            "exchanged_trigger_id",
            "file_not_found",
            "file_upload_size_restricted",
            "file_uploads_disabled",
            "file_uploads_except_images_disabled",
            "hash_conflict",
            "invalid_arg_name",
            "invalid_arguments",
            "invalid_array_arg",
            "invalid_blocks",
            "invalid_blocks_format",
            "invalid_charset",
            "invalid_form_data",
            "invalid_metadata_format",
            "invalid_metadata_schema",
            "invalid_post_type",
            "invalid_trigger_id",
            "invalid_user_combination",
            "is_archived",
            "is_inactive",
            "message_not_found",
            "messages_tab_disabled",
            "metadata_too_large",
            "method_deprecated",
            "method_not_supported_for_channel_type",
            "missing_charset",
            "missing_post_type",
            "msg_blocks_too_long",
            "msg_too_long",
            "no_text",
            "not_enabled",
            "not_found",
            "not_in_channel",
            "posting_to_channel_denied",
            "thread_not_found",
            "too_many_attachments",
            "too_many_users",
            "trigger_exchanged",
            "trigger_expired",
            "unknown_method",
            "user_disabled",
            "user_not_found",
            "user_not_in_channel",
            "user_not_visible",
            "users_list_not_supplied",
            "users_not_found",
            "view_too_large");

    private static final Set<String> CLOSED =
            Set.of("channel_is_archived", "channel_not_found", "is_archived", "is_inactive", "not_in_channel");

    private static final Set<String> GONE = Set.of("cannot_reply_to_message", "message_not_found", "thread_not_found");

    private static final Set<String> NOBODY = Set.of(
            "cannot_dm_bot",
            "invalid_user_combination",
            "messages_tab_disabled",
            "user_disabled",
            "user_not_found",
            "user_not_in_channel",
            "user_not_visible",
            "users_not_found");

    private ErrorCodes() {}

    static boolean isOfToken(String error) {
        return TOKEN.contains(error);
    }

    /** Whether Slack did nothing because Baton is no member. */
    static boolean isNotIn(Attempt attempt) {
        return attempt.why().equals("not_in_channel");
    }

    /** An answer with {@code ok: false}. */
    static Attempt sort(@Nullable String said) {
        var error = said == null ? "" : said;
        if (Attempt.NotNow.isLimit(error)) {
            return new Attempt.NotNow(error, Optional.of(PATIENCE));
        }
        if (TOKEN.contains(error)) {
            return new Attempt.NotNow(error, Optional.of(UNTIL_MENDED));
        }
        var never = NEVER.contains(error) || error.startsWith("restricted_action");
        return never ? new Attempt.Never(error, obstacle(error)) : new Attempt.Doubt(word(error));
    }

    /** A channel whose settings keep Baton out is as good as closed. */
    private static Obstacle obstacle(String error) {
        if (CLOSED.contains(error) || error.startsWith("restricted_action")) {
            return Obstacle.CLOSED;
        }
        if (GONE.contains(error)) {
            return Obstacle.GONE;
        }
        return NOBODY.contains(error) ? Obstacle.NOBODY : Obstacle.REFUSED;
    }

    /** An answer with another status than 200, or with a body that is no JSON. */
    static Attempt sort(Response response) {
        if (response.code() == 429) {
            return new Attempt.NotNow("ratelimited", Optional.of(retryAfter(response)));
        }
        return new Attempt.Doubt("HTTP " + response.code());
    }

    /** No byte of the request was written. */
    static Attempt notSent(IOException broken) {
        return new Attempt.NotNow("Slack was not reached: " + broken.getClass().getSimpleName(), Optional.empty());
    }

    static Duration retryAfter(Response response) {
        var seconds = response.header("Retry-After", "");
        return seconds != null && seconds.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : PATIENCE;
    }

    /** Only what looks like an error code may reach the log. */
    private static String word(String error) {
        return error.matches("[a-z0-9_]{1,60}") ? error : "an answer without ok";
    }
}
