package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import dev.baton.directory.Directory;
import dev.baton.directory.Question;
import dev.baton.directory.Team;
import dev.baton.handoff.Brief;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The form in which a sender hands off; choosing a team redraws it with what that team wants to be known and asked. */
public final class HandOffForm {
    private final Directory directory;

    public HandOffForm(Directory directory) {
        this.directory = directory;
    }

    /** What is handed off, and to whom. */
    public record Content(TeamKey team, Brief brief) {}

    /** The form, with what is chosen and typed so far. */
    public View view(Carried carried, Optional<Team> team, Typed typed) {
        List<LayoutBlock> blocks = new ArrayList<>();
        var choice = Inputs.choice(Field.TEAM, teams(), team.map(HandOffForm::option));
        choice.setDispatchAction(true);
        blocks.add(choice);
        team.flatMap(Team::reachUs).ifPresent(words -> blocks.add(Pieces.quotes(List.of(new Pieces.Quote("", words)))));
        blocks.add(Inputs.text(Field.ASK, Brief.MAX_ASK, false, typed));
        carried.source().ifPresent(source -> SourceNotice.blocks(source, team).forEach(blocks::add));
        blocks.add(Inputs.text(Field.SITUATION, Brief.MAX_SITUATION, true, typed));
        blocks.add(Inputs.text(Field.STAKE, Brief.MAX_STAKE, true, typed));
        team.ifPresent(t -> t.questions().forEach(question -> blocks.add(asked(question, typed))));
        blocks.add(Inputs.choice(Field.URGENCY, urgencies(), Optional.of(urgency(typed))));
        blocks.add(Inputs.date(Field.NEEDED_BY, typed));
        blocks.add(Inputs.optional(Inputs.text(Field.TRIED, Brief.MAX_TRIED, true, typed)));
        blocks.add(Inputs.optional(Inputs.text(Field.BEHALF, Brief.MAX_BEHALF, false, typed)));
        return Modals.form(Form.HAND_OFF, "Hand off a request", "Hand off", carried.toString(), blocks);
    }

    /** The team chosen in it, if it is in the directory still. */
    public Optional<Team> team(Typed typed) {
        return typed.choice(Field.TEAM.id())
                .filter(TeamKey::isValid)
                .map(TeamKey::new)
                .flatMap(directory::team);
    }

    /** Reads the submitted form. */
    public Filled<Content> read(Typed typed, Instant now) {
        var fields = new FieldReader(typed);
        fields.choice(Field.TEAM.id(), "Choose the team that can do it.");
        var team = team(typed);
        if (team.isEmpty() && fields.errors().isEmpty()) {
            fields.wrong(Field.TEAM.id(), "That team is not in the directory any more. Choose another one.");
        }
        var ask = fields.required(Field.ASK.id(), Brief.MAX_ASK, "Say in one line what you need from them.");
        var situation = fields.required(Field.SITUATION.id(), Brief.MAX_SITUATION, "Say what they must know to help.");
        var stake =
                fields.required(Field.STAKE.id(), Brief.MAX_STAKE, "Say who loses what, and when, if nothing happens.");
        var background = new Brief.Background(
                fields.dateToCome(Field.NEEDED_BY.id(), now),
                fields.optional(Field.TRIED.id(), Brief.MAX_TRIED),
                fields.optional(Field.BEHALF.id(), Brief.MAX_BEHALF),
                team.map(t -> answers(t, fields)).orElse(List.of()));
        if (!fields.errors().isEmpty()) {
            return new Filled.Wrong<>(fields.errors());
        }
        var brief = new Brief(ask, situation, stake, chosen(typed), background);
        return new Filled.In<>(new Content(team.orElseThrow().key(), brief));
    }

    private static List<Brief.Answer> answers(Team team, FieldReader fields) {
        List<Brief.Answer> answers = new ArrayList<>();
        for (var question : team.questions()) {
            var answer = question.required()
                    ? Optional.of(fields.required(id(question), Brief.MAX_ANSWER, "The team needs this to help."))
                    : fields.optional(id(question), Brief.MAX_ANSWER);
            answer.ifPresent(text -> answers.add(new Brief.Answer(question.label(), text)));
        }
        return answers;
    }

    private static LayoutBlock asked(Question question, Typed typed) {
        var input = Inputs.text(id(question), question.label(), Brief.MAX_ANSWER, false, typed);
        return question.required() ? input : Inputs.optional(input);
    }

    private static String id(Question question) {
        return "question_" + question.key();
    }

    private List<OptionObject> teams() {
        return directory.teams().stream().map(HandOffForm::option).toList();
    }

    private static OptionObject option(Team team) {
        return Inputs.option(Inert.plain(team.name()), team.key().value());
    }

    private static List<OptionObject> urgencies() {
        return Arrays.stream(Urgency.values()).map(HandOffForm::option).toList();
    }

    private static OptionObject urgency(Typed typed) {
        return option(chosen(typed));
    }

    private static Urgency chosen(Typed typed) {
        var value = typed.choice(Field.URGENCY.id()).orElse("");
        return Arrays.stream(Urgency.values())
                .filter(urgency -> key(urgency).equals(value))
                .findFirst()
                .orElse(Urgency.NORMAL);
    }

    private static OptionObject option(Urgency urgency) {
        var key = key(urgency);
        return Inputs.option(key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1), key);
    }

    private static String key(Urgency urgency) {
        return urgency.name().toLowerCase(Locale.ROOT);
    }
}
