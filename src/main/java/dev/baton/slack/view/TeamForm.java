package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import dev.baton.directory.Members;
import dev.baton.directory.Register;
import dev.baton.directory.Team;
import dev.baton.directory.UserGroupId;
import dev.baton.directory.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form of a team. Where there is no policy yet it asks for the times as well, with what is usual filled in: a first
 * team takes one form.
 *
 * @param zone of whoever fills it in, for a new team
 * @param groups the workspace's user groups by name
 */
public record TeamForm(Register register, ZoneId zone, Map<UserGroupId, String> groups) {
    private static final int LONGEST_LINE = 1000;
    private static final int LONGEST_REACH_US = 1000;
    private static final int MOST_OPTIONS = 100;
    private static final Set<DayOfWeek> WEEK =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /** A team that is not there yet. */
    public View forNew(int edition) {
        return view(edition, Optional.empty(), List.of());
    }

    /**
     * One that is there.
     *
     * @param open how many handoffs stand with it
     */
    public View of(Team team, int edition, int open) {
        var removing = open == 0
                ? "Nothing new can be handed to it."
                : "Nothing new can be handed to it. What stands with it (" + open + ") runs on, and stewards are told.";
        return view(
                edition,
                Optional.of(team),
                List.of(KeptViews.remove(Press.REMOVE_TEAM, edition + " " + team.key(), removing)));
    }

    private View view(int edition, Optional<Team> team, List<LayoutBlock> atTheEnd) {
        List<LayoutBlock> blocks = new ArrayList<>();
        var typed = Typed.of(team.map(this::words).orElseGet(() -> Map.of(Field.TIMEZONE, zone.getId())));
        blocks.add(Inputs.text(Field.TEAM_NAME, Team.LONGEST_NAME, false, typed));
        blocks.add(Inputs.hinted(
                Inputs.channel(Field.TEAM_CHANNEL, team.map(Team::channel)),
                "Where its cards are posted. Baton joins a public one; to a private one it has to be invited."));
        addPeople(blocks, team);
        addTexts(blocks, typed);
        addHours(blocks, team, typed);
        addPolicy(blocks, team);
        blocks.addAll(atTheEnd);
        var key = team.map(Team::key).map(Object::toString);
        return Modals.form(
                Form.KEEP_TEAM,
                team.isPresent() ? "Edit team" : "Add team",
                "Save",
                KeptViews.metadata(edition, key),
                blocks);
    }

    private void addPeople(List<LayoutBlock> blocks, Optional<Team> team) {
        var listed = team.map(Team::members)
                .filter(Members.Listed.class::isInstance)
                .map(members -> ((Members.Listed) members).people());
        var group = team.map(Team::members)
                .filter(Members.OfUserGroup.class::isInstance)
                .map(members -> ((Members.OfUserGroup) members).group());
        blocks.add(Inputs.hinted(
                Inputs.optional(Inputs.people(
                        Field.TEAM_SUPERVISORS, team.map(Team::supervisors).orElse(List.of()))),
                "Told where nobody takes a request."));
        blocks.add(Inputs.hinted(
                Inputs.optional(Inputs.people(Field.MEMBERS, listed.orElse(List.of()))),
                "Who may take a request. Nobody here: everybody in the channel."));
        var options = groups(group);
        if (!options.isEmpty()) {
            var chosen = group.map(id -> groupOption(id, groups.getOrDefault(id, id.value())));
            blocks.add(Inputs.hinted(
                    Inputs.optional(Inputs.choice(Field.USER_GROUP, options, chosen)), "In the place of members."));
        }
        blocks.add(Inputs.hinted(
                Inputs.optional(
                        Inputs.people(Field.ON_CALL, team.map(Team::onCall).orElse(List.of()))),
                "Mentioned on new requests and reminders."));
    }

    /** The one that is chosen is among them, whatever Slack says. */
    private List<OptionObject> groups(Optional<UserGroupId> chosen) {
        var first = chosen.stream().map(id -> groupOption(id, groups.getOrDefault(id, id.value())));
        var others = groups.entrySet().stream()
                .filter(group -> chosen.filter(group.getKey()::equals).isEmpty())
                .map(group -> groupOption(group.getKey(), group.getValue()));
        return Stream.concat(first, others).limit(MOST_OPTIONS).toList();
    }

