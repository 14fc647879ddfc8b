package dev.baton.directory;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.WorkingTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code policies:} and {@code teams:}, and checks what holds between teams. */
final class TeamsReader {
    private static final int MOST = 100;

    private final Map<String, PolicyDraft> policies;
    private final List<Entry> entries;
    private final List<TeamDraft> drafts = new ArrayList<>();

    private TeamsReader(Map<String, PolicyDraft> policies, List<Entry> entries, HoursReader hours) {
        this.policies = policies;
        this.entries = entries;
        var reader = new TeamReader(policies, hours);
        entries.forEach(entry -> reader.read(entry).ifPresent(drafts::add));
    }

    static TeamsReader read(Map<String, PolicyDraft> policies, Optional<Value> teams, HoursReader hours) {
        var entries = teams.map(Value::entries).orElse(List.of());
        var reader = new TeamsReader(policies, entries, hours);
        reader.checkCount();
        reader.checkWords();
        reader.checkChannels();
        reader.checkLevels();
        return reader;
    }

    /** The teams of a file without problems. */
    List<Team> teams() {
        return drafts.stream().map(draft -> draft.team(policies)).toList();
    }

    private void checkCount() {
        if (entries.size() > MOST) {
            entries.get(MOST).at().wrong("there are " + entries.size() + " teams; keep at most " + MOST);
        }
    }

    // Keys come before names and names before words, so that the weaker of two claims is the faulty one.
    private void checkWords() {
        var claims = new Claims();
        entries.forEach(e -> claims.add(new Claims.Claim(e.key(), e.key(), e.at())));
        drafts.forEach(d ->
                d.section().get("name").ifPresent(at -> d.name().ifPresent(name -> claims.add(claim(d, name, at)))));
        for (var draft : drafts) {
            for (var at : draft.section().get("handles").map(Value::list).orElse(List.of())) {
                at.text(TeamReader.LONGEST_WORD)
                        .filter(draft.texts().handles()::contains)
                        .ifPresent(w -> claims.add(claim(draft, w, at)));
            }
        }
    }

    private static Claims.Claim claim(TeamDraft draft, String typed, Value at) {
        return new Claims.Claim(draft.entry().key(), typed, at);
    }

    private void checkChannels() {
        Map<ChannelId, String> owners = new HashMap<>();
        for (var draft : drafts) {
            draft.channel().ifPresent(id -> {
                var owner = owners.putIfAbsent(id, draft.entry().key());
                if (owner != null) {
                    draft.section()
                            .get("channel")
                            .ifPresent(at -> at.wrong(Quoted.of(id.value()) + " is already the channel of team "
                                    + Quoted.of(owner) + "; each team has its own"));
                }
            });
        }
    }

    private void checkLevels() {
        policies.forEach((name, policy) -> {
            var clocks = drafts.stream()
                    .flatMap(draft -> draft.clockOf(name).stream())
                    .toList();
            policy.checkThatLevelsAscend(
                    clocks.isEmpty()
                            ? List.of(new PolicyDraft.Clock("around the clock", WorkingTime.aroundTheClock()))
                            : clocks);
        });
    }
}
