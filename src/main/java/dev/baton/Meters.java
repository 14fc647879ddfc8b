package dev.baton;

import dev.baton.handoff.Slip;
import dev.baton.outbox.Delivery;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What {@code /metrics} shows: counts and times, never an id, a name or a text. */
final class Meters {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Delivery.State, Counter> deliveries = new EnumMap<>(Delivery.State.class);
    private final Map<Slip, Counter> findings = new EnumMap<>(Slip.class);
    private final Counter refused;
    private final Counter rateLimited;
    private final Counter earlyInVain;
    private final AtomicBoolean ready = new AtomicBoolean();

    Meters() {
        for (var state : Delivery.State.values()) {
            deliveries.put(
                    state,
                    Counter.builder("baton.deliveries")
                            .description("Attempts to deliver a message, by what became of it")
                            .tag("outcome", state.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        for (var slip : Slip.values()) {
            findings.put(
                    slip,
                    Counter.builder("baton.audit.findings")
                            .description("What should have happened and had not, by what it was")
                            .tag("kind", slip.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        refused = Counter.builder("baton.requests.refused")
                .description("Requests that Slack did not sign")
                .register(registry);
        rateLimited = Counter.builder("baton.events.held.back")
                .description("Times that Slack said it holds back events")
                .register(registry);
        earlyInVain = Counter.builder("baton.early.dropped")
                .description(
                        "Reactions and replies that were kept for a day, as Baton did not know what they belong to")
                .register(registry);
        registry.gauge("baton.ready", ready, is -> is.get() ? 1 : 0);
    }

    /** Memory, threads and processor. Apart from the rest, since it loads the JVM's management: 0.3 s of a start. */
    void bindMachine() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    void delivered(Delivery.State state) {
        Objects.requireNonNull(deliveries.get(state)).increment();
    }

    void ready(boolean is) {
        ready.set(is);
    }

    /** When a duty last ended well, in seconds since 1970; 0 before the first time. */
    void duty(String name, Supplier<Optional<Instant>> lastSuccess) {
        Gauge.builder(
                        "baton.duty.last.success.seconds",
                        () -> lastSuccess.get().map(Instant::getEpochSecond).orElse(0L))
                .description("When a duty last ended well")
                .tag("duty", name)
                .register(registry);
    }

    /** When an audit last found nothing that nobody knows of, in seconds since 1970; 0 before the first time. */
    void audits(Supplier<Optional<Instant>> lastClean) {
        Gauge.builder(
                        "baton.audit.last.success.seconds",
                        () -> lastClean.get().map(Instant::getEpochSecond).orElse(0L))
                .description("When an audit last found all well")
                .register(registry);
    }

    void found(Slip slip, int many) {
        Objects.requireNonNull(findings.get(slip)).increment(many);
    }

    /** Whether Slack can reach Baton over the socket that Baton opened. */
    void socket(BooleanSupplier isConnected) {
        Gauge.builder("baton.socket.connected", () -> isConnected.getAsBoolean() ? 1 : 0)
                .description("Whether the connection to Slack is up")
                .register(registry);
    }

    /** Messages that not even the stewards could be told of, of late. */
    void unheard(AtomicLong count) {
        Gauge.builder("baton.messages.unheard", count::get)
                .description("Messages of the last quarter of an hour that reached nobody, not even the stewards")
                .register(registry);
    }

    String page() {
        return registry.scrape();
    }

    void refused() {
        refused.increment();
    }

    void earlyInVain(int many) {
        earlyInVain.increment(many);
    }

    void rateLimited() {
        rateLimited.increment();
    }
}
