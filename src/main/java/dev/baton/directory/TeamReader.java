package dev.baton.directory;

import dev.baton.handoff.TeamKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one team of {@code teams:}. */
final class TeamReader {
    static final int LONGEST_WORD = 60;
    private static final int LONGEST_REACH_US = 1000;
    private static final Form<TeamKey> KEY = new Form<>(
            text -> Optional.of(text).filter(TeamKey::isValid).map(TeamKey::new),
            "is no team key; use a-z, 0-9 and - only, at most 40 of them");

    private final Map<String, PolicyDraft> policies;
    private final HoursReader hours;

    TeamReader(Map<String, PolicyDraft> policies, HoursReader hours) {
        this.policies = policies;
        this.hours = hours;
    }

    /** Empty where nothing stands there that could be a team. */
    Optional<TeamDraft> read(Entry entry) {
        var key = entry.at().as(KEY).filter(k -> isFree(k.value(), entry.at()));
        return section(entry).map(section -> read(entry, key, section));
    }

    private static Optional<Section> section(Entry entry) {
        return entry.value("team " + Quoted.of(entry.key()))
                .section(
                        "name",
                        "channel",
                        "members",
                        "usergroup",
                        "on_call",
                        "supervisors",
                        "policy",
                        "hours",
                        "handles",
                        "reach_us",
                        "questions");
    }

    private TeamDraft read(Entry entry, Optional<TeamKey> key, Section section) {
        section.listOf("on_call", Form.PERSON);
        section.listOf("supervisors", Form.PERSON);
        return new TeamDraft(
                entry,
                section,
                key,
                section.get("name").map(name -> name.text(Team.LONGEST_NAME)).orElse(key.map(TeamKey::value)),
                section.need("channel", Form.CHANNEL, "C0BILLING"),
                members(section),
                policy(section),
                hours.read(section.get("hours")),
                texts(section));
    }

    private static Optional<Members> members(Section section) {
        var listed = section.get("members");
        var group = section.get("usergroup");
        listed.filter(Value::isEmptyList)
                .ifPresent(v -> v.wrong("this names nobody; list people, or leave the key out"));
        if (listed.isPresent() && group.isPresent()) {
            group.get().wrong("members is given as well; keep one of the two");
        }
        if (listed.isPresent()) {
            var people = listed.get().listOf(Form.PERSON);
            return people.isEmpty() ? Optional.empty() : Optional.of(new Members.Listed(people));
        }
        return group.isEmpty()
                ? Optional.of(new Members.OfChannel())
                : section.get("usergroup", Form.USER_GROUP).map(Members.OfUserGroup::new);
    }

    private Optional<String> policy(Section section) {
        var given = section.get("policy");
        if (given.isPresent()) {
            return given.get().scalar().filter(name -> isKnown(name, given.get()));
        }
        if (policies.size() != 1) {
            section.wrong(
                    policies.isEmpty()
                            ? "policy is missing; write a policy under policies: and name it here"
                            : "policy is missing; name one, " + Guess.list(policies.keySet()));
        }
        return policies.keySet().stream().filter(only -> policies.size() == 1).findFirst();
    }

    private boolean isKnown(String policy, Value at) {
        if (!policies.containsKey(policy)) {
            at.wrong("there is no policy " + Quoted.of(policy) + "; "
                    + (policies.isEmpty() ? "write it under policies:" : Guess.of(policy, policies.keySet())));
        }
        return policies.containsKey(policy);
    }

    private static TeamDraft.Texts texts(Section section) {
        var words = section.get("handles").map(Value::list).orElse(List.of()).stream()
                .flatMap(at -> at.text(LONGEST_WORD).filter(word -> isFree(word, at)).stream())
                .toList();
        var reachUs = section.get("reach_us").flatMap(text -> text.paragraph(LONGEST_REACH_US));
        return new TeamDraft.Texts(words, reachUs, QuestionsReader.read(section.get("questions"), section.what()));
    }

    private static boolean isFree(String word, Value at) {
        if (CommandWords.contains(word)) {
            at.wrong(Quoted.of(word) + " is a command of /handoff; choose another word");
            return false;
        }
        return true;
    }
}
