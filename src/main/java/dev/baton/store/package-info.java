/**
 * Keeps handoffs, their record and the outbox in H2 or PostgreSQL. All SQL of the house is here, one class a table.
 *
 * <p>Imports {@code handoff}, {@code outbox} and {@code usecase}, whose ports it implements. A transaction that needs both
 * locks the handoff before its deliveries, so that no two wait for each other.
 */
@NullMarked
package dev.baton.store;

import org.jspecify.annotations.NullMarked;
