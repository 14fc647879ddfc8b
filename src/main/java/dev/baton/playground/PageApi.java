package dev.baton.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a person does on the page, each act by its name; the answer says what went wrong, if anything did. */
final class PageApi {
    private final Workspace workspace;
    private final PassingTime time;
    private final Deeds deeds;
    private final Map<String, BiFunction<Person, JsonObject, JsonObject>> acts = Map.ofEntries(
            Map.entry("slash", this::slash),
            Map.entry("say", this::say),
            Map.entry("react", this::react),
            Map.entry("press", this::press),
            Map.entry("shortcut", this::shortcut),
            Map.entry("fill", this::fill),
            Map.entry("submit", this::submit),
            Map.entry("close", this::close),
            Map.entry("press-view", this::pressInView),
            Map.entry("home", this::home),
            Map.entry("press-home", this::pressInHome),
            Map.entry("messages", this::messages),
            Map.entry("join", this::join),
            Map.entry("time", this::time));

    PageApi(Workspace workspace, PassingTime time, Deeds deeds) {
        this.workspace = workspace;
        this.time = time;
        this.deeds = deeds;
    }

    /**
     * @param wish who acts ({@code as}), and what the act needs
     * @throws IllegalArgumentException or IllegalStateException where Slack's client would not offer it
     */
    JsonObject act(String name, JsonObject wish) {
        return Optional.ofNullable(acts.get(name))
                .orElseThrow(() -> new IllegalArgumentException("There is no act " + name))
                .apply(workspace.as(Json.text(wish, "as")), wish);
    }

    private JsonObject slash(Person who, JsonObject wish) {
        var typed = (text(wish, "command") + " " + text(wish, "text")).strip();
        deeds.because(who, "typed " + typed);
        return answered(who.slash(text(wish, "channel"), text(wish, "command"), text(wish, "text")));
    }

    private JsonObject say(Person who, JsonObject wish) {
        var words = text(wish, "text");
        if (words.isBlank()) {
            throw new IllegalArgumentException("Nothing was written");
        }
        deeds.because(who, "wrote: " + words);
        var thread = text(wish, "thread");
        if (thread.isEmpty()) {
            who.say(text(wish, "channel"), words);
        } else {
            who.reply(text(wish, "channel"), thread, words);
        }
        return well();
    }

    private JsonObject react(Person who, JsonObject wish) {
        var emoji = text(wish, "emoji");
        var on = Json.flag(wish, "on");
        deeds.because(who, (on ? "reacted with :" : "took back :") + emoji + ":");
        var done = on
                ? who.react(text(wish, "channel"), text(wish, "ts"), emoji)
                : who.unreact(text(wish, "channel"), text(wish, "ts"), emoji);
        return Json.of("done", Boolean.toString(done));
    }

    private JsonObject press(Person who, JsonObject wish) {
        deeds.because(who, "pressed " + text(wish, "label"));
        return answered(who.press(text(wish, "channel"), text(wish, "ts"), text(wish, "action")));
    }

    private JsonObject shortcut(Person who, JsonObject wish) {
        deeds.because(who, "chose " + text(wish, "label"));
        var callback = text(wish, "callback");
        return answered(Json.string(wish, "ts")
                .map(ts -> who.shortcut(callback, message(text(wish, "channel"), ts)))
                .orElseGet(() -> who.shortcut(callback)));
    }

    private Message message(String channel, String ts) {
        return workspace
                .message(channel, ts)
                .orElseThrow(() -> new IllegalArgumentException("That message is not there any more"));
    }

    private JsonObject fill(Person who, JsonObject wish) {
        deeds.because(who, "filled in the form");
        var problem = Json.objects(wish, "fields")
                .flatMap(field -> who.fill(text(field, "field"), words(field)).stream())
                .flatMap(answer -> answer.problem().stream())
                .findFirst();
        return problem.map(words -> Json.of("problem", words)).orElseGet(PageApi::well);
    }

    private JsonObject submit(Person who, JsonObject wish) {
        var title = who.view().map(View::title).orElse("");
        deeds.because(who, "sent the form “" + title + "”");
        Json.objects(wish, "fields").forEach(field -> who.fill(text(field, "field"), words(field)));
        var sent = who.submit();
        var said = Json.of("outcome", sent.outcome().name());
        var errors = new JsonObject();
        sent.errors().forEach(errors::addProperty);
        said.add("errors", errors);
        sent.problem().ifPresent(words -> said.addProperty("problem", words));
        return said;
    }

    /** Moments come as the words of a clock on the wall there. */
    private static String[] words(JsonObject field) {
        return Json.array(field, "words").asList().stream()
                .map(JsonElement::getAsString)
                .map(WallTime::moment)
                .toArray(String[]::new);
    }

    private JsonObject close(Person who, JsonObject wish) {
        who.close();
        return well();
    }

    private JsonObject pressInView(Person who, JsonObject wish) {
        deeds.because(who, "pressed " + text(wish, "label"));
        return answered(who.pressInView(text(wish, "action")));
    }

    private JsonObject home(Person who, JsonObject wish) {
        deeds.because(who, "opened Baton's Home");
        who.openHome();
        return well();
    }

    private JsonObject pressInHome(Person who, JsonObject wish) {
        deeds.because(who, "pressed " + text(wish, "label"));
        return answered(who.pressInHome(text(wish, "action")));
    }

    private JsonObject messages(Person who, JsonObject wish) {
        who.openMessages();
        return well();
    }

    private JsonObject join(Person who, JsonObject wish) {
        deeds.because(who, "joined");
        who.join(text(wish, "channel"));
        return well();
    }

    private JsonObject time(Person who, JsonObject wish) {
        switch (text(wish, "step")) {
            case "quarter" -> pass(Duration.ofMinutes(15), "15 minutes passed");
            case "hour" -> pass(Duration.ofHours(1), "an hour passed");
            case "morning" -> pass(time.untilMorning(), "the next morning came");
            default -> throw new IllegalArgumentException("No such step");
        }
        return well();
    }

    private void pass(Duration span, String words) {
        deeds.because(words);
        time.pass(span);
    }

    private static JsonObject answered(Answer answer) {
        return answer.problem().map(words -> Json.of("problem", words)).orElseGet(PageApi::well);
    }

    private static JsonObject well() {
        return new JsonObject();
    }

    private static String text(JsonObject wish, String name) {
        return Json.text(wish, name);
    }
}
