package dev.baton.slack.view;

import com.slack.api.model.view.ViewState;
import dev.baton.handoff.Brief;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody has typed and chosen in a form, by block id. */
public record Typed(Map<String, ViewState.Value> values) {
    /** Nothing yet. */
    public static Typed nothing() {
        return new Typed(Map.of());
    }

    /** An ask; what does not fit into it stands in the situation as well, so that nothing typed is lost. */
    public static Typed asked(String text) {
        return text.length() <= Brief.MAX_ASK
                ? new Typed(Map.of(Field.ASK.id(), words(text)))
                : new Typed(Map.of(
                        Field.ASK.id(),
                        words(Inert.cut(text, Brief.MAX_ASK)),
                        Field.SITUATION.id(),
                        words(Inert.cut(text, Brief.MAX_SITUATION))));
    }

    /** A situation, and for whom it is. */
    public static Typed told(String situation, Optional<String> onBehalfOf) {
        var values = new HashMap<>(Map.of(Field.SITUATION.id(), words(situation)));
        onBehalfOf.ifPresent(whom -> values.put(Field.BEHALF.id(), words(whom)));
        return new Typed(values);
    }

    /** What was handed off before and is over, told again with the way to it. */
    public static Typed anew(Scene before) {
        var brief = before.handoff().brief();
        var link = before.cardLink().url().map(url -> " " + url).orElse("");
        var lead = "Follows " + before.handoff().id() + "." + link + "\n\n";
        var values = new HashMap<>(told(
                        lead + Inert.cut(brief.situation(), Brief.MAX_SITUATION - lead.length()),
                        brief.background().onBehalfOf())
                .values());
        values.put(Field.ASK.id(), words(brief.ask()));
        values.put(Field.STAKE.id(), words(brief.stake()));
        return new Typed(values);
    }

    /** A reason, if there is one yet. */
    static Typed because(Optional<String> reason) {
        return reason.map(why -> new Typed(Map.of(Field.REASON.id(), words(why))))
                .orElseGet(Typed::nothing);
    }

    /** Texts that stand in a form when it opens. */
    static Typed of(Map<Field, String> texts) {
        return new Typed(texts.entrySet().stream()
                .collect(Collectors.toMap(text -> text.getKey().id(), text -> words(text.getValue()))));
    }

    private static ViewState.Value words(String text) {
        var value = new ViewState.Value();
        value.setValue(text);
        return value;
    }

    /** What the view's state holds; Slack leaves out what was never touched. */
    public static Typed of(@Nullable ViewState state) {
        var values = new HashMap<String, ViewState.Value>();
        Optional.ofNullable(state)
                .map(ViewState::getValues)
                .orElse(Map.of())
                .forEach((block, actions) -> actions.values().forEach(value -> values.put(block, value)));
        return new Typed(values);
    }

    /** Text, without its outer blanks and control characters; empty where nothing is left. */
    Optional<String> text(String id) {
        return value(id).map(ViewState.Value::getValue).map(Inert::typed).filter(text -> !text.isEmpty());
    }

    /** The value of the chosen option. */
    Optional<String> choice(String id) {
        return value(id).map(ViewState.Value::getSelectedOption).map(ViewState.SelectedOption::getValue);
    }

    /** The values of the boxes that are ticked. */
    List<String> choices(String id) {
        return value(id).map(ViewState.Value::getSelectedOptions).orElse(List.of()).stream()
                .map(ViewState.SelectedOption::getValue)
                .toList();
    }

    List<String> people(String id) {
        return value(id).map(ViewState.Value::getSelectedUsers).orElse(List.of());
    }

    Optional<String> person(String id) {
        return value(id).map(ViewState.Value::getSelectedUser);
    }

    Optional<String> conversation(String id) {
        return value(id).map(ViewState.Value::getSelectedConversation);
    }

    /** As in {@code 09:00}. */
    Optional<String> time(String id) {
        return value(id).map(ViewState.Value::getSelectedTime);
    }

    Optional<Instant> date(String id) {
        return value(id).map(ViewState.Value::getSelectedDateTime).map(Instant::ofEpochSecond);
    }

    private Optional<ViewState.Value> value(String id) {
        return Optional.ofNullable(values.get(id));
    }
}
