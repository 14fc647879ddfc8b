package dev.baton.playground;

import com.google.gson.JsonObject;

/** One method of the Web API: what it does with the arguments, or a {@link SlackError}. */
interface Method {
    /** Gives the answer without {@code ok}. */
    JsonObject call(Args args);
}
