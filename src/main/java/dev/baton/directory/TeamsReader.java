package dev.baton.directory;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.WorkingTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads teams, and checks what holds between them: what one team has is not another's. */
final class TeamsReader {
    private static final int MOST = 100;

    private final Map<String, PolicyDraft> policies;
    private final TeamReader reader;
    private final List<Entry> entries = new ArrayList<>();
    private final List<TeamDraft> drafts = new ArrayList<>();
    private final Map<ChannelId, String> channels = new HashMap<>();
    private final Claims claims;

    TeamsReader(Map<String, PolicyDraft> policies, HoursReader hours) {
        this(policies, new TeamReader(policies, hours), new Claims());
    }

    private TeamsReader(Map<String, PolicyDraft> policies, TeamReader reader, Claims claims) {
        this.policies = policies;
        this.reader = reader;
        this.claims = claims;
    }

    /** Reads the teams of the file. */
    void read(List<Entry> ofFile) {
        add(ofFile);
        checkLevels();
    }

    /** These teams and one that is kept in Slack; whatever does not go together is a problem of that one. */
    TeamsReader with(Entry kept) {
        var both = new TeamsReader(policies, reader, claims.copy());
        both.entries.addAll(entries);
        both.drafts.addAll(drafts);
        both.channels.putAll(channels);
        if (entries.stream().anyMatch(entry -> entry.key().equals(kept.key()))) {
            kept.at().wrong(KeptReader.alsoInFile(kept.key()));
        } else {
            both.add(List.of(kept));
            both.drafts.stream().filter(draft -> draft.entry().equals(kept)).forEach(both::checkLevels);
        }
        return both;
    }

    /** None of these teams, as if the next were the first. */
    TeamsReader alone() {
        return new TeamsReader(policies, reader, new Claims());
    }

    /** The teams, where none of them has a problem. */
    List<Team> teams() {
        return drafts.stream().map(draft -> draft.team(policies)).toList();
    }

    private void add(List<Entry> more) {
        entries.addAll(more);
        var read = more.stream().flatMap(entry -> reader.read(entry).stream()).toList();
        drafts.addAll(read);
        checkCount();
        checkWords(more, read);
        read.forEach(this::checkChannel);
    }

    private void checkCount() {
        if (entries.size() > MOST) {
            entries.get(MOST).at().wrong("there are " + entries.size() + " teams; keep at most " + MOST);
        }
    }

    // Keys come before names and names before words, so that the weaker of two claims is the faulty one.
    private void checkWords(List<Entry> more, List<TeamDraft> read) {
        more.forEach(e -> claims.add(new Claims.Claim(e.key(), e.key(), e.at())));
        read.forEach(d ->
                d.section().get("name").ifPresent(at -> d.name().ifPresent(name -> claims.add(claim(d, name, at)))));
        for (var draft : read) {
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

    private void checkChannel(TeamDraft draft) {
        draft.channel().ifPresent(id -> {
            var owner = channels.putIfAbsent(id, draft.entry().key());
            if (owner != null) {
                draft.section()
                        .get("channel")
                        .ifPresent(at -> at.wrong(Quoted.of(id.value()) + " is already the channel of team "
                                + Quoted.of(owner) + "; each team has its own"));
            }
        });
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

    /** By the clock of one team; the policy may be none of its own. */
    private void checkLevels(TeamDraft draft) {
        var at = draft.section().get("policy").orElse(draft.entry().at());
        policies.forEach((name, policy) ->
                policy.checkThatLevelsAscend(draft.clockOf(name).stream().toList(), step -> at));
    }
}
