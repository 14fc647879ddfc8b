package dev.baton.slack.view;

import dev.baton.handoff.Evidence;
import dev.baton.handoff.Evidence.Fate;
import dev.baton.handoff.ToTeam;
import dev.baton.slack.view.Html.Fact;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody reads who reads no further: when each step was reached, and how often it was asked for. */
record EvidenceSummary(Evidence evidence, Scene scene, EvidenceWords words) {
    String facts() {
        var reached = evidence.handoff().milestones();
        return Html.facts(Stream.of(
                        Optional.of(new Fact("Handed off", words.time(reached.submitted()))),
                        Optional.of(new Fact("Acknowledged", reached(reached.acknowledged()))),
                        Optional.of(new Fact("First word to sender", reached(reached.connected()))),
                        Optional.of(new Fact("Resolved", reached(reached.resolved()))),
                        reached.ended().map(at -> new Fact(ended(), reached(Optional.of(at)))),
                        Optional.of(new Fact("Nudges to the team", Long.toString(shown(true)))),
                        Optional.of(new Fact("Escalations", shown(false) + " messages, to those named below")))
                .flatMap(Optional::stream));
    }

    private String reached(Optional<Instant> at) {
        return at.map(then -> words.time(then) + " " + Html.small("after " + sinceHandOff(then)))
                .orElse("not yet");
    }

    private String ended() {
        var state = evidence.handoff().state().name();
        return state.substring(0, 1) + EvidenceWords.plain(state.substring(1));
    }

    private String sinceHandOff(Instant then) {
        var submitted = evidence.handoff().milestones().submitted();
        return Waited.words(scene.clock().between(submitted, then), scene.clock());
    }

    private long shown(boolean nudges) {
        return evidence.messages().stream()
                .filter(told -> told.fate() == Fate.SHOWN && EvidenceWords.isPressing(told.message()))
                .filter(told -> told.message() instanceof ToTeam.Nudge == nudges)
                .count();
    }
}
