/**
 * One class for each thing that a person or the clock can ask for, named with a verb: says in which order things are
 * loaded, decided and saved.
 *
 * <p>Imports {@code handoff}, {@code directory}, {@code followup} and {@code outbox}; knows no SQL and no Slack.
 */
@NullMarked
package dev.baton.usecase;

import org.jspecify.annotations.NullMarked;
