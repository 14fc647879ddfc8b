/**
 * Decides when somebody must be reminded or told: pure functions of a handoff, the clock it runs on, and now.
 *
 * <p>Imports {@code handoff} and {@code directory}.
 */
@NullMarked
package dev.baton.followup;

import org.jspecify.annotations.NullMarked;
