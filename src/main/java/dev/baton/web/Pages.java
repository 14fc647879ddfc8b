package dev.baton.web;

import java.util.function.Supplier;

/**
 * What {@code /readyz} and {@code /metrics} show. Both are asked on each request and must answer from memory.
 *
 * @param metrics Prometheus text format, version 0.0.4
 */
public record Pages(Supplier<Readiness> readiness, Supplier<String> metrics) {}
