package dev.baton.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads from the record with which team a handoff was when, and on whom it waited.
 *
 * @param record all of its entries, oldest first
 * @param clocks the working time of each team
 */
public record Chronicle(Handoff handoff, List<Entry> record, Function<TeamKey, WorkingTime> clocks) {
    public Chronicle {
        record = List.copyOf(record);
    }

    /**
     * A time in which nothing changed about that.
     *
     * @param hop how many teams were before the one that it was with
     * @param on whom it waited; empty once it was over
     */
    private record Stretch(int hop, Optional<Evidence.Side> on, Instant from, Instant to) {}

    /** The record for one reader: inner words of that hop, or none. */
    public List<Entry> entriesFor(Optional<Integer> inner) {
        List<Entry> seen = new ArrayList<>();
        var hop = 0;
        for (var entry : record) {
            if (!entry.event().isInside() || inner.equals(Optional.of(hop))) {
                seen.add(entry);
            }
            hop += hops(entry);
        }
        return seen;
    }

    /** The teams, and how long it waited on each. */
    public List<Evidence.Stay> stays(Instant now) {
        var stretches = stretches(now);
        var hops = handoff.course().hops();
        List<Evidence.Stay> stays = new ArrayList<>();
        for (var hop = 0; hop <= hops.size(); hop++) {
            var from = hop == 0
                    ? handoff.milestones().submitted()
                    : hops.get(hop - 1).at();
            var left = hop < hops.size() ? Optional.of(hops.get(hop)) : Optional.<Hop>empty();
            stays.add(new Evidence.Stay(team(hop), from, left, waitedOnTeam(stretches, hop)));
        }
        return stays;
    }

    /** Working time that it waited on each side, by the clock of the team that it was with. */
    public Map<Evidence.Side, Duration> waited(Instant now) {
        Map<Evidence.Side, Duration> waited = new EnumMap<>(Evidence.Side.class);
        stretches(now)
                .forEach(stretch -> stretch.on().ifPresent(on -> waited.merge(on, length(stretch), Duration::plus)));
        return waited;
    }

    private Duration waitedOnTeam(List<Stretch> stretches, int hop) {
        return stretches.stream()
                .filter(stretch -> stretch.hop() == hop && stretch.on().equals(Optional.of(Evidence.Side.TEAM)))
                .map(this::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Duration length(Stretch stretch) {
        return handoff.clock(clocks.apply(team(stretch.hop()))).between(stretch.from(), stretch.to());
    }

    private TeamKey team(int hop) {
        var hops = handoff.course().hops();
        return hop < hops.size() ? hops.get(hop).from() : handoff.team();
    }

    private List<Stretch> stretches(Instant now) {
        List<Stretch> stretches = new ArrayList<>();
        var last = new Stretch(
                0, Optional.of(Evidence.Side.TEAM), handoff.milestones().submitted(), now);
        for (var entry : record) {
            if (turns(entry)) {
                stretches.add(new Stretch(last.hop(), last.on(), last.from(), entry.at()));
                last = new Stretch(last.hop() + hops(entry), waitsOn(entry), entry.at(), now);
            }
        }
        stretches.add(last);
        return stretches;
    }

    private static boolean turns(Entry entry) {
        return entry.before() != entry.after()
                || entry.event() == Entry.Event.REDIRECTED
                || entry.event() == Entry.Event.WAITING;
    }

    private static int hops(Entry entry) {
        return entry.event() == Entry.Event.REDIRECTED ? 1 : 0;
    }

    private static Optional<Evidence.Side> waitsOn(Entry entry) {
        return switch (entry.after()) {
            case OPEN, ACKNOWLEDGED -> Optional.of(Evidence.Side.TEAM);
            case RETURNED, RESOLVED -> Optional.of(Evidence.Side.SENDER);
            case WAITING -> Optional.of(Evidence.Side.of(entry.words().orElse("")));
            case CLOSED, CANCELED -> Optional.empty();
        };
    }
}
