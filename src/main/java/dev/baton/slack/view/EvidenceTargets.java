package dev.baton.slack.view;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.Span;
import dev.baton.handoff.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The agreed times, and whether they were kept. */
record EvidenceTargets(Handoff handoff, EvidenceWords words) {
    String table() {
        return Html.table(
                List.of("Target", "Agreed", "Reached", "Kept"),
                Stream.of(Target.values())
                        .flatMap(target -> agreed(target).stream().map(span -> row(target, span))));
    }

    private List<String> row(Target target, Span span) {
        return List.of(
                Html.text("to " + EvidenceWords.plain(target.name())),
                Html.text("within " + span + " of working time"),
                Html.text(reached(target).map(words::at).orElse("not yet")),
                Html.text(kept(target)));
    }

    private String kept(Target target) {
        if (handoff.standings().get(target) == Target.Standing.BREACHED) {
            return "no: missed";
        }
        return reached(target).isPresent() ? "yes" : handoff.standings().containsKey(target) ? "at risk" : "open";
    }

    private Optional<Span> agreed(Target target) {
        var targets = handoff.policy().targets();
        return switch (target) {
            case ACKNOWLEDGE -> targets.acknowledgeWithin();
            case CONNECT -> Optional.of(targets.connectWithin());
            case RESOLVE -> targets.resolveWithin();
        };
    }

    private Optional<Instant> reached(Target target) {
        return switch (target) {
            case ACKNOWLEDGE -> handoff.milestones().acknowledged();
            case CONNECT -> handoff.milestones().connected();
            case RESOLVE -> handoff.milestones().resolved();
        };
    }
}
