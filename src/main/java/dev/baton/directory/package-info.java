/**
 * The directory: which teams there are, who is in them, when they work, under which policy, and who supervises whom;
 * also reading and checking the YAML file that says so.
 *
 * <p>Imports {@code dev.baton.handoff}, the YAML reader and the calendar of holidays; knows no database and no Slack.
 * What only Slack can say about people stands behind {@link dev.baton.directory.Colleagues}.
 */
@NullMarked
package dev.baton.directory;

import org.jspecify.annotations.NullMarked;
