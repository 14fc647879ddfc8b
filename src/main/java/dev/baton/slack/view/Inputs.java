package dev.baton.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.DatetimePickerElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import com.slack.api.model.block.element.UsersSelectElement;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** The inputs of Baton's forms. What was typed survives a redraw: Slack keeps it by these ids, and it is given back too. */
final class Inputs {
    private static final int LONGEST_PLACEHOLDER = 150;

    /** As Slack allows to be chosen beforehand. */
    private static final int MOST_PEOPLE = 100;

    private Inputs() {}

    static InputBlock text(Field field, int most, boolean lines, Typed typed) {
        return text(field.id(), field.label(), most, lines, typed);
    }

    static InputBlock text(String id, String label, int most, boolean lines, Typed typed) {
        var element = PlainTextInputElement.builder()
                .actionId(id)
                .multiline(lines)
                .maxLength(most)
                .build();
        // What Slack may count as too long would keep the form from opening; in a redrawn one it stays anyway.
        typed.text(id).filter(text -> text.length() <= most).ifPresent(element::setInitialValue);
        return input(id, label, element);
    }

    /** A line with an example, or whatever else helps, in the empty field. */
    static InputBlock text(Field field, int most, String placeholder) {
        var input = text(field, most, true, Typed.nothing());
        ((PlainTextInputElement) input.getElement())
                .setPlaceholder(Pieces.plain(Inert.plain(Inert.cut(placeholder, LONGEST_PLACEHOLDER))));
        return input;
    }

    static InputBlock date(Field field, Typed typed) {
        var element = DatetimePickerElement.builder().actionId(field.id()).build();
        typed.date(field.id()).map(at -> (int) at.getEpochSecond()).ifPresent(element::setInitialDateTime);
        return optional(input(field.id(), field.label(), element));
    }

    static InputBlock choice(Field field, List<OptionObject> options, Optional<OptionObject> chosen) {
        var element = StaticSelectElement.builder()
                .actionId(field.id())
                .options(options)
                .build();
        chosen.ifPresent(element::setInitialOption);
        return input(field.id(), field.label(), element);
    }

    static InputBlock channel(Field field, Optional<ChannelId> chosen) {
        var element = ConversationsSelectElement.builder()
                .actionId(field.id())
                .filter(ConversationsFilter.builder()
                        .include(List.of("public", "private"))
                        .excludeBotUsers(true)
                        .excludeExternalSharedChannels(true)
                        .build())
                .build();
        chosen.map(ChannelId::value).ifPresent(element::setInitialConversation);
        return input(field.id(), field.label(), element);
    }

    static InputBlock people(Field field, List<PersonId> chosen) {
        var element = MultiUsersSelectElement.builder()
                .actionId(field.id())
                .maxSelectedItems(MOST_PEOPLE)
                .build();
        if (!chosen.isEmpty()) {
            element.setInitialUsers(
                    chosen.stream().limit(MOST_PEOPLE).map(PersonId::value).toList());
        }
        return input(field.id(), field.label(), element);
    }

    static InputBlock person(Field field) {
        return input(
                field.id(),
                field.label(),
                UsersSelectElement.builder().actionId(field.id()).build());
    }

    static InputBlock time(Field field, LocalTime chosen) {
        return input(
                field.id(),
                field.label(),
                TimePickerElement.builder()
                        .actionId(field.id())
                        .initialTime(chosen.toString())
                        .build());
    }

    static InputBlock boxes(Field field, List<OptionObject> options, List<OptionObject> chosen) {
        var element = CheckboxesElement.builder()
                .actionId(field.id())
                .options(options)
                .build();
        if (!chosen.isEmpty()) {
            element.setInitialOptions(chosen);
        }
        return input(field.id(), field.label(), element);
    }

    static InputBlock hinted(InputBlock block, String hint) {
        block.setHint(Pieces.plain(hint));
        return block;
    }

    static OptionObject option(String text, String value) {
        return OptionObject.builder().text(Pieces.plain(text)).value(value).build();
    }

    static InputBlock optional(InputBlock block) {
        block.setOptional(true);
        return block;
    }

    private static InputBlock input(String id, String label, BlockElement element) {
        return InputBlock.builder()
                .blockId(id)
                .label(Pieces.plain(Inert.plain(label)))
                .element(element)
                .build();
    }
}