    private static OptionObject groupOption(UserGroupId id, String name) {
        return Inputs.option(Inert.plain(Inert.cut(name, Team.LONGEST_NAME)), id.value());
    }

    private static void addTexts(List<LayoutBlock> blocks, Typed typed) {
        blocks.add(Inputs.hinted(
                Inputs.optional(Inputs.text(Field.HANDLES, LONGEST_LINE, false, typed)),
                "Words by which people find it, with commas between: invoice, refund."));
        blocks.add(Inputs.optional(Inputs.text(Field.REACH_US, LONGEST_REACH_US, true, typed)));
        blocks.add(Inputs.hinted(
                Inputs.optional(Inputs.text(Field.QUESTIONS, LONGEST_LINE, true, typed)),
                "What it needs to know, a line each; a * at the end where there must be an answer."));
    }

    /** A new team has the usual ones; one without any works around the clock. */
    private static void addHours(List<LayoutBlock> blocks, Optional<Team> team, Typed typed) {
        var hours = team.map(Team::hours).filter(WorkingHours.class::isInstance).map(WorkingHours.class::cast);
        var days = team.isEmpty() ? WEEK : hours.map(WorkingHours::days).orElse(Set.of());
        var chosen = Arrays.stream(DayOfWeek.values())
                .filter(days::contains)
                .map(TeamForm::option)
                .toList();
        blocks.add(Inputs.hinted(
                Inputs.optional(Inputs.boxes(
                        Field.DAYS,
                        Arrays.stream(DayOfWeek.values()).map(TeamForm::option).toList(),
                        chosen)),
                "No day: it works around the clock."));
        blocks.add(Inputs.time(Field.FROM, hours.map(WorkingHours::from).orElse(LocalTime.of(9, 0))));
        blocks.add(Inputs.time(Field.TO, hours.map(WorkingHours::to).orElse(LocalTime.of(17, 0))));
        blocks.add(Inputs.optional(Inputs.text(Field.TIMEZONE, 60, false, typed)));
        blocks.add(Inputs.hinted(
                Inputs.optional(Inputs.text(Field.HOLIDAYS, 20, false, typed)),
                "A country such as DE, or a part of one such as DE-BY."));
    }

    private static OptionObject option(DayOfWeek day) {
        return Inputs.option(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), written(day));
    }

    private static String written(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private void addPolicy(List<LayoutBlock> blocks, Optional<Team> team) {
        if (register.policies().isEmpty()) {
            blocks.add(Pieces.says("*While nobody has taken a request*, in working time: `30m`, `4h`, `2d`, `1w`"));
            blocks.addAll(PolicyForm.suggested());
            return;
        }
        var options = register.policies().keySet().stream()
                .limit(MOST_OPTIONS)
                .map(TeamForm::policyOption)
                .toList();
        blocks.add(Inputs.choice(
                Field.POLICY,
                options,
                Optional.of(team.map(t -> policyOption(t.policyName())).orElse(options.get(0)))));
    }

    private static OptionObject policyOption(String name) {
        return Inputs.option(Inert.plain(name), name);
    }

    private Map<Field, String> words(Team team) {
        Map<Field, String> words = new EnumMap<>(Field.class);
        words.put(Field.TEAM_NAME, team.name());
        words.put(Field.HANDLES, String.join(", ", team.handles()));
        team.reachUs().ifPresent(text -> words.put(Field.REACH_US, text));
        words.put(
                Field.QUESTIONS,
                team.questions().stream()
                        .map(question -> question.label() + (question.required() ? " *" : ""))
                        .collect(Collectors.joining("\n")));
        words.put(Field.TIMEZONE, zone.getId());
        if (team.hours() instanceof WorkingHours hours) {
            words.put(Field.TIMEZONE, hours.zone().getId());
            hours.holidays().region().ifPresent(region -> words.put(Field.HOLIDAYS, region));
        }
        return words;
    }
}
