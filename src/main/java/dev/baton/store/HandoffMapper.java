package dev.baton.store;

import dev.baton.handoff.Brief;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.Circle;
import dev.baton.handoff.Course;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Ladder;
import dev.baton.handoff.Milestones;
import dev.baton.handoff.Note;
import dev.baton.handoff.Ownership;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Policy;
import dev.baton.handoff.State;
import dev.baton.handoff.Target;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.Urgency;
import dev.baton.handoff.Via;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A row as the handoff it was. */
record HandoffMapper(Row row) {
    Handoff handoff() throws SQLException {
        return new Handoff(
                new HandoffId(row.number("number")),
                row.number("version"),
                State.valueOf(row.text("state")),
                new PersonId(row.text("sender")),
                brief(),
                new TeamKey(row.text("team")),
                Json.read(row.text("policy"), Policy.class),
                line(),
                ladder(),
                ownership(),
                helpers(),
                milestones(),
                standings(),
                lastWord(),
                row.number("reopened"),
                Json.read(row.text("course"), Course.class),
                row.optional("circle", text -> Json.read(text, Circle.class)).orElseGet(Circle::empty));
    }

    private Brief brief() throws SQLException {
        return new Brief(
                row.text("ask"),
                row.text("situation"),
                row.text("stake"),
                Urgency.valueOf(row.text("urgency")),
                background());
    }

    private Brief.Background background() throws SQLException {
        return new Brief.Background(
                row.optionalInstant("needed_by"),
                row.optionalText("tried_so_far"),
                row.optionalText("on_behalf_of"),
                Json.readList(row.text("answers"), Brief.Answer[].class));
    }

    private Optional<ThreadRef> line() throws SQLException {
        var ts = row.optionalText("line_ts");
        return row.optional("line_channel", ChannelId::new).map(channel -> new ThreadRef(channel, ts.orElseThrow()));
    }

    private Ladder ladder() throws SQLException {
        var micros = row.decimal("ran_before").movePointRight(6).longValueExact();
        return new Ladder(
                row.number("level"),
                row.number("stint"),
                row.instant("open_since"),
                Duration.ofSeconds(micros / 1_000_000, micros % 1_000_000 * 1_000),
                row.optionalInstant("last_nudge"));
    }

    private Optional<Ownership> ownership() throws SQLException {
        var owner = row.optionalText("owner");
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Ownership(
                new PersonId(owner.get()), row.instant("owned_since"), Via.valueOf(row.text("owned_via")), readBack()));
    }

    private Optional<Ownership.ReadBack> readBack() throws SQLException {
        var promisedBy = row.optionalInstant("promised_by");
        return row.optional("read_back", words -> new Ownership.ReadBack(words, promisedBy));
    }

    private Set<PersonId> helpers() throws SQLException {
        return row.optional("helpers", Ids::people).map(LinkedHashSet::new).orElseGet(LinkedHashSet::new);
    }

    private Milestones milestones() throws SQLException {
        return new Milestones(
                row.instant("submitted_at"),
                row.optionalInstant("acknowledged_at"),
                row.optionalInstant("connected_at"),
                row.optionalInstant("resolved_at"),
                row.optionalInstant("ended_at"));
    }

    private Map<Target, Target.Standing> standings() throws SQLException {
        var standings = new EnumMap<Target, Target.Standing>(Target.class);
        row.optional("acknowledge_standing", Target.Standing::valueOf)
                .ifPresent(standing -> standings.put(Target.ACKNOWLEDGE, standing));
        row.optional("connect_standing", Target.Standing::valueOf)
                .ifPresent(standing -> standings.put(Target.CONNECT, standing));
        row.optional("resolve_standing", Target.Standing::valueOf)
                .ifPresent(standing -> standings.put(Target.RESOLVE, standing));
        return standings;
    }

    private Optional<Note> lastWord() throws SQLException {
        var words = row.optionalText("last_word");
        return row.optional("last_word_by", PersonId::new).map(by -> new Note(by, words.orElseThrow()));
    }
}
