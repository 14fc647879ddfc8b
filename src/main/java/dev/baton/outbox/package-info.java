/**
 * What delivery means: the states of a message on its way, what an attempt came to, when to try again, how fast to go.
 *
 * <p>The states of a delivery and every step between them are in {@link dev.baton.outbox.Delivery}. No SQL and no Slack: the
 * rows are kept by {@link dev.baton.outbox.Outbox} and {@link dev.baton.outbox.Doubts}, the calls are made by {@link
 * dev.baton.outbox.Courier}, Slack is read back by {@link dev.baton.outbox.Lookout}. Homes, of which only the newest picture
 * counts, have turns of their own in {@link dev.baton.outbox.Homes}. Imports {@code handoff}.
 */
@NullMarked
package dev.baton.outbox;

import org.jspecify.annotations.NullMarked;
