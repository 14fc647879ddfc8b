/**
 * How Slack calls us and how we call Slack: listeners that read, call a use case and answer, by HTTP requests or over a
 * socket; the Web API client; error codes sorted into outcomes.
 *
 * <p>Imports {@code usecase}, {@code slack.view} and below.
 */
@NullMarked
package dev.baton.slack;

import org.jspecify.annotations.NullMarked;
