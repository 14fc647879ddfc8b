/**
 * What people read and type: domain in, Block Kit out; view state in, typed form out; the ids that tie them together.
 *
 * <p>Imports {@code handoff}, {@code directory}, {@code outbox} and Slack's model, never a use case. Everything that a
 * person wrote passes through {@link dev.baton.slack.view.Inert}.
 */
@NullMarked
package dev.baton.slack.view;

import org.jspecify.annotations.NullMarked;
