/**
 * Runs named duties at intervals, on real threads and real time; a duty can be woken and never overlaps with itself. Knows
 * nothing of what the duties do. May import the JDK, SLF4J and JSpecify, and nothing of ours.
 */
@NullMarked
package dev.baton.schedule;

import org.jspecify.annotations.NullMarked;
