package dev.baton.planted.slack;

import com.slack.api.Slack;
import dev.baton.planted.usecase.Kept;
import okhttp3.OkHttpClient;

/** Innocent by itself; the cycle is the other's fault. */
public record Listener(Slack slack, OkHttpClient http, Kept kept) {}
