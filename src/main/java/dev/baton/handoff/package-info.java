/**
 * Facts and rules of a handoff: what it is, who may do what to it, and what must then be said to whom.
 *
 * <p>Pure: every verb takes what it needs and returns an {@link dev.baton.handoff.Outcome}. Imports nothing but the JDK
 * and JSpecify; knows no clock, no database and no Slack.
 */
@NullMarked
package dev.baton.handoff;

import org.jspecify.annotations.NullMarked;
