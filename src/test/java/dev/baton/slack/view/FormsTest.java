package dev.baton.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.baton.directory.Directory;
import dev.baton.directory.Register;
import dev.baton.directory.Supervisors;
import dev.baton.directory.Team;
import dev.baton.directory.UserGroupId;
import dev.baton.directory.Workspace;
import dev.baton.handoff.Brief;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.Given;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Note;
import dev.baton.handoff.Ownership.ReadBack;
import dev.baton.handoff.Returned;
import dev.baton.handoff.State;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.Urgency;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms, drawn with the worst that can stand in them, and read with everything wrong. */
class FormsTest {
    private static final Team TEAM = Worst.FINE.team(true);
    private static final HandOffForm FORM = form(TEAM);
    private static final Register REGISTER = new Register(Map.of("standard", Given.policy()), List.of(), List.of());

    private static HandOffForm form(Team team) {
        return new HandOffForm(new Directory(Workspace.standard(), List.of(team), Supervisors.none()));
    }

    /** A form filled field by field. */
    private static final class Filling {
        private final Map<String, ViewState.Value> values = new HashMap<>();

        Filling text(String id, String words) {
            values.put(id, new ViewState.Value());
            values.get(id).setValue(words);
            return this;
        }

        Filling text(Field field, String words) {
            return text(field.id(), words);
        }

        Filling choose(Field field, String value) {
            var option = new ViewState.SelectedOption();
            option.setValue(value);
            values.put(field.id(), new ViewState.Value());
            values.get(field.id()).setSelectedOption(option);
            return this;
        }

        Filling date(Field field, Duration after) {
            values.put(field.id(), new ViewState.Value());
            values.get(field.id())
                    .setSelectedDateTime((int) Given.START.plus(after).getEpochSecond());
            return this;
        }

        Typed typed() {
            return new Typed(values);
        }
    }

    private static Filling right() {
        var filling = new Filling()
                .choose(Field.TEAM, "billing")
                .text(Field.ASK, "Refund invoice 4711")
                .text(Field.SITUATION, "Charged twice.")
                .text(Field.STAKE, "Acme cancels.")
                .choose(Field.URGENCY, "high");
        TEAM.questions().forEach(question -> filling.text("question_" + question.key(), "4711"));
        return filling;
    }

    private static Map<String, String> errors(Filled<?> filled) {
        assertThat(filled).isInstanceOf(Filled.Wrong.class);
        return ((Filled.Wrong<?>) filled).errors();
    }

    private static Map<String, String> errors(Filling filling) {
        return errors(FORM.read(filling.typed(), Given.START));
    }

    private static HandOffForm.Content read(Filling filling) {
        var filled = FORM.read(filling.typed(), Given.START);
        assertThat(filled).isInstanceOf(Filled.In.class);
        return ((Filled.In<HandOffForm.Content>) filled).content();
    }

    @Test
    void whatIsRightIsRead() {
        var content = read(right().date(Field.NEEDED_BY, Duration.ofHours(1)).text(Field.TRIED, " Called. "));

        assertThat(content.team()).isEqualTo(Given.BILLING);
        assertThat(content.brief().ask()).isEqualTo("Refund invoice 4711");
        assertThat(content.brief().urgency()).isEqualTo(Urgency.HIGH);
        assertThat(content.brief().background().neededBy().map(at -> at.getEpochSecond()))
                .contains(Given.START.plus(Duration.ofHours(1)).getEpochSecond());
        assertThat(content.brief().background().triedSoFar()).contains("Called.");
        assertThat(content.brief().background().onBehalfOf()).isEmpty();
        assertThat(content.brief().background().answers()).hasSize(10);
    }

    @Test
    void anEmptyFormHasWordsUnderEachFieldThatMustBeThere() {
        assertThat(errors(new Filling()))
                .containsOnlyKeys("team", "ask", "situation", "stake")
                .allSatisfy((field, words) -> assertThat(words).matches("[A-Z].*\\."));
    }

    @Test
    void whatTheTeamAsksMustBeAnsweredWhereItSaysSo() {
        var filling = right();
        TEAM.questions().forEach(question -> filling.text("question_" + question.key(), " "));
        assertThat(errors(filling))
                .containsOnlyKeys("question_q0", "question_q2", "question_q4", "question_q6", "question_q8");
    }

