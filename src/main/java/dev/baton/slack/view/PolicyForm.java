package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.view.View;
import dev.baton.directory.Kept;
import dev.baton.directory.Register;
import dev.baton.handoff.Level;
import dev.baton.handoff.Policy;
import dev.baton.handoff.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of a policy, and the list from which it is opened. */
public final class PolicyForm {
    /** What the first team gets by itself. */
    static final String STANDARD = "standard";

    private static final String TITLE = "Policy";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SPAN = 10;
    private static final Map<Field, String> SUGGESTED = Map.of(
            Field.NUDGE_AFTER, "1h",
            Field.NUDGE_EVERY, "2h",
            Field.TELL_SUPERVISORS, "4h",
            Field.TELL_SENDERS_SUPERVISOR, "8h",
            Field.TELL_PARTIES, "2d",
            Field.ACKNOWLEDGE_WITHIN, "4h",
            Field.RESOLVE_WITHIN, "5d");
    private static final List<Field> FOR_A_FIRST_TEAM = List.of(
            Field.NUDGE_AFTER,
            Field.NUDGE_EVERY,
            Field.TELL_SUPERVISORS,
            Field.TELL_SENDERS_SUPERVISOR,
            Field.TELL_PARTIES,
            Field.ACKNOWLEDGE_WITHIN,
            Field.RESOLVE_WITHIN);
    private static final List<Field> OTHERS = List.of(Field.CONNECT_WITHIN, Field.CLOSE_AFTER, Field.LAPSE_AFTER);

    private PolicyForm() {}

    /** All policies; those of the file are only to be read. */
    public static View list(Register register) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.buttons(List.of(Pieces.button(Press.ADD_POLICY, "directory"))));
        register.policies().forEach((name, policy) -> blocks.add(row(name, policy, register)));
        register.leftOut().stream()
                .filter(out -> out.kept().kind() == Kept.Kind.POLICY)
                .forEach(out -> blocks.add(KeptViews.leftOut(out, Press.REMOVE_POLICY)));
        return Modals.reading("Policies", blocks);
    }

    private static LayoutBlock row(String name, Policy policy, Register register) {
        var kept = register.find(Kept.Kind.POLICY, name);
        var words = "*" + Inert.line(name) + "*: reminds after " + policy.nudgeAfter() + ", then every "
                + policy.nudgeEvery() + "; levels: " + levels(policy);
        var section = SectionBlock.builder()
                .text(Pieces.markdown(kept.isPresent() ? words : words + " · in the file, to be changed there"));
        kept.ifPresent(one -> section.accessory(Pieces.button(Press.EDIT_POLICY, one.name())));
        return section.build();
    }

    private static String levels(Policy policy) {
        var words =
                policy.levels().stream().map(level -> level.after().toString()).toList();
        return words.isEmpty() ? "none" : String.join(", ", words);
    }

    /** A new one, with what is suggested; or one that is there. */
    public static View view(int edition, Optional<String> name, Optional<Policy> policy) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (name.isEmpty()) {
            blocks.add(Inputs.text(Field.POLICY_NAME, LONGEST_NAME, false, Typed.nothing()));
        }
        var typed = policy.map(PolicyForm::typed).orElse(Typed.of(SUGGESTED));
        FOR_A_FIRST_TEAM.forEach(field -> blocks.add(input(field, typed)));
        OTHERS.forEach(field -> blocks.add(input(field, typed)));
        name.ifPresent(key -> blocks.add(KeptViews.remove(
                Press.REMOVE_POLICY, edition + " " + key, "What runs by it already goes on as it began.")));
        return Modals.form(Form.KEEP_POLICY, TITLE, "Save", KeptViews.metadata(edition, name), blocks);
    }

    /** What a first team's form asks of its policy. */
    static List<LayoutBlock> suggested() {
        return FOR_A_FIRST_TEAM.stream()
                .<LayoutBlock>map(field -> input(field, Typed.of(SUGGESTED)))
                .toList();
    }

    private static LayoutBlock input(Field field, Typed typed) {
        var input = Inputs.text(field, LONGEST_SPAN, false, typed);
        return field == Field.NUDGE_AFTER ? input : Inputs.optional(input);
    }

    private static Typed typed(Policy policy) {
        Map<Field, String> words = new EnumMap<>(Field.class);
        words.put(Field.NUDGE_AFTER, policy.nudgeAfter().toString());
        words.put(Field.NUDGE_EVERY, policy.nudgeEvery().toString());
        policy.levels()
                .forEach(level -> words.put(field(level.to()), level.after().toString()));
        put(words, Field.ACKNOWLEDGE_WITHIN, policy.targets().acknowledgeWithin());
        put(words, Field.CONNECT_WITHIN, Optional.of(policy.targets().connectWithin()));
        put(words, Field.RESOLVE_WITHIN, policy.targets().resolveWithin());
        put(words, Field.CLOSE_AFTER, Optional.of(policy.closeAfter()));
        put(words, Field.LAPSE_AFTER, policy.lapseAfter());
        return Typed.of(words);
    }

    private static void put(Map<Field, String> words, Field field, Optional<Span> span) {
        span.ifPresent(length -> words.put(field, length.toString()));
    }

    private static Field field(Level.Audience audience) {
        return switch (audience) {
            case TEAM_SUPERVISORS -> Field.TELL_SUPERVISORS;
            case SENDER_SUPERVISOR -> Field.TELL_SENDERS_SUPERVISOR;
            case PARTIES -> Field.TELL_PARTIES;
        };
    }

    /** Reads the submitted form. */
    public static Excerpt read(Typed typed, Optional<String> name) {
        var named = name.or(() -> typed.text(Field.POLICY_NAME.id())).orElse("");
        return excerpt(typed, named, name.isEmpty() ? Field.POLICY_NAME : Field.NUDGE_AFTER, name.isEmpty());
    }

    /** The policy that a first team's form makes as well. */
    static Excerpt first(Typed typed) {
        return excerpt(typed, STANDARD, Field.NUDGE_AFTER, true);
    }

    private static Excerpt excerpt(Typed typed, String name, Field named, boolean isNew) {
        var policy = new Excerpt(Kept.Kind.POLICY, name, isNew, named);
        add(policy, typed, "nudge_after", Field.NUDGE_AFTER);
        add(policy, typed, "nudge_every", Field.NUDGE_EVERY);
        addLevels(policy, typed);
        add(policy, typed, "acknowledge_within", Field.ACKNOWLEDGE_WITHIN);
        add(policy, typed, "connect_within", Field.CONNECT_WITHIN);
        add(policy, typed, "resolve_within", Field.RESOLVE_WITHIN);
        add(policy, typed, "close_after", Field.CLOSE_AFTER);
        add(policy, typed, "lapse_after", Field.LAPSE_AFTER);
        return policy;
    }

    private static void add(Excerpt policy, Typed typed, String key, Field field) {
        policy.add(field, key, typed.text(field.id()));
    }

    private static void addLevels(Excerpt policy, Typed typed) {
        var isFirst = true;
        for (var audience : Level.Audience.values()) {
            var field = field(audience);
            var after = typed.text(field.id());
            if (after.isPresent()) {
                if (isFirst) {
                    policy.line(field, "    escalate:");
                }
                isFirst = false;
                policy.line(field, "    - {after: " + Excerpt.quoted(after.get()) + ", to: " + audience.key() + "}");
            }
        }
    }
}
