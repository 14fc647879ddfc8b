package dev.baton.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.view.View;
import dev.baton.directory.Colleagues;
import dev.baton.directory.Kept;
import dev.baton.directory.LookupFailed;
import dev.baton.directory.Team;
import dev.baton.directory.UserGroupId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.TeamKey;
import dev.baton.slack.view.Answers;
import dev.baton.slack.view.KeptViews.About;
import dev.baton.slack.view.PeopleForm;
import dev.baton.slack.view.PolicyForm;
import dev.baton.slack.view.Press;
import dev.baton.slack.view.TeamForm;
import dev.baton.usecase.FindHandoffs;
import dev.baton.usecase.KeepDirectory;
import dev.baton.usecase.Roster;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A steward opens a form of the directory, or takes something out of it. */
record DirectoryPresses(
        KeepDirectory keep, FindHandoffs find, Roster roster, Colleagues colleagues, Forms forms, KeptWords words) {
    private static final Set<Press> ALL = EnumSet.of(
            Press.ADD_TEAM,
            Press.EDIT_TEAM,
            Press.REMOVE_TEAM,
            Press.SHOW_POLICIES,
            Press.ADD_POLICY,
            Press.EDIT_POLICY,
            Press.REMOVE_POLICY,
            Press.SHOW_PEOPLE);

    boolean answer(Press press) {
        return ALL.contains(press);
    }

    /** Words where no form opens; whether the person is a steward is asked anew each time. */
    Optional<String> pressed(Press press, BlockActionPayload payload) {
        var who = new PersonId(payload.getUser().getId());
        var value = Pressed.of(payload).value();
        return switch (press) {
            case REMOVE_TEAM -> remove(Kept.Kind.TEAM, who, value, payload);
            case REMOVE_POLICY -> remove(Kept.Kind.POLICY, who, value, payload);
            default ->
                keep.edition(who)
                        .map(edition -> view(press, new Asked(who, value, edition))
                                .map(view -> open(view, payload))
                                .orElseGet(() -> Optional.of(KeptWords.IN_FILE)))
                        .orElseGet(() -> Optional.of(words.notAllowed()));
        };
    }

    private record Asked(PersonId who, String name, int edition) {}

    /** Empty where it is not kept in Slack, or not any more. */
    private Optional<View> view(Press press, Asked asked) {
        var now = roster.inForce();
        var register = now.register();
        return switch (press) {
            case ADD_TEAM -> Optional.of(teamForm(asked.who()).forNew(asked.edition()));
            case EDIT_TEAM ->
                register.find(Kept.Kind.TEAM, asked.name())
                        .flatMap(kept -> now.directory().team(new TeamKey(kept.name())))
                        .map(team -> teamForm(asked.who()).of(team, asked.edition(), standingWith(team, asked.who())));
            case SHOW_POLICIES -> Optional.of(PolicyForm.list(register));
            case ADD_POLICY -> Optional.of(PolicyForm.view(asked.edition(), Optional.empty(), Optional.empty()));
            case EDIT_POLICY ->
                register.find(Kept.Kind.POLICY, asked.name())
                        .map(kept -> PolicyForm.view(
                                asked.edition(),
                                Optional.of(kept.name()),
                                Optional.ofNullable(register.policies().get(kept.name()))));
            default ->
                Optional.of(PeopleForm.view(asked.edition(), now.directory().supervisors(), register));
        };
    }

    private TeamForm teamForm(PersonId who) {
        var now = roster.inForce();
        return new TeamForm(now.register(), colleagues.profile(who).zone(), groups());
    }

    /** Where Slack does not say, the form goes without them. */
    private Map<UserGroupId, String> groups() {
        try {
            return colleagues.userGroups();
        } catch (LookupFailed slackIsSilent) {
            return Map.of();
        }
    }

    private int standingWith(Team team, PersonId reader) {
        var listed = find.with(team, reader);
        return listed.first().size() + listed.more();
    }

    /** From a list that is open its place is taken: nothing under it is out of date when the form closes. */
    private Optional<String> open(View view, BlockActionPayload payload) {
        if (isInModal(payload)) {
            forms.show(payload.getView(), view);
            return Optional.empty();
        }
        return forms.open(payload.getTriggerId(), view) ? Optional.empty() : Optional.of(Answers.formNotOpened());
    }

    private Optional<String> remove(Kept.Kind kind, PersonId who, String value, BlockActionPayload payload) {
        var said = About.parse(value)
                .flatMap(about -> about.name().map(name -> remove(kind, name, who, about.edition())))
                .orElse(KeptWords.IN_FILE);
        if (isInModal(payload)) {
            forms.showWords(payload.getView(), KeptWords.TITLE, said);
            return Optional.empty();
        }
        return Optional.of(said);
    }

    private String remove(Kept.Kind kind, String name, PersonId who, int edition) {
        var edit = new KeepDirectory.Edit(kind, name, Optional.empty(), false);
        var result = keep.run(new KeepDirectory.Form(who, edition, List.of(edit)));
        return result instanceof KeepDirectory.Result.Done ? KeptWords.removed(kind) : words.refusal(result);
    }

    private static boolean isInModal(BlockActionPayload payload) {
        return payload.getView() != null && "modal".equals(payload.getView().getType());
    }
}