    @Test
    void everyFieldWrongHasItsOwnWords() {
        var filling = new Filling()
                .choose(Field.TEAM, "gone")
                .text(Field.ASK, "🧾".repeat(Brief.MAX_ASK + 1))
                .text(Field.SITUATION, "🧾".repeat(Brief.MAX_SITUATION + 1))
                .text(Field.STAKE, "🧾".repeat(Brief.MAX_STAKE + 1))
                .date(Field.NEEDED_BY, Duration.ofSeconds(-1))
                .text(Field.TRIED, "🧾".repeat(Brief.MAX_TRIED + 1))
                .text(Field.BEHALF, "🧾".repeat(Brief.MAX_BEHALF + 1));
        assertThat(errors(filling))
                .isEqualTo(Map.of(
                        "team", "That team is not in the directory any more. Choose another one.",
                        "ask", "At most 150 characters; these are 151.",
                        "situation", "At most 3000 characters; these are 3001.",
                        "stake", "At most 300 characters; these are 301.",
                        "needed_by", "That time has passed. Choose one to come, or leave it out.",
                        "tried", "At most 1000 characters; these are 1001.",
                        "behalf", "At most 150 characters; these are 151."));
    }

    @Test
    void anAnswerThatIsTooLongHasItsWordsUnderItsQuestion() {
        var filling = right().text("question_q0", "x".repeat(301)).text("question_q1", "x".repeat(301));
        assertThat(errors(filling)).containsOnlyKeys("question_q0", "question_q1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"billing ", "BILLING", "../x", "<!channel>"})
    void aTeamThatNobodyOfferedIsRefusedUnderTheTeam(String key) {
        assertThat(errors(right().choose(Field.TEAM, key))).containsOnlyKeys("team");
    }

    @Test
    void fullToTheLastCharacterIsStillRight() {
        var brief = read(right().text(Field.ASK, "🧾".repeat(Brief.MAX_ASK))
                        .text(Field.SITUATION, "x".repeat(Brief.MAX_SITUATION))
                        .text(Field.STAKE, "&".repeat(Brief.MAX_STAKE)))
                .brief();
        assertThat(brief.ask()).hasSize(300);
    }

    @Test
    void theSmallFormsHaveTheirWordsUnderTheirFields() {
        var past = Duration.ofMinutes(-1);
        assertThat(errors(WordForms.readBack(
                        new Filling().date(Field.PROMISED_BY, past).typed(), Given.START)))
                .containsOnlyKeys("read_back", "promised_by");
        assertThat(errors(WordForms.readBack(
                        new Filling()
                                .text(Field.READ_BACK, "x".repeat(ReadBack.MAX_WORDS + 1))
                                .typed(),
                        Given.START)))
                .containsOnlyKeys("read_back");
        assertThat(errors(WordForms.done(Typed.nothing()))).containsOnlyKeys("done");
        assertThat(errors(WordForms.done(new Filling()
                        .text(Field.DONE, "x".repeat(Note.MAX_WORDS + 1))
                        .typed())))
                .containsOnlyKeys("done");
        assertThat(errors(WordForms.reason(
                        new Filling().text(Field.REASON, "\t\n").typed())))
                .containsOnlyKeys("reason");
    }

    @Test
    void whereverWordsStandThereIsAField() {
        var fields = Stream.concat(
                        Arrays.stream(Field.values()).map(Field::id),
                        TEAM.questions().stream().map(question -> "question_" + question.key()))
                .toList();
        var drawn = Stream.of(
                        FORM.view(Carried.key("k"), Optional.of(TEAM), Typed.nothing()),
                        WordForms.acknowledge(Given.open(), "k"),
                        WordForms.resolve(Given.ID, "k"),
                        WordForms.cancel(Given.ID, "k"),
                        returning(),
                        redirect(true),
                        WordForms.addDetails(Given.ID, "k"),
                        RestForms.snooze(Given.ID, "k"),
                        RestForms.waiting(Given.ID, "k"),
                        WordForms.rateInWords(Given.ID, "k"),
                        new TeamForm(REGISTER, ZoneOffset.UTC, Map.of(new UserGroupId("S0BILLING"), "billing"))
                                .forNew(1),
                        PolicyForm.view(1, Optional.empty(), Optional.empty()),
                        PeopleForm.view(1, Supervisors.none(), REGISTER))
                .flatMap(view -> view.getBlocks().stream())
                .filter(block -> block.getType().equals("input"))
                .map(block -> block.getBlockId())
                .distinct();
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(fields);
    }

    private static Directory teams() {
        var tax = new Team(
                new TeamKey("tax"),
                "Tax",
                new ChannelId("C0TAX"),
                TEAM.members(),
                List.of(),
                List.of(),
                "standard",
                Given.policy(),
                TEAM.hours(),
                List.of(),
                Optional.empty(),
                List.of());
        return new Directory(Workspace.standard(), List.of(TEAM, tax), Supervisors.none());
    }

    private static View returning() {
        return new DetourForms(teams()).returning(Given.open(), Optional.of("Not ours."), "k");
    }

    private static View redirect(boolean isToBeConfirmed) {
        var draft =
                new DetourForms.Draft(Optional.of(new TeamKey("tax")), Optional.of("x".repeat(300)), isToBeConfirmed);
        return new DetourForms(teams()).redirect(Given.open(), draft, "k".repeat(64));
    }

    @Test
    void theFormsOfADetourFitAndAreRead() {
        assertThat(Stream.of(returning(), redirect(false), redirect(true)))
                .allSatisfy(view -> assertThat(SlacksLimits.faultsOf(view)).isEmpty());
        var tax = new TeamKey("tax");
        assertThat(DetourForms.confirms(redirect(true).getPrivateMetadata(), tax))
                .isTrue();
        assertThat(DetourForms.confirms(redirect(true).getPrivateMetadata(), Given.BILLING))
                .isFalse();
        assertThat(DetourForms.confirms(redirect(false).getPrivateMetadata(), tax))
                .isFalse();

        var forms = new DetourForms(teams());
        assertThat(errors(forms.why(Typed.nothing()))).containsOnlyKeys("reason");
        assertThat(errors(forms.why(new Filling()
                        .text(Field.REASON, "No.")
                        .choose(Field.WHERE, "gone")
                        .typed())))
                .containsOnlyKeys("where");
        assertThat(forms.why(new Filling()
                        .text(Field.REASON, "No.")
                        .choose(Field.WHERE, "?")
                        .typed()))
                .isEqualTo(new Filled.In<>(new Returned.Why("No.", Optional.empty())));
        assertThat(errors(forms.redirection(Typed.nothing()))).containsOnlyKeys("team", "reason");
        assertThat(errors(forms.redirection(new Filling()
                        .choose(Field.TEAM, "gone")
                        .text(Field.REASON, "x".repeat(Note.MAX_WORDS + 1))
                        .typed())))
                .containsOnlyKeys("team", "reason");
    }

    @ParameterizedTest
    @EnumSource
    void theFormToHandOffAtItsWorst(Worst worst) {
        var team = worst.team(true);
        var typed = new Filling()
                .text(Field.ASK, worst.of(Brief.MAX_ASK))
                .text(Field.SITUATION, worst.of(Brief.MAX_SITUATION))
                .text(Field.STAKE, worst.of(Brief.MAX_STAKE))
                .text(Field.TRIED, worst.of(Brief.MAX_TRIED))
                .text(Field.BEHALF, worst.of(Brief.MAX_BEHALF))
                .text("question_q0", worst.of(Brief.MAX_ANSWER));
        var thread = new ThreadRef(new ChannelId("C0SUPPORT"), "1772438400.000100");
        var carried = new Carried("k".repeat(64), Optional.of(new Carried.Source(thread, true, true)));
        assertThat(SlacksLimits.faultsOf(form(team).view(carried, Optional.of(team), typed.typed())))
                .isEmpty();
        assertThat(SlacksLimits.faultsOf(
                        form(team).view(Carried.key("k"), Optional.empty(), Typed.asked(worst.of(9_000)))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSmallFormsAtTheirWorst(Worst worst) {
        var id = new HandoffId(999_999_999);
        assertThat(Stream.of(
                        WordForms.acknowledge(worst.in(State.ACKNOWLEDGED), "k".repeat(64)),
                        WordForms.resolve(id, "k"),
                        WordForms.cancel(id, "k")))
                .allSatisfy(view -> assertThat(SlacksLimits.faultsOf(view)).isEmpty());
    }

    @Test
    void whatASmallFormCarriesIsReadBack() {
        var about = new WordForms.About(Given.ID, "key 1");
        assertThat(WordForms.About.parse(about.toString())).contains(about);
        assertThat(WordForms.About.parse("H-12")).isEmpty();
        assertThat(WordForms.About.parse("")).isEmpty();
        assertThat(WordForms.About.parse("x y")).isEmpty();
    }
}
