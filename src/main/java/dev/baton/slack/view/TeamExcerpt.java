package dev.baton.slack.view;

import dev.baton.directory.Kept;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the submitted {@link TeamForm}. */
public final class TeamExcerpt {
    private TeamExcerpt() {}

    /**
     * The team, after a policy where it asked for one.
     *
     * @param key empty for a new team
     */
    public static List<Excerpt> read(Typed typed, Optional<String> key) {
        var name = typed.text(Field.TEAM_NAME.id());
        var team = new Excerpt(
                Kept.Kind.TEAM,
                key.orElseGet(() -> TeamKeys.of(name.orElse(""), typed.conversation(Field.TEAM_CHANNEL.id()))),
                key.isEmpty(),
                Field.TEAM_NAME);
        team.add(Field.TEAM_NAME, "name", name.or(() -> Optional.of("")))
                .add(Field.TEAM_CHANNEL, "channel", typed.conversation(Field.TEAM_CHANNEL.id()))
                .add(Field.TEAM_SUPERVISORS, "supervisors", typed.people(Field.TEAM_SUPERVISORS.id()))
                .add(Field.MEMBERS, "members", typed.people(Field.MEMBERS.id()))
                .add(Field.USER_GROUP, "usergroup", typed.choice(Field.USER_GROUP.id()))
                .add(Field.ON_CALL, "on_call", typed.people(Field.ON_CALL.id()))
                .add(Field.HANDLES, "handles", handles(typed))
                .add(Field.REACH_US, "reach_us", typed.text(Field.REACH_US.id()));
        addQuestions(team, typed);
        addHours(team, typed);
        var asksForPolicy = typed.text(Field.NUDGE_AFTER.id()).isPresent();
        var policy = asksForPolicy ? Optional.of(PolicyForm.STANDARD) : typed.choice(Field.POLICY.id());
        team.add(Field.POLICY, "policy", policy);
        return asksForPolicy ? List.of(PolicyForm.first(typed), team) : List.of(team);
    }

    private static List<String> handles(Typed typed) {
        return typed.text(Field.HANDLES.id()).stream()
                .flatMap(words -> Arrays.stream(words.split("[,;\n]")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void addQuestions(Excerpt team, Typed typed) {
        var labels = typed.text(Field.QUESTIONS.id()).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (labels.isEmpty()) {
            return;
        }
        team.line(Field.QUESTIONS, "    questions:");
        for (var i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            var required = label.endsWith("*");
            var words = required ? label.substring(0, label.length() - 1).strip() : label;
            team.line(
                    Field.QUESTIONS,
                    "    - {key: q" + (i + 1) + ", label: " + Excerpt.quoted(words) + ", required: " + required + "}");
        }
    }

    private static void addHours(Excerpt team, Typed typed) {
        var days = typed.choices(Field.DAYS.id());
        if (days.isEmpty()) {
            return;
        }
        team.line(Field.DAYS, "    hours:")
                .line(Field.DAYS, "      days: " + Excerpt.listed(days))
                .add(Field.TIMEZONE, "  timezone", typed.text(Field.TIMEZONE.id()))
                .add(Field.FROM, "  from", typed.time(Field.FROM.id()))
                .add(Field.TO, "  to", typed.time(Field.TO.id()))
                .add(Field.HOLIDAYS, "  holidays", typed.text(Field.HOLIDAYS.id()));
    }
}
