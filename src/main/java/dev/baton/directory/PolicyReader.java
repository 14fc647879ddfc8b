package dev.baton.directory;

import dev.baton.handoff.Level;
import dev.baton.handoff.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one policy of {@code policies:}. */
final class PolicyReader {
    private static final int LONGEST_NAME = 60;

    private PolicyReader() {}

    static PolicyDraft read(Entry entry) {
        entry.at().text(LONGEST_NAME);
        var what = "policy " + Quoted.of(entry.key());
        var steps = new ArrayList<PolicyDraft.Step>();
        var policy = entry.value(what)
                .section(
                        "nudge_after",
                        "nudge_every",
                        "escalate",
                        "acknowledge_within",
                        "connect_within",
                        "resolve_within",
                        "close_after",
                        "lapse_after")
                .flatMap(section -> policy(section, steps));
        return new PolicyDraft(policy, steps);
    }

    private static Optional<Policy> policy(Section section, List<PolicyDraft.Step> steps) {
        var nudgeAfter = section.need("nudge_after", Form.SPAN, "1h");
        var nudgeEvery = section.get("nudge_every", Form.SPAN);
        var levels = levels(section, steps);
        var acknowledge = section.get("acknowledge_within", Form.SPAN);
        var connect = section.get("connect_within", Form.SPAN);
        var resolve = section.get("resolve_within", Form.SPAN);
        var close = section.get("close_after", Form.SPAN);
        var lapse = section.get("lapse_after", Form.SPAN);
        return nudgeAfter.map(nudge -> new Policy(
                nudge,
                nudgeEvery.orElse(nudge),
                levels,
                new Policy.Targets(acknowledge, connect.orElse(nudge), resolve),
                close.orElse(Policy.DEFAULT_CLOSE_AFTER),
                lapse));
    }

    private static List<Level> levels(Section section, List<PolicyDraft.Step> steps) {
        var levels = new ArrayList<Level>();
        var number = 0;
        for (var item : section.get("escalate").map(Value::list).orElse(List.of())) {
            number++;
            item.named("level " + number + " of " + section.what())
                    .section("after", "to")
                    .ifPresent(level -> level(level, steps).ifPresent(levels::add));
        }
        return levels;
    }

    private static Optional<Level> level(Section level, List<PolicyDraft.Step> steps) {
        var at = level.need("after", "4h");
        var after = at.flatMap(value -> value.as(Form.SPAN));
        var to = level.need("to", Form.AUDIENCE, "team_supervisors");
        after.ifPresent(span -> at.ifPresent(value -> steps.add(new PolicyDraft.Step(span, value))));
        return after.flatMap(span -> to.map(audience -> new Level(span, audience)));
    }
}
