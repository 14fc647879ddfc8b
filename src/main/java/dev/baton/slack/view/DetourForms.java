package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import dev.baton.directory.Directory;
import dev.baton.directory.Team;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Hop;
import dev.baton.handoff.Returned;
import dev.baton.handoff.TeamKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The forms by which a handoff goes back to its sender, and on to another team. */
public final class DetourForms {
    /** No key of a team. */
    private static final String UNKNOWN = "?";

    private static final String CONFIRMED = " readable-in:";

    private final Directory directory;

    public DetourForms(Directory directory) {
        this.directory = directory;
    }

    /**
     * What is known, before the form is sent, of where a handoff should go on to.
     *
     * @param isToBeConfirmed whether everybody in the workspace will be able to read it there, which is said in the form
     */
    public record Draft(Optional<TeamKey> to, Optional<String> reason, boolean isToBeConfirmed) {
        /** By whoever returned it. */
        public static Draft of(Handoff handoff) {
            var why = handoff.course().returned().map(Returned::why);
            return new Draft(why.flatMap(Returned.Why::suggestion), Optional.empty(), false);
        }

        public Draft toBeConfirmed() {
            return new Draft(to, reason, true);
        }
    }

    public View returning(Handoff handoff, Optional<String> reason, String formKey) {
        var options = new ArrayList<>(others(handoff));
        options.add(Inputs.option("I don't know", UNKNOWN));
        var where = Inputs.optional(Inputs.choice(Field.WHERE, options, Optional.empty()));
        return Modals.form(
                Form.RETURN,
                "Return " + handoff.id(),
                "Return",
                new WordForms.About(handoff.id(), formKey).toString(),
                List.of(
                        reason(reason),
                        where,
                        Pieces.notes(
                                "Where you do not know, the stewards are asked. Its sender is told why, and reminded"
                                        + " until it goes on.")));
    }

    public View redirect(Handoff handoff, Draft draft, String formKey) {
        List<LayoutBlock> blocks = new ArrayList<>();
        var others = others(handoff);
        if (others.isEmpty()) {
            return Modals.saying("Redirect " + handoff.id(), "There is no other team yet.");
        }
        var team = draft.to().flatMap(directory::team).filter(to -> !to.key().equals(handoff.team()));
        var about = new WordForms.About(handoff.id(), formKey).toString();
        team.filter(to -> draft.isToBeConfirmed()).ifPresent(to -> blocks.add(Pieces.says(becomesKnown(handoff, to))));
        blocks.add(Inputs.choice(Field.TEAM, others, team.map(DetourForms::option)));
        blocks.add(reason(draft.reason()));
        return Modals.form(
                Form.REDIRECT,
                "Redirect " + handoff.id(),
                draft.isToBeConfirmed() ? "Redirect anyway" : "Redirect",
                team.filter(to -> draft.isToBeConfirmed())
                        .map(to -> about + CONFIRMED + to.key())
                        .orElse(about),
                blocks);
    }

    /** Whether the form said that everybody can read it with that team. */
    public static boolean confirms(String metadata, TeamKey team) {
        return metadata.endsWith(CONFIRMED + team);
    }

    /** Reads why it is returned, and where it should go. */
    public Filled<Returned.Why> why(Typed typed) {
        var fields = new FieldReader(typed);
        var reason = fields.required(Field.REASON.id(), Hop.MAX_REASON, "Say why, so that its sender can help it on.");
        var suggestion = typed.choice(Field.WHERE.id()).filter(key -> !key.equals(UNKNOWN));
        if (suggestion.isPresent() && team(suggestion.get()).isEmpty()) {
            fields.wrong(Field.WHERE.id(), "That team is not in the directory any more. Choose another one.");
        }
        return filled(fields, new Returned.Why(reason, suggestion.flatMap(this::team)));
    }

    /** Reads where it goes on to. */
    public Filled<Draft> redirection(Typed typed) {
        var fields = new FieldReader(typed);
        var team = fields.choice(Field.TEAM.id(), "Choose the team that can do it.")
                .flatMap(this::team);
        if (team.isEmpty() && fields.errors().isEmpty()) {
            fields.wrong(Field.TEAM.id(), "That team is not in the directory any more. Choose another one.");
        }
        var reason = fields.required(Field.REASON.id(), Hop.MAX_REASON, "Say why, so that the next team knows.");
        return filled(fields, new Draft(team, Optional.of(reason), false));
    }

    private static <T> Filled<T> filled(FieldReader fields, T content) {
        return fields.errors().isEmpty() ? new Filled.In<>(content) : new Filled.Wrong<>(fields.errors());
    }

    private Optional<TeamKey> team(String key) {
        return Optional.of(key)
                .filter(TeamKey::isValid)
                .map(TeamKey::new)
                .filter(known -> directory.team(known).isPresent());
    }

    private static LayoutBlock reason(Optional<String> words) {
        return Inputs.text(Field.REASON, Hop.MAX_REASON, true, Typed.because(words));
    }

    private static String becomesKnown(Handoff handoff, Team to) {
        return ":lock: *Everybody in this workspace can read the channel of " + Inert.line(to.name())
                + ", and only some can read "
                + handoff.id()
                + " now.* They will see the whole request, why it moves, and what the team and its sender"
                + " have written to each other. Lines that start with :lock: stay where they are.";
    }

    private List<OptionObject> others(Handoff handoff) {
        return directory.teams().stream()
                .filter(team -> !team.key().equals(handoff.team()))
                .map(DetourForms::option)
                .toList();
    }

    private static OptionObject option(Team team) {
        return Inputs.option(Inert.plain(team.name()), team.key().value());
    }
}
