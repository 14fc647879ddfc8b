package dev.baton.store;

import dev.baton.handoff.Brief;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Ladder;
import dev.baton.handoff.Milestones;
import dev.baton.handoff.Note;
import dev.baton.handoff.Ownership;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Target;
import dev.baton.handoff.ThreadRef;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A handoff as its row. */
final class HandoffColumns {
    private final Columns columns = new Columns();

    private HandoffColumns() {}

    static Map<String, @Nullable Object> of(Handoff handoff, Optional<Instant> followUpAt) {
        var row = new HandoffColumns();
        row.life(handoff, followUpAt);
        row.brief(handoff.brief());
        row.ladder(handoff.ladder());
        row.ownership(handoff.ownership());
        row.milestones(handoff.milestones());
        row.standings(handoff.standings());
        return row.columns.values();
    }

    private void life(Handoff handoff, Optional<Instant> followUpAt) {
        columns.put("number", handoff.id().number())
                .put("version", handoff.version())
                .put("state", handoff.state())
                .put("is_over", handoff.state().isOver())
                .put(
                        "next_follow_up_at",
                        followUpAt.filter(at -> !handoff.state().isOver()))
                .put("sender", handoff.sender().value())
                .put("team", handoff.team().value())
                .put("policy", Json.write(handoff.policy()))
                .put("line_channel", handoff.line().map(line -> line.channel().value()))
                .put("line_ts", handoff.line().map(ThreadRef::ts))
                .put("last_word_by", handoff.lastWord().map(Note::by).map(PersonId::value))
                .put("last_word", handoff.lastWord().map(Note::words))
                .put("reopened", handoff.reopened())
                .put("course", Json.write(handoff.course()))
                .put("circle", Json.write(handoff.circle()));
    }

    private void brief(Brief brief) {
        columns.put("ask", brief.ask())
                .put("situation", brief.situation())
                .put("stake", brief.stake())
                .put("urgency", brief.urgency())
                .put("needed_by", brief.background().neededBy())
                .put("tried_so_far", brief.background().triedSoFar())
                .put("on_behalf_of", brief.background().onBehalfOf())
                .put("answers", Json.write(brief.background().answers()));
    }

    private void ladder(Ladder ladder) {
        columns.put("level", ladder.level())
                .put("stint", ladder.stint())
                .put("open_since", ladder.since())
                .put("ran_before", seconds(ladder.before()))
                .put("last_nudge", ladder.lastNudge());
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds() * 1_000_000 + duration.toNanosPart() / 1_000, 6);
    }

    private void ownership(Optional<Ownership> ownership) {
        var readBack = ownership.flatMap(Ownership::readBack);
        columns.put("owner", ownership.map(Ownership::owner).map(PersonId::value))
                .put("owned_since", ownership.map(Ownership::since))
                .put("owned_via", ownership.map(Ownership::via).map(Enum::name))
                .put("read_back", readBack.map(Ownership.ReadBack::words))
                .put("promised_by", readBack.flatMap(Ownership.ReadBack::promisedBy));
    }

    private void milestones(Milestones milestones) {
        columns.put("submitted_at", milestones.submitted())
                .put("acknowledged_at", milestones.acknowledged())
                .put("connected_at", milestones.connected())
                .put("resolved_at", milestones.resolved())
                .put("ended_at", milestones.ended());
    }

    private void standings(Map<Target, Target.Standing> standings) {
        columns.put("acknowledge_standing", standing(standings, Target.ACKNOWLEDGE))
                .put("connect_standing", standing(standings, Target.CONNECT))
                .put("resolve_standing", standing(standings, Target.RESOLVE));
    }

    private static Optional<String> standing(Map<Target, Target.Standing> standings, Target target) {
        return Optional.ofNullable(standings.get(target)).map(Enum::name);
    }
}
